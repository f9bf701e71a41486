import { LIMITS, type Database } from './database';
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
  return {
    client,
    write: async (_tenantId, work) => work(client),
    transaction: (_tenantId, work) => client.$transaction((inside) => insideTransaction(() => work(inside))),
    close: () => client.$disconnect(),
  };
}
