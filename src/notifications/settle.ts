import type { Instant } from '../domain/dates';
import type { OutboxItem, Outcome, Route, Store } from '../ports';
import { backOff, later, msBetween, unlessOvertaken } from './outbox';

/** A tenant that is throttled without a word on how long. */
const PAUSE_MS = 5_000;

/** Writes the items together; answers those that nobody else had written in the meantime. */
export async function change(
  store: Store,
  items: readonly OutboxItem[],
  into: (item: OutboxItem) => Partial<OutboxItem>,
): Promise<OutboxItem[]> {
  const [first, ...others] = items;
  if (!first) return [];
  // One write stands or fails by itself; a transaction around it would double the work of most notices.
  if (others.length === 0)
    return [(await unlessOvertaken(store.outbox.change(first, into(first)))) ?? []].flat();
  return store.transaction(async ({ outbox }) => {
    const saved = [];
    for (const item of items) saved.push((await unlessOvertaken(outbox.change(item, into(item)))) ?? []);
    return saved.flat();
  });
}

/** How long a throttled tenant is left alone; ms. */
export function pauseOf(outcome: Outcome): number | null {
  return outcome.kind === 'throttled' ? (outcome.afterMs ?? PAUSE_MS) : null;
}

/**
 * What one attempt makes of an item. A lost answer is not asked for again; what was not taken waits, and is given up
 * when it has been due for longer than `giveUpMs`.
 */
export function afterOutcome(
  item: OutboxItem,
  outcome: Outcome,
  route: Route | null,
  now: Instant,
  giveUpMs: number,
): Partial<OutboxItem> {
  const settled = { route, leasedUntil: null, settledAt: now, attempts: item.attempts + 1 } as const;
  switch (outcome.kind) {
    case 'sent':
      return { ...settled, state: 'sent', lastError: null };
    case 'unknown':
      return { ...settled, state: 'unknown', lastError: outcome.reason };
    case 'throttled':
      return { leasedUntil: later(now, pauseOf(outcome) ?? PAUSE_MS), lastError: outcome.reason };
    case 'retry': {
      if (msBetween(item.dueAt, now) > giveUpMs)
        return { ...settled, state: 'dead', lastError: outcome.reason };
      const attempts = item.attempts + 1;
      const wait = outcome.afterMs ?? backOff(attempts);
      return { attempts, leasedUntil: later(now, wait), lastError: outcome.reason };
    }
    case 'unreachable':
    case 'refused':
      return { ...settled, state: 'dead', lastError: outcome.reason };
  }
}
