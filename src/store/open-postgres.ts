import { inTransaction, LIMITS, type Database, type Inside } from './database';
import { PrismaClient, type Prisma } from './generated/postgresql/client';
import { postgres } from './postgres';
import { inGroups, type Write } from './groups';
import { shared } from './shared';
import { Turns } from './turns';

/**
 * The PostgreSQL database at the URL. A tenant's writes come one after another, as on SQLite, in whichever process they
 * are made: what a transaction has read holds until it ends, nothing has to be tried again, and a limit that several
 * records keep together can't be passed by two at once. Tenants don't wait for each other.
 */
export function openPostgres(url: string): Database {
  const { connection, adapter, close } = shared(postgres(url));
  const client = new PrismaClient({ adapter, errorFormat: 'minimal', transactionOptions: LIMITS });
  const turns = new Map<string, Turns>();

  async function inTurn<T>(tenantId: string, work: (inside: Inside) => Promise<T>): Promise<T> {
    // In this process they wait here, so that one tenant doesn't take all connections; among processes by the lock.
    const own = turns.get(tenantId) ?? new Turns();
    turns.set(tenantId, own);
    const done = await own.take(LIMITS.maxWait);
    const run = inTransaction(
      (within: (inside: Prisma.TransactionClient) => Promise<T>) =>
        client.$transaction(async (inside) => {
          await inside.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${tenantId}, 0))`;
          return within(inside);
        }),
      work,
    );
    return run.finally(done);
  }

  const writes = new Map<string, Write>();

  function writeOf(tenantId: string): Write {
    const write =
      writes.get(tenantId) ??
      inGroups((work) => inTurn(tenantId, async ({ client: inside }) => work(inside)));
    writes.set(tenantId, write);
    return write;
  }

  return {
    connection,
    write: (tenantId, work) => writeOf(tenantId)(work),
    transaction: inTurn,
    async close() {
      await client.$disconnect();
      await close();
    },
  };
}
