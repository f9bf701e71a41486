import { z } from 'zod';
import type { Versioned } from '../../domain/versioned';
import { DomainError } from '../../errors';
import type { Order, Where } from '../../ports';
import type { Access, Delegate } from './engine/delegate';
import { asked } from './failure';
import type { Format } from './format';
import { rowsOf, type Row as Found } from './engine/query';
import { counted, inParts, isPlain, oneOf, search } from './engine/search';

/** What the store itself writes into each row. */
export interface Stamp {
  readonly tenantId: string;
  readonly version: number;
}

const storedVersion = z.int();
const counts = z.tuple([z.object({ count: z.coerce.number().int() })]);

interface Named {
  readonly id: string;
}

/** How a row of a format is read, with its version. */
export function reading<U extends Named, Row>(format: Format<U, Row>): (row: Found) => U & Versioned {
  return (row) => ({ ...format.read(row), version: storedVersion.parse(row['version']) });
}

/** `Records` over the table of that name, for one tenant: its id is a condition of every query. */
export function records<U extends Named, Row extends Named>(
  tenantId: string,
  name: string,
  { connection, write: inTurn }: Access<Delegate<Row & Stamp>>,
  format: Format<U, Row>,
) {
  type R = U & Versioned;

  const read = reading(format);
  async function guarded(record: R, data: Partial<Row & Stamp>): Promise<R> {
    const { id, version } = record;
    const change = { where: { tenantId, id, version }, data };
    const { count } = await asked(inTurn((table) => table.updateMany(change)));
    if (count !== 1) throw new DomainError('stale');
    return { ...record, version: version + 1 };
  }

  const write = (record: U, version: number): Row & Stamp => ({ ...format.write(record), tenantId, version });

  return {
    async get(id: string): Promise<R | undefined> {
      const [row] = await asked(rowsOf(connection, oneOf(name, tenantId, id)));
      return row && read(row);
    },
    async list<Q>(where?: Where<Q>, order?: Order<Q>): Promise<R[]> {
      const ask = async (some?: Where<Q>): Promise<R[]> =>
        (await asked(rowsOf(connection, search(name, tenantId, some, order)))).map(read);
      const parts = inParts(where);
      // What is to come in an order of its own is asked as a whole.
      if (!isPlain(order)) return parts.length > 0 ? ask(where) : [];
      return (await Promise.all(parts.map(ask))).flat().sort(byId);
    },
    async count<Q>(where?: Where<Q>, upTo?: number): Promise<number> {
      const counts = await Promise.all(
        inParts(where).map((some) => asked(rowsOf(connection, counted(name, tenantId, some, upTo)))),
      );
      const sum = counts.map(countIn).reduce((total, count) => total + count, 0);
      return Math.min(sum, upTo ?? Infinity);
    },
    async add(record: U): Promise<R> {
      const data = write(record, 1);
      await asked(inTurn((table) => table.create({ data, select: { id: true } })));
      return { ...record, version: 1 };
    },
    async addAll(all: readonly U[]): Promise<void> {
      if (all.length === 0) return;
      const data = all.map((record) => write(record, 1));
      await asked(inTurn((table) => table.createMany({ data })));
    },
    async save(record: R): Promise<R> {
      return guarded(record, write(record, record.version + 1));
    },
    async change(record: R, fields: Partial<U>): Promise<R> {
      // Columns that repeat a part of the record are no fields of it, and always written.
      const changed = { ...record, ...fields };
      const row: Partial<Row & Stamp> = write(changed, record.version + 1);
      for (const column of Object.keys(row))
        if (column in record && !(column in fields) && column !== 'version')
          Reflect.deleteProperty(row, column);
      return guarded(changed, row);
    },
  };
}

function byId(one: Named, other: Named): number {
  return one.id < other.id ? -1 : 1;
}

/** The answer to `counted`; databases count in integers of their own size. */
function countIn(rows: readonly Found[]): number {
  const [{ count }] = counts.parse(rows);
  return count;
}
