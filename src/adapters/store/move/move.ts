import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../../../errors';
import {
  ask,
  execute,
  openLibsql,
  postgres,
  type Libsql,
  type Reader,
  type SqlDriverAdapter,
  type SqlQueryable,
} from '../engine';
import { migrate } from '../migrations/migrate';
import { pendingMigrations, readAppliedMigrations, readMigrations } from '../migrations/migrations';
import { readTable, tablesOf, writeRows, type Content, type Table } from './table-copy';

/** What was copied of one table, the same on both sides. */
export interface Moved extends Content {
  readonly table: string;
}

/**
 * Copies all records of an SQLite file, as they are at this moment and whether or not a bot works with it, into a
 * PostgreSQL database that is empty or as an earlier copy left it. All of it is read again and compared before it
 * stands; else nothing changes. Throws `ConfigError` where one of the two is not fit for it.
 */
export async function moveRecords(from: string, to: string): Promise<Moved[]> {
  const source = await openSource(fileURLToPath(from));
  try {
    await migrate(to);
    const server = await postgres(to, true).connect();
    try {
      return await copyAll(source, server);
    } finally {
      await server.dispose();
    }
  } finally {
    await source.dispose();
  }
}

/** The file, in one transaction that only reads: the bot goes on writing beside it. */
async function openSource(path: string): Promise<Libsql> {
  if (!existsSync(path)) throw new ConfigError([`there is no database ${path}`]);
  const source = openLibsql(path);
  await source.executeScript('BEGIN');
  const pending = pendingMigrations(path, readMigrations('sqlite'), await readAppliedMigrations(source));
  if (pending.length === 0) return source;
  await source.dispose();
  throw new ConfigError([
    `the database ${path} is of an older version: start this version of the program on it once, then move it`,
  ]);
}

async function copyAll(source: Reader, server: SqlDriverAdapter): Promise<Moved[]> {
  const inside = await server.startTransaction();
  try {
    const tables = await tablesOf(inside);
    await clear(inside, tables);
    const moved = [];
    for (const table of tables) moved.push(await copy(source, inside, table));
    await ask(inside.commit());
    return moved;
  } catch (error) {
    // Where the connection is gone, the server rolls back by itself.
    await inside.rollback().catch(() => undefined);
    throw error;
  }
}

/** Takes the tables for this copy alone, and empties them of an earlier one to which nobody has added anything. */
async function clear(target: SqlQueryable, tables: readonly Table[]): Promise<void> {
  const names = tables.map(({ name }) => `"${name}"`).join(', ');
  await execute(target, `LOCK TABLE ${names} IN ACCESS EXCLUSIVE MODE`);
  const used = [];
  for (const table of tables) {
    const content = await readTable(target, table);
    if (content.rows > 0 && table.comment !== commentOf(content)) used.push(table.name);
  }
  if (used.length > 0)
    throw new ConfigError([
      `the PostgreSQL database has records that no move brought there (${used.join(', ')}): it must be empty, or untouched since the last move`,
    ]);
  await execute(target, `TRUNCATE ${names}`);
}

/** What stands with a table that was copied, so that the next copy knows it again. */
function commentOf({ rows, sha256 }: Content): string {
  return `moved: ${rows} rows, SHA-256 ${sha256}`;
}

async function copy(source: Reader, target: SqlQueryable, table: Table): Promise<Moved> {
  const read = await readTable(source, table, (rows) => writeRows(target, table, rows));
  const written = await readTable(target, table);
  if (read.rows !== written.rows || read.sha256 !== written.sha256)
    throw new Error(
      `${table.name}: ${read.rows} rows (${read.sha256}) were read and ${written.rows} (${written.sha256}) stand`,
    );
  await execute(target, `COMMENT ON TABLE "${table.name}" IS '${commentOf(written)}'`);
  return { table: table.name, ...written };
}
