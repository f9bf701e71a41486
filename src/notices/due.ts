import type { Instant } from '../domain/time/dates';
import type { Habits } from '../domain/notice/notice-settings';
import { allowedAt, nextDigest } from '../domain/notice/notice-time';
import type { OutboxItem, Store } from '../ports';
import { later } from './outbox';
import { hadDigest } from './said-today';
import { change } from './settle';

/** What came to its hour longer ago is not brought up again by itself once it was given up. */
const LONGEST_AGO_MS = 30 * 86_400_000;

/** What the audit trail says of a notice that somebody sends again. */
const RESENDING: readonly string[] = ['resend', 'resendAll'];

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

/**
 * Leaves for later what comes at an hour at which this person is left in peace, and for the next digest what comes after
 * the one of the day, but what somebody sends again now.
 */
export async function atThisHour(
  store: Store,
  items: readonly OutboxItem[],
  habits: Habits,
  now: Instant,
): Promise<OutboxItem[]> {
  const [first] = items.filter(({ urgent }) => !urgent);
  const hadOne = first?.personId && (await hadDigest(store, first.personId, habits, now));
  const again = hadOne ? await sentAgain(store, items) : [];
  const allowed = (item: OutboxItem): Instant =>
    hadOne && !item.urgent && !again.includes(item)
      ? nextDigest(now, habits)
      : allowedAt(now, habits, item.urgent);
  const early = items.filter((item) => allowed(item) > now);
  // How long it has been tried counts from when it was due first.
  await change(store, early, (item) =>
    item.attempts > 0 ? { leasedUntil: allowed(item) } : { dueAt: allowed(item) },
  );
  return items.filter((item) => !early.includes(item));
}

/** What is due because somebody sent it again. */
async function sentAgain({ audit }: Store, items: readonly OutboxItem[]): Promise<OutboxItem[]> {
  const latest = await Promise.all(items.map(({ id }) => audit.of('notice', id, 1)));
  return items.filter(({ dueAt }, index) => {
    const [event] = latest[index] ?? [];
    return event !== undefined && RESENDING.includes(event.event) && event.at === dueAt;
  });
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
  const along = [...waiting, ...givenUp].filter(({ urgent }) => allowedAt(now, habits, urgent) <= now);
  const isSecond = along.some(({ urgent }) => !urgent) && (await hadDigest(store, personId, habits, now));
  return isSecond ? along.filter(({ urgent }) => urgent) : along;
}
