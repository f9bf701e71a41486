import type { Person } from '../domain/company/company';
import { dateIn, type Instant } from '../domain/time/dates';
import { allowedAt, nextDigest } from '../domain/notice/notice-time';
import { noticeKey } from '../domain/notice/reminder';
import { topicOf } from '../domain/notice/reminders';
import { standInFor } from '../domain/notice/stand-in';
import type { OutboxItem, Store } from '../ports';
import { later } from './outbox';
import { parseNotice } from './payload';
import type { Roster } from './roster';
import { change } from './settle';

/** The same is told to everybody within these days: what cannot wait, up to two weeks before its day. */
const SAME_MS = 31 * 86_400_000;

/** Who is told in the person's stead now; undefined where the person is there. */
export function readerInstead(roster: Roster, person: Person, now: Instant): Person | undefined {
  const today = dateIn(roster.habitsOf(person).timeZone, now);
  const reader = standInFor(person, roster.settingsOf, roster.byId, today);
  return reader.id === person.id ? undefined : reader;
}

/**
 * Gives the items to the stand-in, who is told at hours of their own: with the next digest, if they had the one of the
 * day, and nothing that they are told anyway.
 */
export async function handOver(
  store: Store,
  items: readonly OutboxItem[],
  standIn: Person,
  roster: Roster,
  now: Instant,
): Promise<null> {
  const theirs = await store.outbox.list({
    personId: standIn.id,
    kind: 'notice',
    dueAt: { from: later(now, -SAME_MS) },
  });
  const muted = roster.settingsOf(standIn.id)?.muted ?? [];
  const told = new Set(
    theirs
      .filter(({ state, standsInFor, payload }) => {
        const isMuted = standsInFor === null && muted.includes(topicOf(parseNotice(payload)));
        return state !== 'obsolete' && !isMuted;
      })
      .map(({ payload }) => keyOf(payload)),
  );
  const habits = roster.habitsOf(standIn);
  const today = dateIn(habits.timeZone, now);
  const hadDigest = theirs.some(
    ({ state, urgent, settledAt }) =>
      state === 'sent' && !urgent && settledAt !== null && dateIn(habits.timeZone, settledAt) === today,
  );
  await change(store, items, ({ payload, urgent, standsInFor, personId }) => ({
    personId: standIn.id,
    standsInFor: standsInFor ?? personId,
    ...(told.has(keyOf(payload))
      ? { state: 'obsolete', settledAt: now }
      : { dueAt: hadDigest && !urgent ? nextDigest(now, habits) : allowedAt(now, habits, urgent) }),
  }));
  return null;
}

function keyOf(payload: string): string {
  return noticeKey(parseNotice(payload));
}
