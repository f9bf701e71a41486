import type { Button, FactsBlock, Page } from '../cards/page';
import type { AuditEvent } from '../domain/audit';
import type { Turn } from './flow';
import { openButton } from './links';

/** The answer to a card that this version of the desk does not know. */
export function outdatedPage({ words }: Turn): Page {
  return {
    outcome: 'outdated',
    title: words.t('outdated.title'),
    blocks: [{ kind: 'text', text: words.t('outdated.text') }],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}

/** A page that says that there is nothing to show, with ways on. */
export function emptyPage(turn: Turn, title: string, text: string, buttons: readonly Button[]): Page {
  return {
    title,
    blocks: [{ kind: 'text', text }],
    buttons: [...buttons, openButton(turn.words.t('button.myWork'), 'myWork.open', {})],
  };
}

/** Names and values; a pair without a value is left out. */
export function facts(
  pairs: readonly (readonly [title: string, value: string | null | undefined])[],
): FactsBlock {
  return {
    kind: 'facts',
    facts: pairs.flatMap(([title, value]) => (value ? [{ title, value }] : [])),
  };
}

/** The names and values of several blocks in one: blocks in a row would each have columns of their own width. */
export function joined(...blocks: readonly FactsBlock[]): FactsBlock {
  return { kind: 'facts', facts: blocks.flatMap((block) => block.facts) };
}

/**
 * The page that a done step leaves behind: what, who, when, a reference, and the next step. It is green, unless it says
 * otherwise: what is done here and not yet known to stand in another tool has a receipt of its own, `recordedReceipt`.
 */
export function receipt(
  { words }: Pick<Turn, 'words'>,
  event: AuditEvent,
  page: Pick<Page, 'title' | 'status' | 'blocks' | 'buttons'> & { readonly next?: string },
): Page {
  return {
    title: page.title,
    status: page.status ?? { text: words.t('receipt.done'), tone: 'good' },
    blocks: [
      ...page.blocks,
      ...(page.next ? [{ kind: 'text', text: words.t('receipt.next', { step: page.next }) } as const] : []),
      {
        kind: 'text',
        subtle: true,
        text: words.t('receipt.by', {
          name: event.actorName,
          when: words.dateTime(event.at),
          reference: event.reference,
        }),
      },
    ],
    buttons: page.buttons,
  };
}
