import { z } from 'zod';
import type { Page } from '../cards/page';
import type { Words } from '../words/words';

/** How often a form was sent and came back already, as its button carries it; anything else that a client sends is none. */
export const tries = z.int().min(0).max(1_000).optional().catch(0);

/** The form that comes back once more: its button counts on. */
export function withTries(page: Page, verb: string, before: number): Page {
  return {
    ...page,
    buttons: page.buttons.map((button) =>
      button.kind === 'submit' && button.verb === verb
        ? { ...button, data: { ...button.data, tries: before + 1 } }
        : button,
    ),
  };
}

/** Why the form comes back; from the second time on it says so, since the same card would look as if nobody had pressed. */
export function againText(words: Words, before: number, text: string): string {
  return before > 0 ? words.t('form.again', { count: before + 1, text }) : text;
}
