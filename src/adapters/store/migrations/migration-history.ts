import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { ConfigError } from '../../../errors';
import { readRows, type Reader } from '../engine';
import type { Migration } from './migrations';

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
