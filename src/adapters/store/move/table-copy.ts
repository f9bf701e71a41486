import { createHash, type Hash } from 'node:crypto';
import type { ArgScalarType, SqlQueryable } from '@prisma/driver-adapter-utils';
import { z } from 'zod';
import { asked } from '../failure';
import { statement } from '../engine/statement';

/** A table of the models, as PostgreSQL describes it. */
export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  /** The comment that the database keeps with it. */
  readonly comment: string | null;
}

interface Column {
  readonly name: string;
  readonly type: 'text' | 'integer' | 'boolean';
}

/** A value as every database has it. */
type Value = string | number | boolean | null;
type Row = readonly Value[];

/** What a table holds: how many rows, and a SHA-256 (hex) of all of them in the order of their keys. */
export interface Content {
  readonly rows: number;
  readonly sha256: string;
}

/** Rows in one statement: PostgreSQL takes 65,535 values. */
const PAGE = 500;
const SCALARS = { text: 'string', integer: 'int', boolean: 'boolean' } as const;

/** The tables of the models in a migrated PostgreSQL database. */
export async function tablesOf(database: SqlQueryable): Promise<Table[]> {
  const { rows } = await asked(
    database.queryRaw(
      statement(`SELECT table_name::text, obj_description(quote_ident(table_name)::regclass), column_name::text, data_type::text
        FROM information_schema.columns
        WHERE table_schema = current_schema() AND table_name <> '_prisma_migrations'
        ORDER BY table_name, ordinal_position`),
    ),
  );
  const types = z.enum(['text', 'integer', 'boolean']);
  const found = z.array(z.tuple([z.string(), z.string().nullable(), z.string(), types])).parse(rows);
  const comments = new Map(found.map(([name, comment]) => [name, comment]));
  return [...comments].map(([name, comment]) => ({
    name,
    comment,
    columns: found.filter(([table]) => table === name).map(([, , column, type]) => ({ name: column, type })),
  }));
}

/** Reads a table from its first row to its last, and says what it held; each page goes to `take` first. */
export async function readTable(
  database: SqlQueryable,
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
  database: SqlQueryable,
  { name, columns }: Table,
  after: Row,
): Promise<{ key: Row; row: Row }[]> {
  const [order, first, second] =
    database.provider === 'sqlite' ? ['', '?', '?'] : [' COLLATE "C"', '$1', '$2'];
  const key = [`"tenantId"${order}`, `"id"${order}`].join(', ');
  const selected = ['tenantId', 'id', ...columns.map((column) => column.name)].map((column) => `"${column}"`);
  const { rows } = await asked(
    database.queryRaw({
      sql: `SELECT ${selected.join(', ')} FROM "${name}" WHERE (${key}) > (${first}, ${second}) ORDER BY ${key} LIMIT ${PAGE}`,
      args: [...after],
      argTypes: [argType('text'), argType('text')],
    }),
  );
  return rows.map((row) => {
    const values = row.map((value, index) => plain(value, index < 2 ? 'text' : columns[index - 2]?.type));
    return { key: values.slice(0, 2), row: values.slice(2) };
  });
}

/** SQLite has no booleans. */
function plain(value: unknown, type: Column['type'] | undefined): Value {
  if (type === 'boolean' && (value === 0 || value === 1)) return value === 1;
  return z.union([z.string(), z.number(), z.boolean(), z.null()]).parse(value);
}

/** Adds rows to a PostgreSQL table in one statement. */
export async function writeRows(
  database: SqlQueryable,
  { name, columns }: Table,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const places = rows.map(
    (_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`,
  );
  await asked(
    database.executeRaw({
      sql: `INSERT INTO "${name}" (${columns.map((column) => `"${column.name}"`).join(', ')}) VALUES ${places.join(', ')}`,
      args: rows.flat(),
      argTypes: rows.flatMap(() => columns.map(({ type }) => argType(type))),
    }),
  );
}

function argType(type: Column['type']): { scalarType: ArgScalarType; arity: 'scalar' } {
  return { scalarType: SCALARS[type], arity: 'scalar' };
}
