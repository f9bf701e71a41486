import type { Instant } from '../domain/time/dates';
import type { OutboxItem, Outcome, Route, Store } from '../ports';
import { backOff, later, msBetween, unlessOvertaken } from './outbox';

/** A tenant that is throttled without a word on how long. */
const PAUSE_MS = 5_000;
/** Fewer tries are never enough, however late it is: after days without a process the first one may fail like any. */
const FEWEST_TRIES = 8;

/** One attempt that was made for items together. */
export interface Tried {
  readonly outcome: Outcome;
  readonly route: Route | null;
  readonly at: Instant;
  /** When all of them are tried again, if they were not taken. */
  readonly againAt: Instant;
}

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

/** The attempt with the time of the next one, after as many that failed: pauses grow, whatever the other side asks for. */
export function tried(
  { outcome, route }: Pick<Tried, 'outcome' | 'route'>,
  attempts: number,
  at: Instant,
): Tried {
  const asked = pauseOf(outcome) ?? ('afterMs' in outcome ? outcome.afterMs : null) ?? 0;
  return { outcome, route, at, againAt: later(at, Math.max(asked, backOff(attempts + 1))) };
}

/** Whether the item, just tried once more, has been due for so long (ms), and was tried often enough. */
export function isTriedEnough({ dueAt, attempts }: OutboxItem, now: Instant, ms: number): boolean {
  return msBetween(dueAt, now) > ms && attempts + 1 >= FEWEST_TRIES;
}

/**
 * What one attempt makes of an item. A lost answer is not asked for again; what was not taken waits, and is given up
 * when it has been due for longer than `giveUpMs`.
 */
export function afterOutcome(
  item: OutboxItem,
  { outcome, route, at, againAt }: Tried,
  giveUpMs: number,
): Partial<OutboxItem> {
  const attempts = item.attempts + 1;
  const settled = { route, leasedUntil: null, settledAt: at, attempts } as const;
  switch (outcome.kind) {
    case 'sent':
      return { ...settled, state: 'sent', lastError: null };
    case 'unknown':
      return { ...settled, state: 'unknown', lastError: outcome.reason };
    case 'throttled':
    case 'retry':
      return isTriedEnough(item, at, giveUpMs)
        ? { ...settled, state: 'dead', lastError: outcome.reason }
        : { attempts, leasedUntil: againAt, lastError: outcome.reason };
    case 'unreachable':
    case 'refused':
    case 'tooLarge':
      return { ...settled, state: 'dead', lastError: outcome.reason };
  }
}
