import { AsyncLocalStorage } from 'node:async_hooks';
import type { Reader } from './query';
import type { Delegates } from './tables';
import { insideTransaction } from './turns';

/** One transaction: what writes, and the connection that it holds, over which is read. */
export interface Inside {
  readonly client: Delegates;
  readonly connection: Reader;
}

/** A database that `migrate` has brought up to date. */
export interface Database {
  /** What is read outside of transactions. */
  readonly connection: Reader;
  /** Runs one write of a tenant when its turn has come. */
  write<T>(tenantId: string, work: (client: Delegates) => PromiseLike<T>): Promise<T>;
  /** Runs the work in one transaction, when all that came before it for this tenant has ended. */
  transaction<T>(tenantId: string, work: (inside: Inside) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Most milliseconds that a transaction waits for its turn, and that it then takes. */
export const LIMITS = { maxWait: 10_000, timeout: 10_000 };

/** The database that a URL names: `file:///path/desk.db`, or `postgres://user:password@host:port/name`. */
export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}

const beginning = new AsyncLocalStorage<{ connection?: Reader }>();

/** Said by a driver adapter of the transaction that it has begun: Prisma keeps it to itself. */
export function begun<T extends Reader>(connection: T): T {
  const asking = beginning.getStore();
  if (asking) asking.connection = connection;
  return connection;
}

/** Runs the work in a transaction that Prisma begins and ends. */
export function inTransaction<C extends Delegates, T>(
  begin: (work: (client: C) => Promise<T>) => Promise<T>,
  work: (inside: Inside) => Promise<T>,
): Promise<T> {
  const asking: { connection?: Reader } = {};
  return beginning.run(asking, () =>
    begin((client) => {
      const { connection } = asking;
      if (!connection) throw new Error('a transaction without a connection');
      return insideTransaction(() => work({ client, connection }));
    }),
  );
}
