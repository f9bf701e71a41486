import { teardown as closeDatabases } from './databases';
import { endNotes } from './left-out';

/** After all tests of a run, and what jest says of them. */
export default async function teardown(): Promise<void> {
  await closeDatabases();
  const line = endNotes();
  if (line) process.stderr.write(`\n${line}\n`);
}
