/** A search as every Prisma client takes it. `where` is untyped here: it is made of a `Where`, which knows the columns. */
export interface Search {
  where: object;
  orderBy?: object[];
  take?: number;
  skip?: number;
}

/** A row as it comes back: all columns, whose values have yet to be checked. */
export type Found<Row> = Readonly<Record<keyof Row, unknown>>;

/**
 * What the store needs of a Prisma delegate (`client.voucher`), for rows with the columns of `Row`. The clients of
 * SQLite and PostgreSQL both have it, though neither's types can be assigned to the other's. These are properties, not
 * methods, so that parameters are compared strictly: a row that doesn't fit its model doesn't compile.
 */
export interface Delegate<Row> {
  readonly findFirst: (search: Search) => PromiseLike<Found<Row> | null>;
  readonly findMany: (search: Search) => PromiseLike<Found<Row>[]>;
  readonly count: (search: Omit<Search, 'skip'>) => PromiseLike<number>;
  readonly create: (args: { data: Row }) => PromiseLike<unknown>;
  readonly createMany: (args: { data: Row[] }) => PromiseLike<unknown>;
  readonly updateMany: (args: { where: object; data: Row }) => PromiseLike<{ count: number }>;
}

/** How one table is reached: reads at once, a write when its turn has come. Of a transaction it is the same at once. */
export interface Access<D> {
  readonly reads: D;
  readonly write: <T>(work: (table: D) => PromiseLike<T>) => Promise<T>;
}
