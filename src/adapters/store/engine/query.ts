import {
  ColumnTypeEnum,
  type ArgType,
  type SqlQuery,
  type SqlQueryable,
  type SqlResultSet,
} from '@prisma/driver-adapter-utils';
import { ask } from './failure';

/** A statement, with `?` for each value. */
export interface Query {
  readonly sql: string;
  readonly args: readonly (string | number | boolean | null)[];
}

/** What can be asked: a connection, or the one of a transaction. */
export type Reader = Pick<SqlQueryable, 'provider' | 'queryRaw'>;

/** A row as it comes back: its values have yet to be checked. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows that a query finds. Throws in words of the ports. */
export async function readRows(connection: Reader, query: Query): Promise<Row[]> {
  const found = await ask(connection.queryRaw(statementFor(connection, query)));
  return found.rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [at, name] of found.columnNames.entries()) row[name] = valueAt(found, values, at);
    return row;
  });
}

/**
 * The one row that a join of tables finds, table by table: each begins with its tenant; undefined where there was
 * nothing to join. Throws in words of the ports.
 */
export async function readJoinedRow(connection: Reader, query: Query): Promise<(Row | undefined)[]> {
  const found = await ask(connection.queryRaw(statementFor(connection, query)));
  const [values = []] = found.rows;
  const parts: Record<string, unknown>[] = [];
  for (const [at, name] of found.columnNames.entries()) {
    if (name === 'tenantId') parts.push({});
    const part = parts.at(-1);
    if (part) part[name] = valueAt(found, values, at);
  }
  return parts.map((part) => (part['tenantId'] === null ? undefined : part));
}

/** Runs a statement that changes something. Throws in words of the ports. */
export async function execute(
  connection: SqlQueryable,
  sql: string,
  args: Query['args'] = [],
): Promise<void> {
  await ask(connection.executeRaw(statementFor(connection, { sql, args })));
}

/** SQLite has no booleans. */
function valueAt({ columnTypes }: SqlResultSet, values: readonly unknown[], at: number): unknown {
  const value = values[at];
  return columnTypes[at] === ColumnTypeEnum.Boolean && typeof value === 'number' ? value === 1 : value;
}

function statementFor({ provider }: Reader, { sql, args }: Query): SqlQuery {
  const isNumbered = provider === 'postgres' && args.length > 0;
  return { sql: isNumbered ? numberPlaces(sql) : sql, args: [...args], argTypes: args.map(typeOf) };
}

function typeOf(value: Query['args'][number]): ArgType {
  const scalarType = typeof value === 'number' ? 'int' : typeof value === 'boolean' ? 'boolean' : 'string';
  return { scalarType, arity: 'scalar' };
}

/** SQLite has `?` where PostgreSQL has `$1`, `$2`… */
function numberPlaces(sql: string): string {
  let count = 0;
  return sql.replace(/\?/g, () => `$${(count += 1)}`);
}
