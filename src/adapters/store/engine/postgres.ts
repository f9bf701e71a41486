import { randomUUID } from 'node:crypto';
import {
  isDriverAdapterError,
  type SqlDriverAdapter,
  type SqlMigrationAwareDriverAdapterFactory,
} from '@prisma/driver-adapter-utils';
import { UpstreamError } from '../../../errors';
import { refuseInsideTransaction } from './transaction';

/** Connections of one process. */
const CONNECTIONS = 10;
const CONNECT_MS = 5_000;

/**
 * Nothing waits for ever: not for an answer, not for a lock that another process holds, and not for a process that
 * stopped in the middle of a transaction. The client's own limit is for a server that went away without a word: people
 * are told so before Teams gives the answer up.
 */
const LIMITS = {
  statement_timeout: 8_000,
  lock_timeout: 8_000,
  idle_in_transaction_session_timeout: 15_000,
  query_timeout: 10_000,
};

/** The PostgreSQL database at a URL; `isPatient`: for migrations, which take as long as they take. */
export function postgres(url: string, isPatient = false): SqlMigrationAwareDriverAdapterFactory {
  const connect = async (to: string): Promise<SqlDriverAdapter> => {
    // Not loaded where SQLite is used.
    const { PrismaPg } = await import('@prisma/adapter-pg');
    const factory = new PrismaPg({
      connectionString: to,
      application_name: 'voucher-desk',
      max: CONNECTIONS,
      connectionTimeoutMillis: CONNECT_MS,
      keepAlive: true,
      // Writes of a tenant come one after another by a lock; each has to see what stood when it got the lock.
      options: '-c default_transaction_isolation=read\\ committed',
      ...(isPatient ? {} : LIMITS),
    });
    return guard(await factory.connect());
  };
  return {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: () => connect(url),
    connectToShadowDb: () => createShadow(url, connect),
  };
}

/**
 * Prisma's schema engine asks the catalog for columns of a type that Prisma's adapter does not know, and since version
 * 18 of PostgreSQL gets "not null" as constraints, which it does not expect. The models have neither checks nor foreign
 * keys, which is what it asks for there.
 */
function correctCatalogQuery(sql: string): string {
  return sql
    .replace(/\b(constr\.contype(?= AS)|con\.conf(del|upd)type\b)/g, '$&::text')
    .replace("contype NOT IN ('p', 'u', 'f')", "contype NOT IN ('p', 'u', 'f', 'n')");
}

/** An empty database for the time of one comparison. Prisma's own adapter would take the one that the URL names. */
async function createShadow(
  url: string,
  connect: (to: string) => Promise<SqlDriverAdapter>,
): Promise<SqlDriverAdapter> {
  const name = `shadow_${randomUUID().replaceAll('-', '')}`;
  const server = await connect(url);
  await server.executeScript(`CREATE DATABASE "${name}"`);
  const other = new URL(url);
  other.pathname = name;
  const database = await connect(other.href);
  return {
    ...database,
    queryRaw: (query) => database.queryRaw({ ...query, sql: correctCatalogQuery(query.sql) }),
    async dispose() {
      await database.dispose();
      await server.executeScript(`DROP DATABASE "${name}"`);
      await server.dispose();
    },
  };
}

/** The connections as code outside of a transaction may use them; every failure of the way there is one of the database. */
function guard(pool: SqlDriverAdapter): SqlDriverAdapter {
  const askOutside = async <T>(work: () => Promise<T>): Promise<T> => {
    refuseInsideTransaction();
    return askServer(work);
  };
  return {
    provider: pool.provider,
    adapterName: pool.adapterName,
    queryRaw: (query) => askOutside(() => pool.queryRaw(query)),
    executeRaw: (query) => askOutside(() => pool.executeRaw(query)),
    executeScript: (script) => askOutside(() => pool.executeScript(script)),
    getConnectionInfo: () => pool.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => pool.dispose(),
    startTransaction: async (isolation) => {
      const inside = await askOutside(() => pool.startTransaction(isolation));
      // A connection answers one question at a time.
      let last: Promise<unknown> = Promise.resolve();
      const afterLast = <T>(work: () => Promise<T>): Promise<T> => {
        const answer = last.then(work);
        last = answer.catch(() => undefined);
        return answer;
      };
      let isOpen = true;
      const whileOpen = <T>(work: () => Promise<T>): Promise<T> => {
        if (!isOpen) throw new Error('the transaction has ended');
        return afterLast(() => askServer(work));
      };
      const end = async (sql: 'COMMIT' | 'ROLLBACK'): Promise<void> => {
        const ended = whileOpen(() => inside.executeRaw({ sql, args: [], argTypes: [] }));
        isOpen = false;
        // Prisma's adapter gives the connection back then, and no more.
        await ended.finally(() => inside.commit());
      };
      return {
        provider: inside.provider,
        adapterName: inside.adapterName,
        options: { usePhantomQuery: true },
        queryRaw: async (query) => whileOpen(() => inside.queryRaw(query)),
        executeRaw: async (query) => whileOpen(() => inside.executeRaw(query)),
        commit: () => end('COMMIT'),
        rollback: () => end('ROLLBACK'),
      };
    },
  };
}

/** A connection that breaks or is never made throws plain errors, which Prisma hands on as they are. */
async function askServer<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Error && isDriverAdapterError(error)) throw error;
    throw new UpstreamError('database', true, { cause: error });
  }
}
