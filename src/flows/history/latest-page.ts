import type { Block, Page } from '../../cards/page';
import type { Turn } from '../flow';
import { openButton, target } from '../links';
import { emptyPage } from '../pages';
import { PAGE_LENGTH, pageButtons } from '../paging';
import { eventName } from './names';
import { recordName } from './records';

/** What was done in the company, the latest first; each line opens the history of its record. */
export async function latestPage(
  turn: Turn,
  { page }: { readonly page: number } = { page: 0 },
): Promise<Page> {
  const { words, store } = turn;
  const offset = page * PAGE_LENGTH;
  const events = await store.audit.latest(PAGE_LENGTH + 1, offset);
  if (events.length === 0) return emptyPage(turn, words.t('history.title'), words.t('history.empty'), []);
  const rows = events.slice(0, PAGE_LENGTH).map(async (event): Promise<Block> => ({
    kind: 'row',
    title: eventName(words, event),
    detail: words.t('history.line', {
      record: await recordName(turn, event),
      name: event.actorName,
      when: words.dateTime(event.at),
    }),
    note: null,
    tone: 'default',
    open: target('history.record', { kind: event.kind, id: event.recordId }),
  }));
  return {
    title: words.t('history.title'),
    blocks: [{ kind: 'text', text: words.t('history.text'), subtle: true }, ...(await Promise.all(rows))],
    buttons: [
      ...pageButtons(words, 'history.page', page, offset + events.length),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}
