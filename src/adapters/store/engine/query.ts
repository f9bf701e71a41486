import {
  ColumnTypeEnum,
  type ArgType,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';

/** A statement that reads, with `?` for each value. */
export interface Query {
  readonly sql: string;
  readonly args: readonly (string | number | boolean)[];
}

/** What is asked: a connection, or the one of a transaction. */
export type Reader = Pick<SqlQueryable, 'provider' | 'queryRaw'>;

/** A row as it comes back: its values have yet to be checked. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows that a query finds, over a connection or within its transaction. */
export async function rowsOf(connection: Reader, query: Query): Promise<Row[]> {
  const found = await connection.queryRaw(statementFor(connection, query));
  return found.rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [at, name] of found.columnNames.entries()) row[name] = valueAt(found, values, at);
    return row;
  });
}

/**
 * The one row that a join of tables finds, table by table: each begins with its tenant; undefined where there was
 * nothing to join.
 */
export async function joinedRow(connection: Reader, query: Query): Promise<(Row | undefined)[]> {
  const found = await connection.queryRaw(statementFor(connection, query));
  const [values = []] = found.rows;
  const parts: Record<string, unknown>[] = [];
  for (const [at, name] of found.columnNames.entries()) {
    if (name === 'tenantId') parts.push({});
    const part = parts.at(-1);
    if (part) part[name] = valueAt(found, values, at);
  }
  return parts.map((part) => (part['tenantId'] === null ? undefined : part));
}

/** SQLite has no booleans. */
function valueAt({ columnTypes }: SqlResultSet, values: readonly unknown[], at: number): unknown {
  const value = values[at];
  return columnTypes[at] === ColumnTypeEnum.Boolean && typeof value === 'number' ? value === 1 : value;
}

function statementFor({ provider }: Reader, { sql, args }: Query): SqlQuery {
  return { sql: provider === 'postgres' ? numbered(sql) : sql, args: [...args], argTypes: args.map(typeOf) };
}

function typeOf(value: Query['args'][number]): ArgType {
  const scalarType = typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'boolean' : 'string';
  return { scalarType, arity: 'scalar' };
}

function numbered(sql: string): string {
  let count = 0;
  return sql.replace(/\?/g, () => `$${(count += 1)}`);
}
