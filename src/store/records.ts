import { z } from 'zod';
import type { Versioned } from '../domain/versioned';
import { DomainError } from '../errors';
import type { Order, Where } from '../ports';
import type { Access, Delegate, Found } from './delegate';
import { asked } from './failure';
import type { Format } from './format';
import { filter, firstOf, search } from './search';

/** What the store itself writes into each row. */
export interface Stamp {
  readonly tenantId: string;
  readonly version: number;
}

interface Named {
  readonly id: string;
}

/** `Records` over one table, for one tenant: its id is a condition of every query. */
export function records<U extends Named, Row extends Named>(
  tenantId: string,
  { reads, write: inTurn }: Access<Delegate<Row & Stamp>>,
  format: Format<U, Row>,
) {
  type R = U & Versioned;

  const read = (row: Found<Row & Stamp>): R => ({ ...format.read(row), version: z.int().parse(row.version) });
  const write = (record: U, version: number): Row & Stamp => ({ ...format.write(record), tenantId, version });

  return {
    async get(id: string): Promise<R | undefined> {
      const row = await asked(reads.findFirst({ where: { tenantId, id } }));
      return row ? read(row) : undefined;
    },
    async list<Q>(where?: Where<Q>, order?: Order<Q>): Promise<R[]> {
      return (await asked(reads.findMany(search(tenantId, where, order)))).map(read);
    },
    async count<Q>(where?: Where<Q>, upTo?: number): Promise<number> {
      return asked(
        reads.count(upTo === undefined ? filter(tenantId, where) : firstOf(tenantId, upTo, where)),
      );
    },
    async add(record: U): Promise<R> {
      const data = write(record, 1);
      await asked(inTurn((table) => table.create({ data })));
      return { ...record, version: 1 };
    },
    async addAll(all: readonly U[]): Promise<void> {
      if (all.length === 0) return;
      const data = all.map((record) => write(record, 1));
      await asked(inTurn((table) => table.createMany({ data })));
    },
    async save(record: R): Promise<R> {
      const { id, version } = record;
      const next = version + 1;
      const change = { where: { tenantId, id, version }, data: write(record, next) };
      const { count } = await asked(inTurn((table) => table.updateMany(change)));
      if (count !== 1) throw new DomainError('stale');
      return { ...record, version: next };
    },
  };
}
