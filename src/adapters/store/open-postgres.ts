import type { Database, Inside } from './engine/database';
import { PrismaClient } from './generated/postgresql/client';
import { inGroups, type InTransaction, type Write } from './engine/groups';
import { postgres } from './engine/postgres';
import { rowsOf } from './engine/query';
import { shared } from './engine/shared';
import { inTransaction, LIMITS } from './engine/transaction';
import { Turns } from './engine/turns';

/** Ends with the transaction. */
const LOCK = 'SELECT pg_advisory_xact_lock(hashtextextended(?, 0))::text';

/** A tenant's writes, one after another. */
interface Line {
  readonly transaction: InTransaction;
  readonly write: Write;
}

/**
 * The PostgreSQL database at the URL. A tenant's writes come one after another, as on SQLite, in whichever process they
 * are made: what a transaction has read holds until it ends, nothing has to be tried again, and a limit that several
 * records keep together can't be passed by two at once. Tenants don't wait for each other.
 */
export function openPostgres(url: string): Database {
  const { connection, begin, adapter, close } = shared(postgres(url));
  const client = new PrismaClient({ adapter, errorFormat: 'minimal' });
  const lines = new Map<string, Line>();

  function lineOf(tenantId: string): Line {
    const line = lines.get(tenantId) ?? openLine(tenantId);
    lines.set(tenantId, line);
    return line;
  }

  function openLine(tenantId: string): Line {
    const turns = new Turns();
    const transaction: InTransaction = async <T>(work: (inside: Inside) => Promise<T>): Promise<T> => {
      // In this process they wait here, so that one tenant doesn't take all connections; among processes by the lock.
      const done = await turns.take(LIMITS.waitMs);
      try {
        return await inTransaction(await begin(), client, async (inside) => {
          await rowsOf(inside.connection, { sql: LOCK, args: [tenantId] });
          return work(inside);
        });
      } finally {
        done();
      }
    };
    return { transaction, write: inGroups(transaction) };
  }

  return {
    connection,
    write: (tenantId, work) => lineOf(tenantId).write(work),
    transaction: (tenantId, work) => lineOf(tenantId).transaction(work),
    async close() {
      // First: who is in the middle of a transaction may end it.
      await close();
      await client.$disconnect();
    },
  };
}
