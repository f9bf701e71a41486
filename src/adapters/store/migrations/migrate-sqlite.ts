import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../../../errors';
import { ask, reason, sqlite, type SqlDriverAdapter } from '../engine';
import { migrationScript, pendingMigrations, readAppliedMigrations } from './migration-history';
import { readMigrations } from './migrations';

/** Prisma's own table, so that its tools understand the database too. */
const HISTORY = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
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
export async function migrateSqlite(url: string): Promise<string[]> {
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
    await database.executeScript(HISTORY);
    return database;
  } catch (cause) {
    throw new ConfigError([`the database ${path} can't be opened: ${reason(cause)}`]);
  }
}
