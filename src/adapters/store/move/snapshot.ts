import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { ConfigError } from '../../../errors';
import { asked } from '../failure';
import { sqlite } from '../engine/sqlite';

/**
 * Writes the SQLite database at one path, as it is at one moment, to another; whoever works with it meanwhile goes on. The
 * copy is one file, without a journal.
 */
export async function copyDatabase(from: string, to: string): Promise<void> {
  if (!existsSync(from)) throw new ConfigError([`there is no database ${from}`]);
  await query(from, `VACUUM INTO '${to.replaceAll("'", "''")}'`);
}

/** What SQLite finds wrong in the file; nothing where it is whole. */
export async function databaseFaults(path: string): Promise<string[]> {
  const rows = await query(path, 'PRAGMA integrity_check');
  return texts(rows).filter((line) => line !== 'ok');
}

/** Content hashes of all files that the records name. */
export async function namedFiles(path: string): Promise<string[]> {
  return texts(await query(path, 'SELECT DISTINCT "sha256" FROM "Deliverable" ORDER BY 1'));
}

async function query(path: string, sql: string): Promise<unknown> {
  const database = await sqlite(pathToFileURL(path).href).connect();
  try {
    return (await asked(database.queryRaw({ sql, args: [], argTypes: [] }))).rows;
  } finally {
    await database.dispose();
  }
}

function texts(rows: unknown): string[] {
  return z
    .array(z.tuple([z.string()]))
    .parse(rows)
    .map(([text]) => text);
}
