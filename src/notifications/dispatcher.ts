import type { Instant } from '../domain/dates';
import { DomainError, UpstreamError } from '../errors';
import type { Clock, Log, OutboxItem, Store, Stores } from '../ports';

/** Carries one outbox item out; throws UpstreamError when the channel did not take it. */
export interface Notifier {
  send(tenantId: string, item: OutboxItem): Promise<void>;
}

export interface Dispatcher {
  /** Looks for due items soon; cheap to call often. */
  wake(): void;
  /** Works off what is due now, and returns when nothing is left. */
  drain(): Promise<void>;
  /** Finishes what is in flight and stops. */
  stop(): Promise<void>;
}

const LEASE_MS = 60_000;
const IDLE_MS = 5_000;
/** With the back-off that is about a quarter of an hour. */
const ATTEMPTS = 14;
/** A form that comes later than this would wipe what is being typed into the same form. */
const FORM_MS = 3_000;
const BATCH = 20;

/** Works off the outbox: claims each due item with a lease, sends it, settles it, or tries again later. */
export function createDispatcher(parts: {
  stores: Stores;
  clock: Clock;
  log: Log;
  notifier: Notifier;
}): Dispatcher {
  const { stores, clock, log, notifier } = parts;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;
  /** Somebody queued something while a run was on its way, which may have passed it by. */
  let isAwaited = false;

  async function drain(): Promise<void> {
    for (const tenantId of await stores.tenantsWithDueItems(clock.now())) await drainTenant(tenantId);
  }

  async function drainTenant(tenantId: string): Promise<void> {
    const store = stores.tenant(tenantId);
    let isWorking = true;
    while (isWorking) {
      isWorking = false;
      for (const item of await freeItems(store)) {
        const leased = await unlessOvertaken(
          store.outbox.save({ ...item, leasedUntil: later(clock.now(), LEASE_MS) }),
        );
        if (!leased) continue;
        isWorking = true;
        await carryOut(tenantId, store, leased);
      }
    }
  }

  /** What is due, and held by no lease or by one that ran out. */
  async function freeItems({ outbox }: Store): Promise<OutboxItem[]> {
    const now = clock.now();
    const due = { state: 'pending', dueAt: { to: now } } as const;
    const order = { orderBy: 'dueAt', limit: BATCH } as const;
    const free = await outbox.list({ ...due, leasedUntil: null }, order);
    return [...free, ...(await outbox.list({ ...due, leasedUntil: { to: now } }, order))];
  }

  async function carryOut(tenantId: string, store: Store, item: OutboxItem): Promise<void> {
    if (isTooLate(item, clock.now())) return settle(store, item, { state: 'obsolete' });
    const attempts = item.attempts + 1;
    try {
      await notifier.send(tenantId, item);
      await settle(store, item, { state: 'sent', attempts });
    } catch (error) {
      const retry = error instanceof UpstreamError && error.retryable && attempts < ATTEMPTS;
      log.warn('outbox item not sent', { tenantId, item: item.id, attempts, retry, error: String(error) });
      await settle(store, item, {
        attempts,
        state: retry ? 'pending' : 'dead',
        dueAt: later(clock.now(), retry ? backOff(attempts) : 0),
        lastError: error instanceof Error ? error.message : String(error),
      });
    }
  }

  function run(): Promise<void> {
    if (running) isAwaited = true;
    running ??= drain()
      .catch((error: unknown) => log.error('dispatcher failed', { error: String(error) }))
      .finally(() => {
        running = undefined;
        if (!stopped) runIn(isAwaited ? 0 : IDLE_MS);
        isAwaited = false;
      });
    return running;
  }

  function runIn(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds).unref();
  }

  return {
    wake() {
      if (!stopped) runIn(0);
    },
    drain,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

/** Writes what became of an item, and ends its lease; where it was queued anew in the meantime, that is to go out next. */
async function settle({ outbox }: Store, item: OutboxItem, outcome: Partial<OutboxItem>): Promise<void> {
  const settled = await unlessOvertaken(outbox.save({ ...item, ...outcome, leasedUntil: null }));
  if (settled) return;
  const newer = await outbox.get(item.id);
  if (newer && newer.leasedUntil === item.leasedUntil)
    await unlessOvertaken(outbox.save({ ...newer, leasedUntil: null }));
}

function isTooLate({ kind, dueAt, attempts }: OutboxItem, now: Instant): boolean {
  return kind === 'formUpdate' && (attempts > 0 || Date.parse(now) - Date.parse(dueAt) > FORM_MS);
}

/** The result of a write, or undefined when somebody else wrote the item first: then it is theirs. */
async function unlessOvertaken<T>(write: Promise<T>): Promise<T | undefined> {
  try {
    return await write;
  } catch (error) {
    if (error instanceof DomainError && error.code === 'stale') return undefined;
    throw error;
  }
}

function later(now: Instant, milliseconds: number): Instant {
  const at = new Date(Date.parse(now) + milliseconds).toISOString();
  return `${at.slice(0, -1)}Z`;
}

/** Full jitter: anywhere between nothing and a bound that doubles, so that retries do not march in step. */
function backOff(attempts: number): number {
  return Math.random() * Math.min(300_000, 1_000 * 2 ** attempts);
}
