import { randomUUID } from 'node:crypto';
import type { Instant } from '../domain/time/dates';
import { DomainError } from '../errors';
import { DuplicateError, type Clock, type Lease, type Log, type Store } from '../ports';
import { later, unlessOvertaken } from './outbox';

/** What one process at a time does for a tenant. */
export type Job = 'notices' | 'rounds';

/** What a process that dies leaves to the others after this time. */
const LEASE_MS = 30_000;
const RENEW_MS = 10_000;
/** When a lease that was given back ends: before any time that a clock may show. */
const FREE: Instant = '1970-01-01T00:00:00.000Z';
/** A lease that runs on for longer was taken under another clock: in local mode people move it. */
const LONGEST_MS = 15 * 60_000;

export interface LeaseParts {
  readonly clock: Clock;
  readonly log: Log;
}

/** A job that is being done; `isHeld` turns false where another process may do it by now. */
export interface Holding {
  readonly isHeld: () => boolean;
}

/**
 * Does a tenant's job unless another process is at it, and keeps it as long as it takes. The work answers for how long
 * (ms) the job is to rest then, whichever process would do it; null: not at all.
 */
export async function underLease(
  { clock, log }: LeaseParts,
  store: Store,
  job: Job,
  work: (holding: Holding) => Promise<number | null>,
): Promise<void> {
  let lease = await take(store, job, clock.now());
  if (!lease) return;
  const write = async (until: Instant): Promise<void> => {
    if (lease) lease = await unlessOvertaken(store.leases.save({ ...lease, until }));
  };
  let renewal = Promise.resolve();
  const timer = setInterval(() => {
    renewal = write(later(clock.now(), LEASE_MS)).catch((error: unknown) =>
      log.warn('lease not renewed', { job, error: String(error) }),
    );
  }, RENEW_MS).unref();
  let rest: number | null = null;
  try {
    rest = await work({ isHeld: () => lease !== undefined && lease.until > clock.now() });
  } finally {
    clearInterval(timer);
    await renewal;
    // Where it fails, the others wait until the lease has run out.
    const until = rest === null ? FREE : later(clock.now(), Math.min(rest, LONGEST_MS));
    await write(until).catch((error: unknown) =>
      log.warn('lease not given back', { job, error: String(error) }),
    );
  }
}

async function take({ leases }: Store, job: Job, now: Instant): Promise<Lease | undefined> {
  const known = await leases.get(job);
  if (known && known.until > now && known.until <= later(now, LONGEST_MS)) return undefined;
  const next = { id: job, holder: randomUUID(), until: later(now, LEASE_MS) };
  try {
    return await (known ? leases.save({ ...known, ...next }) : leases.add(next));
  } catch (error) {
    const isOvertaken = error instanceof DomainError && error.code === 'stale';
    if (isOvertaken || error instanceof DuplicateError) return undefined;
    throw error;
  }
}
