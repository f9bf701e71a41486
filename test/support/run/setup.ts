import { build } from '../../../tools/build';
import { setup as openDatabases } from './databases';
import { startNotes } from './left-out';

/** Before all tests of a run: those that start a process of the bot start what the sources are now. */
export default async function setup(): Promise<void> {
  build();
  startNotes();
  await openDatabases();
}
