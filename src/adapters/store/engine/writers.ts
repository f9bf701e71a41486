import { UpstreamError } from '../../../errors';
import { translate } from './failure';
import { refuseInsideTransaction, LIMITS, runInTransaction } from './transaction';
import { Mutex } from './mutex';
import { readRows } from './query';
import type { LazyConnection } from './lazy-connection';

/** Runs work in a transaction, once those before it have ended. */
type Transact = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs one write by itself, once those before it have ended. */
type Write = <T>(work: () => PromiseLike<T>) => Promise<T>;

interface Waiting {
  /** Writes it; the answer tells whoever waits, once the transaction stands. */
  readonly run: () => Promise<() => void>;
  readonly runAlone: () => void;
  readonly fail: (error: unknown) => void;
}

/** Most writes in one transaction. */
const MOST = 50;

/**
 * Writes that wait together go in one transaction: the disk is waited for once. Where one of them fails, but for
 * a database that is slow, full or gone, each is written alone, so that none fails for another.
 */
function groupWrites(transact: Transact): Write {
  const waiting: Waiting[] = [];

  async function writeGroup(): Promise<void> {
    let group: Waiting[] = [];
    let isMore = false;
    const take = (): Waiting[] => {
      group = waiting.splice(0, MOST);
      isMore = waiting.length > 0;
      return group;
    };
    try {
      const written = await transact(async () => {
        const done = [];
        for (const { run } of take()) done.push(await run());
        return done;
      });
      for (const tell of written) tell();
    } catch (error) {
      const failed = group.length > 0 ? group : take();
      const isOfAll = translate(error) instanceof UpstreamError;
      for (const { runAlone, fail } of failed) {
        if (failed.length > 1 && !isOfAll) runAlone();
        else fail(error);
      }
    }
    if (isMore) void writeGroup();
  }

  return (work) =>
    new Promise((resolve, reject) => {
      refuseInsideTransaction();
      waiting.push({
        run: async () => {
          const result = await work();
          return () => resolve(result);
        },
        runAlone: () => void transact(async () => work()).then(resolve, reject),
        fail: reject,
      });
      if (waiting.length === 1) void writeGroup();
    });
}

/** Writes for a tenant, one after another: whole transactions, and single writes. */
interface Writer {
  readonly transact: Transact;
  readonly write: Write;
}

/** Finds who writes for a tenant. */
type WriterOf = (tenantId: string) => Writer;

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
