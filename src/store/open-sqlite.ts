import { inTransaction, LIMITS, type Database, type Inside } from './database';
import { PrismaClient } from './generated/sqlite/client';
import { inGroups } from './groups';
import { shared } from './shared';
import { sqlite } from './sqlite';

/** The SQLite file at the URL: its one connection lets one at a time use it, for all tenants. */
export function openSqlite(url: string): Database {
  const { connection, adapter, close } = shared(sqlite(url));
  const client = new PrismaClient({ adapter, errorFormat: 'minimal', transactionOptions: LIMITS });
  const transaction = <T>(work: (inside: Inside) => Promise<T>): Promise<T> =>
    inTransaction((within) => client.$transaction(within), work);
  // In a transaction, though it is one statement: where the file is held, that is found out at its beginning.
  const write = inGroups(transaction);
  return {
    connection,
    write: (_tenantId, work) => write(work),
    transaction: (_tenantId, work) => transaction(work),
    async close() {
      await client.$disconnect();
      await close();
    },
  };
}
