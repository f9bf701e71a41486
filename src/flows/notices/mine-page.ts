import type { Page } from '../../cards/page';
import { addDays } from '../../domain/time/dates';
import { toldNow } from '../../notices/told';
import type { OutboxItem } from '../../ports';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { composeDigest } from './digest';
import { readerOf, rosterOf } from './load-told';

/** How far back is looked for what a person was told. */
const DAYS = 14;
const MOST = 60;

/** What this person was told lately and what still holds of it: the way back from one notice to the others. */
export async function minePage(
  turn: Turn,
  { page, overdue }: { readonly page: number; readonly overdue?: 'yes' | undefined },
): Promise<Page> {
  const { store, words } = turn;
  const roster = await rosterOf(store, turn);
  const reader = readerOf(turn, roster);
  const told = await Promise.all(
    (await lately(turn)).map((item) => toldNow(store, item, { ...reader, roster })),
  );
  const holding = told.flatMap((each) => each ?? []);
  if (holding.length > 0) return composeDigest(reader, holding, { page, overdue: overdue === 'yes' });
  return emptyPage(turn, words.t('notice.mine.title'), words.t('notice.mine.none'), [
    openButton(words.t('notice.settings'), 'settings.open', {}),
  ]);
}

async function lately({ store, actor, today }: Turn): Promise<OutboxItem[]> {
  const from = `${addDays(today, -DAYS)}T00:00:00.000Z` as const;
  return store.outbox.list(
    { kind: 'notice', personId: actor.id, state: 'sent', dueAt: { from } },
    { orderBy: 'dueAt', descending: true, limit: MOST },
  );
}
