import { randomUUID } from 'node:crypto';
import { isDriverAdapterError, type SqlQueryable } from '@prisma/driver-adapter-utils';
import { z } from 'zod';
import { ConfigError } from '../../../errors';
import { asked } from '../failure';
import type { Migration } from './migrations';
import { statement } from '../engine/statement';

/** The names of the migrations that stand in a database, from Prisma's own table. */
export async function appliedMigrations(database: SqlQueryable): Promise<string[]> {
  const sql = 'SELECT "migration_name" FROM "_prisma_migrations" WHERE "finished_at" IS NOT NULL';
  const { rows } = await asked(database.queryRaw(statement(sql)));
  return z
    .array(z.tuple([z.string()]))
    .parse(rows)
    .map(([name]) => name);
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

/** What went wrong at the bottom of it, in a few words. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (isDriverAdapterError(error)) return DRIVER_REASONS[error.cause.kind] ?? words(error.cause);
  return error.cause instanceof Error ? reason(error.cause) : error.message;
}

/** What the driver tells by a code alone. */
const DRIVER_REASONS: Readonly<Record<string, string>> = {
  DatabaseNotReachable: 'nobody answers there',
  SocketTimeout: 'it did not answer in time',
  ConnectionClosed: 'it hung up',
};

function words({ kind, originalMessage }: { kind: string; originalMessage?: string }): string {
  return originalMessage ?? kind;
}
