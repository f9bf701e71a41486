import type { SqlDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { connectLazily } from './lazy-connection';
import { postgres } from './postgres';
import type { Reader } from './query';
import { sqlite } from './sqlite';
import { sharedWriter, writerPerTenant } from './writers';

/** How records are reached: what is read over the connection, what is written through a client of Prisma. */
export interface Access<C> {
  readonly connection: Reader;
  readonly write: <T>(work: (client: C) => PromiseLike<T>) => Promise<T>;
}

/** A database that `migrate` has brought up to date. `C` is what of Prisma's client the writes need. */
export interface Database<C> {
  /** What is read outside of transactions. */
  readonly connection: Reader;
  /** A tenant's records outside of transactions: reads at once, each write when those before it have ended. */
  access(tenantId: string): Access<C>;
  /** Records inside of the transaction that the call comes from, whichever it is; refused where it comes from none. */
  readonly inside: Access<C>;
  /** Runs the work in one transaction, when all that came before it for this tenant has ended. */
  transaction<T>(tenantId: string, work: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Makes the client of Prisma for a database. */
export type CreateClient<C> = (adapter: SqlDriverAdapterFactory) => C & { $disconnect(): Promise<void> };

/** The clients of Prisma for each kind of database. */
export type Clients<C> = Readonly<Record<'sqlite' | 'postgresql', CreateClient<C>>>;

/** Whether the URL names a PostgreSQL database (`postgres://user:password@host:port/name`) and no file (`file:///path/desk.db`). */
export function isPostgres(url: string): boolean {
  return /^postgres(ql)?:/.test(url);
}

/** The database at the URL; it is connected to when it is first used. */
export function openDatabase<C>(url: string, clients: Clients<C>): Database<C> {
  const isServer = isPostgres(url);
  const connection = connectLazily(isServer ? postgres(url) : sqlite(url));
  const client = (isServer ? clients.postgresql : clients.sqlite)(connection.adapter);
  const writerOf = (isServer ? writerPerTenant : sharedWriter)(connection.begin);
  return {
    connection: connection.reader,
    access: (tenantId) => ({
      connection: connection.reader,
      write: (work) => writerOf(tenantId).write(() => work(client)),
    }),
    inside: { connection: connection.heldReader, write: async (work) => work(client) },
    transaction: (tenantId, work) => writerOf(tenantId).transact(work),
    async close() {
      // First: who is in the middle of a transaction may end it.
      await connection.close();
      await client.$disconnect();
    },
  };
}
