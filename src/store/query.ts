import { ColumnTypeEnum, type ArgType, type SqlQuery, type SqlQueryable } from '@prisma/driver-adapter-utils';

/** A statement that reads, with `?` for each value. */
export interface Query {
  readonly sql: string;
  readonly args: readonly (string | number | boolean)[];
}

/** A row as it comes back: its values have yet to be checked. */
export type Row = Readonly<Record<string, unknown>>;

/** The rows that a query finds, over a connection or within its transaction. */
export async function rowsOf(connection: SqlQueryable, query: Query): Promise<Row[]> {
  const { columnNames, columnTypes, rows } = await connection.queryRaw(statementFor(connection, query));
  return rows.map((values) => {
    const row: Record<string, unknown> = {};
    for (const [at, name] of columnNames.entries()) {
      const value = values[at];
      // SQLite has no booleans.
      row[name] =
        columnTypes[at] === ColumnTypeEnum.Boolean && typeof value === 'number' ? value === 1 : value;
    }
    return row;
  });
}

function statementFor({ provider }: SqlQueryable, { sql, args }: Query): SqlQuery {
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
