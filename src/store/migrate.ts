import { randomUUID } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SqlDriverAdapter, SqlResultSet } from '@prisma/driver-adapter-utils';
import { z } from 'zod';
import { ConfigError } from '../errors';
import { asked } from './failure';
import { readMigrations, type Migration } from './migrations';
import { sqlite } from './sqlite';

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

/**
 * Brings the database at the URL up to date, and creates it where there is none. Each migration stands wholly or not
 * at all. Answers the names of those applied now. Throws `ConfigError` where the database can't be used.
 */
export async function migrate(url: string): Promise<string[]> {
  const path = fileURLToPath(url);
  const database = await openOrCreate(path, url);
  try {
    const applied = await appliedMigrations(database);
    const known = readMigrations(database.provider);
    refuseNewer(path, known, applied);
    const pending = known.filter(({ name }) => !applied.includes(name));
    for (const migration of pending) await asked(database.executeScript(script(migration)));
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

async function appliedMigrations(database: SqlDriverAdapter): Promise<string[]> {
  const sql = 'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL';
  const { rows }: SqlResultSet = await asked(database.queryRaw({ sql, args: [], argTypes: [] }));
  return z
    .array(z.tuple([z.string()]))
    .parse(rows)
    .map(([name]) => name);
}

function refuseNewer(path: string, known: readonly Migration[], applied: readonly string[]): void {
  const unknown = applied.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length === 0) return;
  throw new ConfigError([
    `the database ${path} was written by a newer version of this program (${unknown.join(', ')})`,
  ]);
}

/** The migration and its line in the history, together or not at all. */
function script({ name, sql, checksum }: Migration): string {
  const now = new Date().toISOString().replace('Z', '+00:00');
  const line = [randomUUID(), checksum, name, now, now].map((value) => `'${value}'`).join(', ');
  return `BEGIN IMMEDIATE;
${sql};
INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
VALUES (${line}, 1);
COMMIT;`;
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? reason(error.cause) : error.message;
}
