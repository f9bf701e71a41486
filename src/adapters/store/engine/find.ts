import { z } from 'zod';
import type { Order, Where } from '../../../ports';
import { readRows, type Query, type Reader, type Row } from './query';
import { countQuery, isPlain, parts, rowQuery, searchQuery, selectQuery } from './search';

/** Databases count in integers of their own size. */
const counted = z.tuple([z.object({ count: z.coerce.number().int() })]);

/** One tenant's part of a table: the tenant is a condition of every question. */
export interface Source {
  readonly connection: Reader;
  readonly table: string;
  readonly tenantId: string;
}

/** The row of that id. */
export async function findRow({ connection, table, tenantId }: Source, id: string): Promise<Row | undefined> {
  const [row] = await readRows(connection, rowQuery(table, tenantId, id));
  return row;
}

/** The rows for which all conditions hold; ordered as asked, then by id. */
export async function findRows<Q>(source: Source, where?: Where<Q>, order?: Order<Q>): Promise<Row[]> {
  const { connection, table, tenantId } = source;
  const find = (some?: Where<Q>): Promise<Row[]> =>
    readRows(connection, searchQuery(table, tenantId, some, order));
  const some = parts(where);
  // What is to come in an order of its own is asked as a whole.
  if (!isPlain(order)) return some.length > 0 ? find(where) : [];
  return (await Promise.all(some.map(find))).flat().sort(byId);
}

/** How many rows there are for which all conditions hold; with `upTo`, counting ends there. */
export async function countRows<Q>(source: Source, where?: Where<Q>, upTo?: number): Promise<number> {
  const { connection, table, tenantId } = source;
  const counts = await Promise.all(
    parts(where).map(async (some) => {
      const [{ count }] = counted.parse(await readRows(connection, countQuery(table, tenantId, some, upTo)));
      return count;
    }),
  );
  const sum = counts.reduce((total, count) => total + count, 0);
  return Math.min(sum, upTo ?? Infinity);
}

/** The rows for which conditions in SQL hold, in an order in SQL. */
export async function selectRows(
  { connection, table, tenantId }: Source,
  conditions: readonly Query[],
  order: string,
  limit: number,
  offset?: number,
): Promise<Row[]> {
  return readRows(connection, selectQuery(table, tenantId, conditions, order, limit, offset));
}

function byId(one: Row, other: Row): number {
  return String(one['id']) < String(other['id']) ? -1 : 1;
}
