import type { Order, Where } from '../../../ports';
import type { Query } from './query';

/**
 * The search that finds one tenant's records: all conditions hold; ordered as asked, then by id, both in one direction,
 * which an index can be read in.
 */
export function searchQuery<Q>(
  table: string,
  tenantId: string,
  where: Where<Q> = {},
  order: Order<Q> = {},
): Query {
  if (isPlain(order)) return selectQuery(table, tenantId, conditions(where), null);
  const { orderBy, descending, limit, offset } = order;
  const direction = descending ? 'DESC' : 'ASC';
  const columns = new Set([...emptyColumns(where), ...(orderBy ? [String(orderBy)] : []), 'id']);
  const columnsInOrder = [...columns].map((name) => `${column(name)} ${direction}`).join(', ');
  return selectQuery(table, tenantId, conditions(where), columnsInOrder, limit, offset);
}

/** The one record of that id. */
export function rowQuery(table: string, tenantId: string, id: string): Query {
  return selectQuery(table, tenantId, [comparison('id', '=', id)], null, 1);
}

/**
 * Whether the order is that of the ids, of all that is found: it is made here, since SQLite would rather read a whole
 * tenant in the order of its keys than sort what an index finds.
 */
export function isPlain<Q>({ orderBy, descending, limit, offset }: Order<Q> = {}): boolean {
  return orderBy === undefined && !descending && limit === undefined && offset === undefined;
}

/** What must be empty orders nothing; but PostgreSQL reads an index in its order only where the order names it. */
function emptyColumns(where: object): string[] {
  return Object.entries(where).flatMap(([name, match]) => (match === null ? [name] : []));
}

/** Values in one question: databases limit their number. */
const AT_ONCE = 400;

/**
 * The same conditions as several that find the same together, where one names very many values; none where one names no
 * value, so that nothing can be found.
 */
export function parts<Q>(where: Where<Q> = {}): Where<Q>[] {
  if (Object.values(where).some((match) => Array.isArray(match) && match.length === 0)) return [];
  const long = Object.entries(where).find(([, match]) => Array.isArray(match) && match.length > AT_ONCE);
  if (!long || !Array.isArray(long[1])) return [where];
  const [name, match] = long;
  const values = [...new Set<unknown>(match)];
  return Array.from({ length: Math.ceil(values.length / AT_ONCE) }, (_, part) => ({
    ...where,
    [name]: values.slice(part * AT_ONCE, (part + 1) * AT_ONCE),
  }));
}

/** All columns of a tenant's rows for which all conditions hold. */
export function selectQuery(
  table: string,
  tenantId: string,
  all: readonly Query[],
  order: string | null,
  limit?: number,
  offset?: number,
): Query {
  const { sql, args } = ofTenant(tenantId, all);
  const found = `SELECT * FROM ${column(table)} WHERE ${sql}${order === null ? '' : ` ORDER BY ${order}`}`;
  if (limit === undefined && offset === undefined) return { sql: found, args };
  if (limit === 1 && offset === undefined) return { sql: `${found} LIMIT 1`, args };
  return { sql: `${found} LIMIT ? OFFSET ?`, args: [...args, limit ?? Number.MAX_SAFE_INTEGER, offset ?? 0] };
}

/** How many records a search would find; with `upTo`, counting ends there. */
export function countQuery<Q>(table: string, tenantId: string, where: Where<Q> = {}, upTo?: number): Query {
  const { sql, args } = ofTenant(tenantId, conditions(where));
  const found = `FROM ${column(table)} WHERE ${sql}`;
  if (upTo === undefined) return { sql: `SELECT COUNT(*) AS "count" ${found}`, args };
  return {
    sql: `SELECT COUNT(*) AS "count" FROM (SELECT 1 ${found} LIMIT ?) AS "some"`,
    args: [...args, upTo],
  };
}

function ofTenant(tenantId: string, all: readonly Query[]): Query {
  return conjunction([comparison('tenantId', '=', tenantId), ...all]);
}

function conditions<Q>(where: Where<Q>): Query[] {
  return Object.entries(where).map(([name, match]) => condition(name, match));
}

function conjunction(all: readonly Query[]): Query {
  return { sql: all.map(({ sql }) => sql).join(' AND '), args: all.flatMap(({ args }) => args) };
}

/** Names are those of the models: whatever else comes here is a fault of this code, and never becomes SQL. */
function column(name: string): string {
  if (!/^\w+$/.test(name)) throw new TypeError(`no column ${name}`);
  return `"${name}"`;
}

function condition(name: string, match: unknown): Query {
  if (match === undefined) throw new TypeError(`no value to find in ${name}`);
  if (match === null) return { sql: `${column(name)} IS NULL`, args: [] };
  if (Array.isArray(match)) return anyOf(name, match);
  if (typeof match !== 'object') return comparison(name, '=', match);
  const bounds = [
    ...('from' in match ? [comparison(name, '>=', match.from)] : []),
    ...('to' in match ? [comparison(name, '<=', match.to)] : []),
  ];
  return bounds.length > 0 ? conjunction(bounds) : { sql: '1 = 1', args: [] };
}

function comparison(name: string, operator: '=' | '>=' | '<=', value: unknown): Query {
  return { sql: `${column(name)} ${operator} ?`, args: [scalar(name, value)] };
}

/** Any of the values; SQL's IN finds no null, and nothing in an empty list. */
export function anyOf(name: string, values: readonly unknown[]): Query {
  const known = values.filter((value) => value !== null).map((value) => scalar(name, value));
  const some = known.length > 0 ? `${column(name)} IN (${known.map(() => '?').join(', ')})` : '1 = 0';
  return { sql: values.includes(null) ? `(${some} OR ${column(name)} IS NULL)` : some, args: known };
}

function scalar(name: string, value: unknown): string | number | boolean {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  throw new TypeError(`no value to find in ${name}`);
}
