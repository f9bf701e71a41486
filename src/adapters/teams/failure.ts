import type { Page } from '../../cards/page';
import { UpstreamError } from '../../errors';
import { newReference } from '../../desk/reference';
import { openButton } from '../../desk/links';
import type { Words } from '../../words/words';
import type { Log } from '../../ports';

/** Logs a fault once; the answer is the reference under which the log knows it, and all that a person is shown of it. */
export function logFailure(log: Log, error: unknown, about: Readonly<Record<string, unknown>>): string {
  const reference = newReference();
  log.error('turn failed', {
    reference,
    ...about,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    ...databaseReason(error),
  });
  return reference;
}

/** Why the database failed, which is what an operator can do something about; of others, what they say stays out of the log. */
function databaseReason(error: unknown): { cause?: string } {
  const isDatabase = error instanceof UpstreamError && error.system === 'database';
  return isDatabase && error.cause instanceof Error ? { cause: error.cause.message } : {};
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
