import { LIMITS, type Client, type Database } from './database';
import { PrismaClient } from './generated/postgresql/client';
import { postgres } from './postgres';
import { insideTransaction, Turns } from './turns';

/**
 * The PostgreSQL database at the URL. A tenant's writes come one after another, as on SQLite, in whichever process they
 * are made: what a transaction has read holds until it ends, nothing has to be tried again, and a limit that several
 * records keep together can't be passed by two at once. Tenants don't wait for each other.
 */
export function openPostgres(url: string): Database {
  const client = new PrismaClient({
    adapter: postgres(url),
    errorFormat: 'minimal',
    transactionOptions: LIMITS,
  });
  const turns = new Map<string, Turns>();

  async function inTurn<T>(tenantId: string, work: (inside: Client) => Promise<T>): Promise<T> {
    // In this process they wait here, so that one tenant doesn't take all connections; among processes by the lock.
    const own = turns.get(tenantId) ?? new Turns();
    turns.set(tenantId, own);
    const done = await own.take(LIMITS.maxWait);
    const run = client.$transaction(async (inside) => {
      await inside.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${tenantId}, 0))`;
      return insideTransaction(() => work(inside));
    });
    return run.finally(done);
  }

  return {
    client,
    write: (tenantId, work) => inTurn(tenantId, async (inside) => work(inside)),
    transaction: inTurn,
    close: () => client.$disconnect(),
  };
}
