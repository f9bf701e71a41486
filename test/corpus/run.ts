import { runMails } from './mails/run';
import { runSentences } from './sentences/run';

/** `npm run corpus -- mails` or `sentences`: what the readers make of the project's own examples. */
async function run(): Promise<void> {
  const [corpus] = process.argv.slice(2);
  if (corpus === 'mails') return runMails();
  if (corpus === 'sentences') return runSentences();
  throw new Error('which corpus? npm run corpus -- mails, or sentences');
}

void run();
