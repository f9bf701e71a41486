import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { ConfigError } from '../../../errors';
import { readRows, type Reader } from '../engine';

/** One step of the database's schema, as it stands in the source. */
interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the script, hex. */
  readonly checksum: string;
}

/** A database that the models are generated for; the name is Prisma's. */
export type Provider = 'sqlite' | 'postgresql';

/** The same from `src` and from `dist`. */
export const PRISMA_FOLDER = resolve(__dirname, '../../../../prisma');

/** The folder of one provider's migrations. */
export function migrationsFolder(provider: Provider): string {
  return join(PRISMA_FOLDER, 'migrations', provider);
}

/** All migrations of a provider, in the order in which they apply. */
export function readMigrations(provider: Provider): Migration[] {
  const folder = migrationsFolder(provider);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

const applied = z.array(z.object({ migration_name: z.string() }));

/** The names of the migrations that stand in a database, from Prisma's own table. */
export async function readAppliedMigrations(database: Reader): Promise<string[]> {
  const sql = 'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL';
  const rows = await readRows(database, { sql, args: [] });
  return applied.parse(rows).map((row) => row.migration_name);
}

/** Those that are still to be applied; throws where the database, named for the operator, knows more of them than we. */
export function pendingMigrations(
  place: string,
  known: readonly Migration[],
  applied: readonly string[],
): Migration[] {
  const unknown = applied.filter((name) => !known.some((migration) => migration.name === name));
  if (unknown.length > 0)
    throw new ConfigError([
      `the database ${place} was written by a newer version of this program (${unknown.join(', ')})`,
    ]);
  return known.filter(({ name }) => !applied.includes(name));
}

/** The migration and its line in the history, to be run in one transaction. */
export function migrationScript({ name, sql, checksum }: Migration): string {
  const now = new Date().toISOString().replace('Z', '+00:00');
  const line = [randomUUID(), checksum, name, now, now].map((value) => `'${value}'`).join(', ');
  return `${sql};
INSERT INTO "_prisma_migrations" ("id", "checksum", "migration_name", "started_at", "finished_at", "applied_steps_count")
VALUES (${line}, 1);`;
}
