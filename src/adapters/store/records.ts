import type { Versioned } from '../../domain/versioned';
import { DomainError } from '../../errors';
import type { Order, Where } from '../../ports';
import type { Delegate, Stamp } from './clients';
import { ask, countRows, findRow, findRows, type Access } from './engine';
import { versionedReader, type Format } from './shapes/format';

interface Named {
  readonly id: string;
}

/** `Records` over a table, for one tenant: its id is a condition of every query. */
export function records<U extends Named, Row extends Named>(
  tenantId: string,
  table: string,
  { connection, write }: Access<Delegate<Row & Stamp>>,
  format: Format<U, Row>,
) {
  type R = U & Versioned;

  const source = { connection, table, tenantId };
  const read = versionedReader(format);
  const rowOf = (record: U, version: number): Row & Stamp => ({ ...format.write(record), tenantId, version });

  async function writeGuarded(record: R, data: Partial<Row & Stamp>): Promise<R> {
    const { id, version } = record;
    const change = { where: { tenantId, id, version }, data };
    const { count } = await ask(write((rows) => rows.updateMany(change)));
    if (count !== 1) throw new DomainError('stale');
    return { ...record, version: version + 1 };
  }

  return {
    async get(id: string): Promise<R | undefined> {
      const row = await findRow(source, id);
      return row && read(row);
    },
    async list<Q>(where?: Where<Q>, order?: Order<Q>): Promise<R[]> {
      return (await findRows(source, where, order)).map(read);
    },
    async count<Q>(where?: Where<Q>, upTo?: number): Promise<number> {
      return countRows(source, where, upTo);
    },
    async add(record: U): Promise<R> {
      const data = rowOf(record, 1);
      await ask(write((rows) => rows.create({ data, select: { id: true } })));
      return { ...record, version: 1 };
    },
    async addAll(all: readonly U[]): Promise<void> {
      if (all.length === 0) return;
      const data = all.map((record) => rowOf(record, 1));
      await ask(write((rows) => rows.createMany({ data })));
    },
    async save(record: R): Promise<R> {
      return writeGuarded(record, rowOf(record, record.version + 1));
    },
    async change(record: R, fields: Partial<U>): Promise<R> {
      // Columns that repeat a part of the record are no fields of it, and always written.
      const changed = { ...record, ...fields };
      const row: Partial<Row & Stamp> = rowOf(changed, record.version + 1);
      for (const column of Object.keys(row))
        if (column in record && !(column in fields) && column !== 'version')
          Reflect.deleteProperty(row, column);
      return writeGuarded(changed, row);
    },
  };
}
