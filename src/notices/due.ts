import type { Instant } from '../domain/time/dates';
import type { Habits } from '../domain/notice/notice-settings';
import { allowedAt } from '../domain/notice/notice-time';
import type { OutboxItem, Store } from '../ports';
import { later } from './outbox';
import { change } from './settle';

/** What came to its hour longer ago is not brought up again by itself once it was given up. */
const LONGEST_AGO_MS = 30 * 86_400_000;

/** What has come to its hour for one person. */
export interface Due {
  /** Held by nobody. */
  readonly free: readonly OutboxItem[];
  /** Tried before, and waiting for another try. */
  readonly waiting: readonly OutboxItem[];
}

/** What is due for a person, the longest first. */
export async function dueItems(store: Store, personId: string, now: Instant): Promise<Due> {
  const due = await store.outbox.list(
    { personId, kind: 'notice', state: 'pending', dueAt: { to: now } },
    { orderBy: 'dueAt' },
  );
  const isFree = ({ leasedUntil }: OutboxItem): boolean => leasedUntil === null || leasedUntil <= now;
  return {
    free: due.filter(isFree),
    waiting: due.filter((item) => !isFree(item) && item.attempts > 0),
  };
}

/** Leaves for later what comes at an hour at which this person is left in peace. */
export async function atThisHour(
  store: Store,
  items: readonly OutboxItem[],
  habits: Habits,
  now: Instant,
): Promise<OutboxItem[]> {
  const allowed = ({ urgent }: OutboxItem): Instant => allowedAt(now, habits, urgent);
  const early = items.filter((item) => allowed(item) > now);
  // How long it has been tried counts from when it was due first.
  await change(store, early, (item) =>
    item.attempts > 0 ? { leasedUntil: allowed(item) } : { dueAt: allowed(item) },
  );
  return items.filter((item) => !early.includes(item));
}

/**
 * What goes out with something that is told: what waits for another try, so that it does not come by itself soon after,
 * and what was given up, so that nobody has to know of it to be told.
 */
export async function itemsAlong(
  store: Store,
  personId: string,
  waiting: readonly OutboxItem[],
  habits: Habits,
  now: Instant,
): Promise<OutboxItem[]> {
  const givenUp = await store.outbox.list({
    personId,
    kind: 'notice',
    state: 'dead',
    dueAt: { from: later(now, -LONGEST_AGO_MS), to: now },
  });
  return [...waiting, ...givenUp].filter(({ urgent }) => allowedAt(now, habits, urgent) <= now);
}
