import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../../../errors';
import {
  ask,
  reason,
  sqlite,
  type SqlDriverAdapter,
  execute,
  postgres,
  type Transaction,
  isPostgres,
} from '../engine';
import { migrationScript, pendingMigrations, readAppliedMigrations, readMigrations } from './migrations';

/** Prisma's own table, so that its tools understand the database too. */
const SQLITE_HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" TEXT PRIMARY KEY NOT NULL,
  "checksum" TEXT NOT NULL,
  "finished_at" DATETIME,
  "migration_name" TEXT NOT NULL,
  "logs" TEXT,
  "rolled_back_at" DATETIME,
  "started_at" DATETIME NOT NULL DEFAULT current_timestamp,
  "applied_steps_count" INTEGER UNSIGNED NOT NULL DEFAULT 0
);`;

/** `migrate` for an SQLite file. */
async function migrateSqlite(url: string): Promise<string[]> {
  const path = fileURLToPath(url);
  const database = await openOrCreate(path, url);
  try {
    const applied = await readAppliedMigrations(database);
    const pending = pendingMigrations(path, readMigrations('sqlite'), applied);
    for (const migration of pending)
      await ask(database.executeScript(`BEGIN IMMEDIATE;\n${migrationScript(migration)}\nCOMMIT;`));
    return pending.map(({ name }) => name);
  } finally {
    await database.dispose();
  }
}

async function openOrCreate(path: string, url: string): Promise<SqlDriverAdapter> {
  const folder = dirname(path);
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new ConfigError([`the folder ${folder} can't be written to (${reason(cause)})`]);
  }
  try {
    const database = await sqlite(url).connect();
    await database.executeScript(SQLITE_HISTORY);
    return database;
  } catch (cause) {
    throw new ConfigError([`the database ${path} can't be opened: ${reason(cause)}`]);
  }
}

/** One process at a time migrates; the others wait here and then find nothing to do. */
const LOCK = `SELECT pg_advisory_xact_lock(hashtextextended('voucher-desk migrations', 0))`;

/** Prisma's own table, so that its tools understand the database too. */
const POSTGRES_HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
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
async function migratePostgres(url: string): Promise<string[]> {
  const place = placeOf(url);
  const database = await postgres(url, true).connect();
  try {
    const inside = await begin(place, () => database.startTransaction());
    try {
      await execute(inside, POSTGRES_HISTORY);
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

/**
 * Brings the database at the URL up to date; where it is a file and there is none, it is created. Each migration stands
 * wholly or not at all. Answers the names of those applied now. Throws `ConfigError` where the database can't be used.
 */
export function migrate(url: string): Promise<string[]> {
  return isPostgres(url) ? migratePostgres(url) : migrateSqlite(url);
}
