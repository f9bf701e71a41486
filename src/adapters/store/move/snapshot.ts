import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { ConfigError } from '../../../errors';
import { readRows, sqlite, type Row } from '../engine';

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

async function query(path: string, sql: string): Promise<Row[]> {
  const database = await sqlite(pathToFileURL(path).href).connect();
  try {
    return await readRows(database, { sql, args: [] });
  } finally {
    await database.dispose();
  }
}

/** The values of rows of one column. */
function texts(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => Object.values(row)).map(String);
}
