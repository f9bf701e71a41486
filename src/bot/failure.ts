import type { Page } from '../cards/page';
import { newReference } from '../flows/reference';
import { openButton } from '../flows/links';
import type { Words } from '../locales/words';
import type { Log } from '../ports';

/** Logs a fault once and answers it in words: nothing of its inside is shown but a reference that the log knows. */
export function failurePage(
  log: Log,
  words: Words,
  error: unknown,
  about: Readonly<Record<string, unknown>>,
): Page {
  const reference = newReference();
  log.error('turn failed', {
    reference,
    ...about,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
  });
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
