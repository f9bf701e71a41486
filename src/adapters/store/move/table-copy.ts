import { createHash, type Hash } from 'node:crypto';
import { z } from 'zod';
import { execute, readRows, type Reader, type SqlQueryable } from '../engine';

/** A table of the models, as PostgreSQL describes it. */
export interface Table {
  readonly name: string;
  /** Their names; each has a key of `tenantId` and `id`. */
  readonly columns: readonly string[];
  /** The comment that the database keeps with it. */
  readonly comment: string | null;
}

/** A value as every database has it. */
const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
type Row = readonly z.output<typeof value>[];

const KEY = ['tenantId', 'id'];

/** What a table holds: how many rows, and a SHA-256 (hex) of all of them in the order of their keys. */
export interface Content {
  readonly rows: number;
  readonly sha256: string;
}

/** Rows in one statement: PostgreSQL takes 65,535 values. */
const PAGE = 500;

const columnRows = z.array(
  z.object({
    table: z.string(),
    comment: z.string().nullable(),
    name: z.string(),
    type: z.enum(['text', 'integer', 'boolean']),
  }),
);

/** The tables of the models in a migrated PostgreSQL database. */
export async function tablesOf(database: Reader): Promise<Table[]> {
  const sql = `SELECT table_name::text AS "table", obj_description(quote_ident(table_name)::regclass) AS "comment",
      column_name::text AS "name", data_type::text AS "type"
    FROM information_schema.columns
    WHERE table_schema = current_schema() AND table_name <> '_prisma_migrations'
    ORDER BY table_name, ordinal_position`;
  const found = columnRows.parse(await readRows(database, { sql, args: [] }));
  const comments = new Map(found.map(({ table, comment }) => [table, comment]));
  return [...comments].map(([name, comment]) => ({
    name,
    comment,
    columns: found.filter(({ table }) => table === name).map(({ name: column }) => column),
  }));
}

/** Reads a table from its first row to its last, and says what it held; each page goes to `take` first. */
export async function readTable(
  database: Reader,
  table: Table,
  take: (rows: readonly Row[]) => Promise<void> = async () => undefined,
): Promise<Content> {
  const hash = createHash('sha256');
  let last: Row = ['', ''];
  let count = 0;
  for (;;) {
    const page = await readPage(database, table, last);
    await take(page.map(({ row }) => row));
    for (const { row } of page) add(hash, row);
    count += page.length;
    const end = page.at(-1);
    if (!end || page.length < PAGE) return { rows: count, sha256: hash.digest('hex') };
    last = end.key;
  }
}

function add(hash: Hash, row: Row): void {
  hash.update(`${JSON.stringify(row)}\n`);
}

/** In the order of bytes, which is SQLite's own. */
async function readPage(
  database: Reader,
  { name, columns }: Table,
  after: Row,
): Promise<{ key: Row; row: Row }[]> {
  const order = database.provider === 'sqlite' ? '' : ' COLLATE "C"';
  const key = KEY.map((column) => `"${column}"${order}`).join(', ');
  const sql = `SELECT ${list(columns)} FROM "${name}" WHERE (${key}) > (?, ?) ORDER BY ${key} LIMIT ${PAGE}`;
  return (await readRows(database, { sql, args: after })).map((row) => {
    const values = (names: readonly string[]): Row => names.map((column) => value.parse(row[column]));
    return { key: values(KEY), row: values(columns) };
  });
}

/** Adds rows to a PostgreSQL table in one statement. */
export async function writeRows(
  database: SqlQueryable,
  { name, columns }: Table,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const places = `(${columns.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO "${name}" (${list(columns)}) VALUES ${rows.map(() => places).join(', ')}`;
  await execute(database, sql, rows.flat());
}

function list(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(', ');
}
