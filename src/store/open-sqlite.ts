import { LIMITS, type Client, type Database } from './database';
import { PrismaClient } from './generated/sqlite/client';
import { sqlite } from './sqlite';
import { insideTransaction } from './turns';

/** The SQLite file at the URL: its one connection lets one at a time use it, for all tenants. */
export function openSqlite(url: string): Database {
  const client = new PrismaClient({
    adapter: sqlite(url),
    errorFormat: 'minimal',
    transactionOptions: LIMITS,
  });
  const transaction = <T>(work: (inside: Client) => PromiseLike<T>): Promise<T> =>
    client.$transaction((inside) => insideTransaction(async () => work(inside)));
  return {
    client,
    // In a transaction, though it is one statement: where the file is held, that is found out at its beginning.
    write: (_tenantId, work) => transaction(work),
    transaction: (_tenantId, work) => transaction(work),
    close: () => client.$disconnect(),
  };
}
