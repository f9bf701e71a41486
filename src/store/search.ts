import type { Order, Where } from '../ports';
import type { Search } from './delegate';

/**
 * The search that finds one tenant's records: all conditions hold; ordered as asked, then by id, both in one direction,
 * which an index can be read in.
 */
export function search<Q>(tenantId: string, where: Where<Q> = {}, order: Order<Q> = {}): Search {
  const { orderBy, descending, limit, offset } = order;
  const direction = descending ? 'desc' : 'asc';
  const columns = [...empty(where), ...(orderBy ? [String(orderBy)] : []), 'id'];
  return {
    ...filter(tenantId, where),
    orderBy: [...new Set(columns)].map((column) => ({ [column]: direction })),
    ...(limit !== undefined && { take: limit }),
    ...(offset !== undefined && { skip: offset }),
  };
}

/** What must be empty orders nothing; but PostgreSQL reads an index in its order only where the order names it. */
function empty(where: object): string[] {
  return Object.entries(where).flatMap(([column, match]) => (match === null ? [column] : []));
}

/** The conditions alone, for counting. */
export function filter<Q>(tenantId: string, where: Where<Q> = {}): { where: object } {
  return {
    where: {
      AND: [{ tenantId }, ...Object.entries(where).map(([column, match]) => condition(column, match))],
    },
  };
}

/**
 * The conditions for counting up to a number. Prisma puts what it counts in an order first, that of the keys unless
 * told otherwise, for which a database reads all; the order of the conditions is that of the index that serves them.
 */
export function firstOf<Q>(tenantId: string, upTo: number, where: Where<Q> = {}): Search {
  const columns = Object.entries(where).flatMap(([column, match]) => (isOne(match) ? [] : [column]));
  const order = columns.length > 0 ? columns : ['tenantId'];
  return { ...filter(tenantId, where), orderBy: order.map((column) => ({ [column]: 'asc' })), take: upTo };
}

function isOne(match: unknown): boolean {
  return match === null || typeof match !== 'object';
}

function condition(column: string, match: unknown): object {
  // Prisma would read undefined as "any value".
  if (match === undefined) throw new TypeError(`no value to find in ${column}`);
  if (match === null || typeof match !== 'object') return { [column]: match };
  if (Array.isArray(match)) return anyOf(column, match);
  return {
    [column]: { ...('from' in match && { gte: match.from }), ...('to' in match && { lte: match.to }) },
  };
}

/** SQL's IN finds no null. */
function anyOf(column: string, values: readonly unknown[]): object {
  const some = { [column]: { in: values.filter((value) => value !== null) } };
  return values.includes(null) ? { OR: [some, { [column]: null }] } : some;
}
