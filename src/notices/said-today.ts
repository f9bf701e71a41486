import { dateIn, type Instant } from '../domain/time/dates';
import type { Habits } from '../domain/notice/notice-settings';
import type { Notice } from '../domain/notice/reminder';
import type { OutboxItem, Store } from '../ports';
import { later } from './outbox';
import { parseNotice } from './payload';

const DAY_MS = 86_400_000;
/** Nothing is told that has been due, and tried, for so long. */
const LONGEST_TRIED_MS = 31 * DAY_MS;

/** Whether the person was told a digest on the day that it is for them, also by a clock that was moved back since. */
export async function hadDigest(
  { outbox }: Pick<Store, 'outbox'>,
  personId: string,
  { timeZone }: Pick<Habits, 'timeZone'>,
  now: Instant,
): Promise<boolean> {
  const told = await outbox.list({
    personId,
    kind: 'notice',
    state: ['sent', 'unknown'],
    urgent: false,
    dueAt: { from: later(now, -LONGEST_TRIED_MS) },
    settledAt: { from: later(now, -DAY_MS), to: later(now, DAY_MS) },
  });
  const today = dateIn(timeZone, now);
  return told.some(({ settledAt }) => settledAt !== null && dateIn(timeZone, settledAt) === today);
}

/**
 * Without those of which the reader is told, or was, a later stage on the same day: one for a day off comes on the
 * working day before it, alone, and says all that the digest of that day would.
 */
export async function unlessSaidToday<T extends { readonly item: OutboxItem; readonly notice: Notice }>(
  { outbox }: Pick<Store, 'outbox'>,
  told: readonly T[],
  { timeZone }: Pick<Habits, 'timeZone'>,
  now: Instant,
): Promise<T[]> {
  const [first] = told.filter(({ item }) => !item.urgent);
  if (!first) return [...told];
  const today = dateIn(timeZone, now);
  const around = await outbox.list({
    personId: first.item.personId,
    kind: 'notice',
    state: ['sent', 'pending'],
    dueAt: { from: later(now, -DAY_MS), to: later(now, DAY_MS) },
  });
  const said = around
    .filter(({ settledAt, dueAt }) => dateIn(timeZone, settledAt ?? dueAt) === today)
    .map(({ payload }) => parseNotice(payload));
  return told.filter(({ notice }) => !said.some((other) => isLater(other, notice)));
}

function isLater(other: Notice, { kind, recordId, part, anchorOn, days }: Notice): boolean {
  const isSame = other.kind === kind && other.recordId === recordId && other.part === part;
  return isSame && other.anchorOn === anchorOn && other.days > days;
}
