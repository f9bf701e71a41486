import { setImmediate, setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';
import { UpstreamError } from '../../../errors';
import { openLibsql, type Libsql } from './libsql';
import { isBusy } from './failure';
import { Mutex } from './mutex';
import { LIMITS } from './transaction';

/**
 * FULL: a commit that was answered survives a power cut; with NORMAL the last ones may be lost. SQLite's own time-out
 * holds up the whole process.
 */
const SETTINGS = 'PRAGMA busy_timeout = 1000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;';

/**
 * Fails at once while somebody else writes. As a script: a statement that was prepared and then refused would stay open,
 * and with it no transaction can be committed.
 */
const BEGIN = 'PRAGMA busy_timeout = 0; BEGIN IMMEDIATE; PRAGMA busy_timeout = 1000;';
const AFTER_REFUSAL = 'PRAGMA busy_timeout = 1000;';

/** How long a transaction waits, from its asking on, for a visitor from outside who holds the file; milliseconds. */
const PATIENCE_MS = 1_000;
const PAUSE_MS = 20;

/** Moves what the journal holds into the file itself, so that a closed file is whole without its neighbors. */
const CHECKPOINT = 'PRAGMA wal_checkpoint(TRUNCATE);';

/**
 * The SQLite file at a URL (`file:///path/desk.db`; `:memory:`), over one connection: Prisma's own adapter gives its
 * connection away to each transaction and opens another, which has none of the settings, sees another database where it
 * is in memory, and is never closed.
 */
export function sqlite(url: string): SqlMigrationAwareDriverAdapterFactory {
  const connect = async (to: string): Promise<SqlDriverAdapter> => {
    try {
      const connection = openLibsql(pathOf(to));
      await connection.executeScript(SETTINGS);
      return oneConnection(connection);
    } catch (error) {
      throw new UpstreamError('database', true, { cause: error });
    }
  };
  return {
    provider: 'sqlite',
    adapterName: 'voucher-desk-libsql',
    connect: () => connect(url),
    connectToShadowDb: async () => {
      const shadow = await connect(':memory:');
      // The schema engine sends a whole migration as one statement, of which SQLite would run the first.
      return { ...shadow, executeRaw: ({ sql }) => shadow.executeScript(sql).then(() => 0) };
    },
  };
}

/** The path in the URL; `:memory:` is none. */
function pathOf(url: string): string {
  return url === ':memory:' ? url : fileURLToPath(url);
}

function oneConnection(connection: Libsql): SqlDriverAdapter {
  const mutex = new Mutex();
  const runAlone = async <T>(work: () => Promise<T>): Promise<T> => {
    const release = await mutex.acquire();
    return work().finally(release);
  };
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    // SQLite answers before anything else can happen: who finds nobody there need not wait.
    queryRaw: (query) =>
      mutex.isFree ? connection.queryRaw(query) : runAlone(() => connection.queryRaw(query)),
    executeRaw: (query) => runAlone(() => connection.executeRaw(query)),
    executeScript: (script) => runAlone(() => connection.executeScript(script)),
    dispose: () =>
      runAlone(async () => {
        // Where it fails (disk full), the next start reads the journal.
        await connection.executeScript(CHECKPOINT).catch(() => undefined);
        await connection.dispose();
      }),
    startTransaction: async () => {
      const askedAt = performance.now();
      // SQLite answers at once: a job of many transactions would let nobody else be heard.
      await setImmediate();
      const release = await mutex.acquire(LIMITS.waitMs);
      try {
        await beginWhenFree(connection, askedAt);
        return transaction(connection, release);
      } catch (error) {
        release();
        throw error;
      }
    },
  };
}

/**
 * Waits while somebody else holds the file. Patience counts from the asking, so that of many who wait for a file that is
 * held, all are answered when the first is.
 */
async function beginWhenFree(connection: Libsql, askedAt: number): Promise<void> {
  for (;;) {
    try {
      return await connection.executeScript(BEGIN);
    } catch (error) {
      await connection.executeScript(AFTER_REFUSAL);
      if (!isBusy(error) || performance.now() - askedAt > PATIENCE_MS) throw error;
      await setTimeout(PAUSE_MS);
    }
  }
}

/** A transaction that ends with its first commit or rollback, and takes nothing afterwards. */
function transaction(connection: Libsql, release: () => void): Transaction {
  let open = true;
  const connected = (): Libsql => {
    if (!open) throw new Error('the transaction has ended');
    return connection;
  };
  const end = async (sql: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
    const last = connected();
    open = false;
    try {
      await last.executeScript(sql);
    } catch (error) {
      if (sql === 'COMMIT') {
        // Where SQLite has not rolled back by itself; else this fails, and nothing is left to do.
        await last.executeScript('ROLLBACK').catch(() => undefined);
        throw error;
      }
    } finally {
      release();
    }
  };
  return {
    provider: connection.provider,
    adapterName: connection.adapterName,
    options: { usePhantomQuery: true },
    queryRaw: async (query) => connected().queryRaw(query),
    executeRaw: async (query) => connected().executeRaw(query),
    commit: () => end('COMMIT'),
    rollback: () => end('ROLLBACK'),
  };
}
