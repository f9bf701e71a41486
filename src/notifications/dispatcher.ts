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
const ATTEMPTS = 6;
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

  async function drain(): Promise<void> {
    for (const tenantId of await stores.tenantsWithDueItems(clock.now())) await drainTenant(tenantId);
  }

  async function drainTenant(tenantId: string): Promise<void> {
    const store = stores.tenant(tenantId);
    const due = await store.outbox.list(
      { state: 'pending', dueAt: { to: clock.now() } },
      { orderBy: 'dueAt', limit: BATCH },
    );
    for (const item of due) {
      const free = item.leasedUntil === null || item.leasedUntil <= clock.now();
      const leased = free ? await lease(store, item) : undefined;
      if (leased) await carryOut(tenantId, store, leased);
    }
    if (due.length === BATCH) await drainTenant(tenantId);
  }

  async function lease(store: Store, item: OutboxItem): Promise<OutboxItem | undefined> {
    return unlessOvertaken(store.outbox.save({ ...item, leasedUntil: later(clock.now(), LEASE_MS) }));
  }

  async function carryOut(tenantId: string, store: Store, item: OutboxItem): Promise<void> {
    const attempts = item.attempts + 1;
    try {
      await notifier.send(tenantId, item);
      await unlessOvertaken(store.outbox.save({ ...item, state: 'sent', attempts, leasedUntil: null }));
    } catch (error) {
      const retry = error instanceof UpstreamError && error.retryable && attempts < ATTEMPTS;
      log.warn('outbox item not sent', { tenantId, item: item.id, attempts, retry, error: String(error) });
      await unlessOvertaken(
        store.outbox.save({
          ...item,
          attempts,
          leasedUntil: null,
          state: retry ? 'pending' : 'dead',
          dueAt: later(clock.now(), retry ? backOff(attempts) : 0),
          lastError: error instanceof Error ? error.message : String(error),
        }),
      );
    }
  }

  function run(): Promise<void> {
    running ??= drain()
      .catch((error: unknown) => log.error('dispatcher failed', { error: String(error) }))
      .finally(() => {
        running = undefined;
        if (!stopped) timer = setTimeout(() => void run(), IDLE_MS).unref();
      });
    return running;
  }

  return {
    wake() {
      if (stopped) return;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), 0).unref();
    },
    drain,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
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
