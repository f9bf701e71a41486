import type { Database } from './engine/database';
import { PrismaClient } from './generated/sqlite/client';
import { inGroups, type InTransaction } from './engine/groups';
import { shared } from './engine/shared';
import { sqlite } from './engine/sqlite';
import { inTransaction } from './engine/transaction';

/** The SQLite file at the URL: its one connection lets one at a time use it, for all tenants. */
export function openSqlite(url: string): Database {
  const { connection, begin, adapter, close } = shared(sqlite(url));
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' });
  const transaction: InTransaction = async (work) => inTransaction(await begin(), client, work);
  // In a transaction, though it is one statement: where the file is held, that is found out at its beginning.
  const write = inGroups(transaction);
  return {
    connection,
    write: (_tenantId, work) => write(work),
    transaction: (_tenantId, work) => transaction(work),
    async close() {
      // First: who is in the middle of a transaction may end it.
      await close();
      await client.$disconnect();
    },
  };
}
