import { ConfigError } from '../../../errors';
import { ask, execute, postgres, reason, type Transaction } from '../engine';
import { migrationScript, pendingMigrations, readAppliedMigrations } from './migration-history';
import { readMigrations } from './migrations';

/** One process at a time migrates; the others wait here and then find nothing to do. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('voucher-desk migrations', 0))`;

/** Prisma's own table, so that its tools understand the database too. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** `migrate` for a PostgreSQL database, in one transaction. */
export async function migratePostgres(url: string): Promise<string[]> {
  const place = placeOf(url);
  const database = await postgres(url, true).connect();
  try {
    const inside = await begin(place, () => database.startTransaction());
    try {
      await execute(inside, HISTORY);
      const applied = await readAppliedMigrations(inside);
      const pending = pendingMigrations(place, readMigrations('postgresql'), applied);
      for (const migration of pending) await execute(inside, migrationScript(migration));
      await ask(inside.commit());
      return pending.map(({ name }) => name);
    } catch (error) {
      // Where the connection is gone, the server rolls back by itself.
      await inside.rollback().catch(() => undefined);
      throw error;
    }
  } finally {
    await database.dispose();
  }
}

async function begin(place: string, start: () => Promise<Transaction>): Promise<Transaction> {
  try {
    const inside = await start();
    await execute(inside, LOCK);
    return inside;
  } catch (cause) {
    throw new ConfigError([`the database ${place} can't be used: ${reason(cause)}`]);
  }
}

/** The database without what is secret about it. */
function placeOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
}
