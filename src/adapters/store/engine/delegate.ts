import type { Reader } from './query';

/**
 * What the store needs of a Prisma delegate (`client.voucher`), for rows with the columns of `Row`. The clients of
 * SQLite and PostgreSQL both have it, though neither's types can be assigned to the other's. These are properties, not
 * methods, so that parameters are compared strictly: a row that doesn't fit its model doesn't compile.
 */
export interface Delegate<Row> {
  readonly create: (args: { data: Row; select: { id: true } }) => PromiseLike<unknown>;
  readonly createMany: (args: { data: Row[] }) => PromiseLike<unknown>;
  readonly updateMany: (args: { where: object; data: Partial<Row> }) => PromiseLike<{ count: number }>;
}

/**
 * How a tenant's records are reached: what is read over the connection at once, what is written through Prisma when its
 * turn has come. Of a transaction it is the same at once.
 */
export interface Access<D> {
  readonly connection: Reader;
  readonly write: <T>(work: (table: D) => PromiseLike<T>) => Promise<T>;
}
