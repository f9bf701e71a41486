import {
  ColumnTypeEnum,
  DriverAdapterError,
  type ArgType,
  type ColumnType,
  type MappedError,
  type SqlDriverAdapter,
  type SqlQuery,
} from '@prisma/driver-adapter-utils';
import Database from 'libsql';

/** Statements of one connection that stay prepared; to prepare one costs six times as much as to run it. */
const MOST_KEPT = 500;

interface Prepared {
  readonly statement: Database.Statement<unknown[]>;
  /** Whether it finds one row at most, which is read by one call instead of several. */
  readonly isOfOne: boolean;
  readonly columnNames: string[];
  /** Null for what is no column of a table. */
  readonly columnTypes: (ColumnType | null)[];
}

/** One connection to an SQLite file, which knows nothing of transactions. */
export type Libsql = Omit<SqlDriverAdapter, 'startTransaction'>;

/** The file at a path as Prisma reaches it; Prisma's own driver prepares every statement anew. */
export function openLibsql(path: string): Libsql {
  const database = new Database(path);
  const kept = new Map<string, Prepared>();

  function prepare(sql: string): Prepared {
    const known = kept.get(sql);
    if (known) {
      // The one that was not used for longest is the first to go.
      kept.delete(sql);
      kept.set(sql, known);
      return known;
    }
    const statement = database.prepare(sql);
    const columns = statement.reader ? statement.raw().columns() : [];
    const fresh = {
      statement,
      isOfOne: sql.endsWith(' LIMIT 1'),
      columnNames: columns.map(({ name }) => name),
      columnTypes: columns.map(({ type }) => columnType(type)),
    };
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest);
    kept.set(sql, fresh);
    return fresh;
  }

  /** A statement that was refused stays open until it is forgotten. */
  function run<T>({ sql, args, argTypes }: SqlQuery, work: (prepared: Prepared, args: unknown[]) => T): T {
    try {
      return work(
        prepare(sql),
        args.map((arg, index) => bind(arg, argTypes[index])),
      );
    } catch (error) {
      kept.delete(sql);
      throw refusal(error);
    }
  }

  return {
    provider: 'sqlite',
    adapterName: 'voucher-desk-libsql',
    queryRaw: async (query) =>
      run(query, ({ statement, isOfOne, columnNames, columnTypes }, args) => {
        const rows: unknown[][] = [];
        for (const row of isOfOne ? [statement.get(args)] : statement.all(args))
          if (Array.isArray(row)) rows.push(row);
        return { columnNames, columnTypes: columnTypes.map((type, at) => type ?? seenType(rows, at)), rows };
      }),
    executeRaw: async (query) =>
      run(query, ({ statement, columnNames }, args) =>
        columnNames.length > 0 ? statement.all(args).length : statement.run(args).changes,
      ),
    async executeScript(script) {
      try {
        database.exec(script);
      } catch (error) {
        throw refusal(error);
      }
    },
    async dispose() {
      kept.clear();
      database.close();
    },
  };
}

const DECLARED: Readonly<Record<string, ColumnType>> = {
  TEXT: ColumnTypeEnum.Text,
  INTEGER: ColumnTypeEnum.Int32,
  'INTEGER UNSIGNED': ColumnTypeEnum.Int32,
  BOOLEAN: ColumnTypeEnum.Boolean,
  DATETIME: ColumnTypeEnum.DateTime,
};

function columnType(declared: string | null): ColumnType | null {
  return DECLARED[(declared ?? '').toUpperCase()] ?? null;
}

function seenType(rows: readonly unknown[][], at: number): ColumnType {
  const value = rows.map((row) => row[at]).find((each) => each !== null);
  if (typeof value === 'string') return ColumnTypeEnum.Text;
  return Number.isInteger(value ?? 0) ? ColumnTypeEnum.Int64 : ColumnTypeEnum.Double;
}

/** A value as SQLite takes it: it has no booleans, and times are text. */
function bind(value: unknown, type: ArgType | undefined): unknown {
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (type?.scalarType === 'bigint' && typeof value === 'string') return BigInt(value);
  return value instanceof Date ? value.toISOString() : value;
}

/** Extended result codes. Source: SQLite, "Result and Error Codes". */
const TAKEN = [1555, 2067];
const BUSY = 5;

/** What SQLite refused, in Prisma's words; all else is a fault of this code. */
function refusal(error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  const { message, rawCode = 1 } = error;
  return new DriverAdapterError({
    originalCode: String(rawCode),
    originalMessage: message,
    ...kindOf(rawCode, message),
  });
}

function kindOf(code: number, message: string): MappedError {
  if (TAKEN.includes(code)) {
    const fields = /: (.+)$/
      .exec(message)?.[1]
      ?.split(', ')
      .map((column) => column.replace(/^.*\./, ''));
    return { kind: 'UniqueConstraintViolation', ...(fields && { constraint: { fields } }) };
  }
  // The low byte is the code proper.
  if (code % 256 === BUSY) return { kind: 'SocketTimeout' };
  return { kind: 'sqlite', extendedCode: code, message };
}
