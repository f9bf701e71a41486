import type { Page } from '../cards/page';
import { newReference } from '../flows/reference';
import { openButton } from '../flows/links';
import type { Words } from '../locales/words';
import type { Log } from '../ports';

/** Logs a fault once; the answer is the reference under which the log knows it, and all that a person is shown of it. */
export function logFailure(log: Log, error: unknown, about: Readonly<Record<string, unknown>>): string {
  const reference = newReference();
  log.error('turn failed', {
    reference,
    ...about,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
  return reference;
}

/** The answer to a message that met a fault. */
export function failurePage(words: Words, reference: string): Page {
  return {
    outcome: 'failed',
    title: words.t('failure.title'),
    blocks: [
      { kind: 'text', text: words.t('failure.saved') },
      { kind: 'text', text: words.t('failure.reference', { reference }), subtle: true },
    ],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}

/** The answer to a press that met a fault: words beside the card, which stays as it is with all that was typed. */
export function failureText(words: Words, reference: string): string {
  return words.t('failure.kept', { reference });
}
