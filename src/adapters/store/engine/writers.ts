import { Mutex } from './mutex';
import { readRows } from './query';
import { LIMITS, runInTransaction } from './transaction';
import type { LazyConnection } from './lazy-connection';
import { groupWrites, type Transact, type Write } from './write-groups';

/** Writes for a tenant, one after another: whole transactions, and single writes. */
export interface Writer {
  readonly transact: Transact;
  readonly write: Write;
}

/** Finds who writes for a tenant. */
export type WriterOf = (tenantId: string) => Writer;

type Begin = LazyConnection['begin'];

/** Ends with the transaction. */
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text';

/** One for all tenants: the one connection of an SQLite file lets one at a time use it. */
export function sharedWriter(begin: Begin): WriterOf {
  const writer = writerOver(async (work) => runInTransaction(await begin(), work));
  return () => writer;
}

/**
 * One for each tenant of a PostgreSQL database. A tenant's writes come one after another, as on SQLite, in whichever
 * process they are made: what a transaction has read holds until it ends, nothing has to be tried again, and a limit that
 * several records keep together can't be passed by two at once. Tenants don't wait for each other.
 */
export function writerPerTenant(begin: Begin): WriterOf {
  const writers = new Map<string, Writer>();
  return (tenantId) => {
    const writer = writers.get(tenantId) ?? tenantWriter(begin, tenantId);
    writers.set(tenantId, writer);
    return writer;
  };
}

function tenantWriter(begin: Begin, tenantId: string): Writer {
  const mutex = new Mutex();
  return writerOver(async (work) => {
    // In this process they wait here, so that one tenant doesn't take all connections; among processes by the lock.
    const release = await mutex.acquire(LIMITS.waitMs);
    try {
      const transaction = await begin();
      return await runInTransaction(transaction, async () => {
        await readRows(transaction, { sql: LOCK, args: [tenantId] });
        return work();
      });
    } finally {
      release();
    }
  });
}

/** Single writes go in transactions too, though each is one statement: a file that is held is found out at the beginning. */
function writerOver(transact: Transact): Writer {
  return { transact, write: groupWrites(transact) };
}
