import type { Records, Store } from '../../src/ports';
import type { Versioned } from '../../src/domain/versioned';
import type { World } from './world';

/** What was read of a store, by table. */
export interface Reads {
  /** Records that were read. */
  rows: number;
  /** Questions that were asked. */
  asked: number;
  /** Questions that had no bound: neither a limit, nor an id or key. */
  unbounded: string[];
}

/** Tables that grow with the business; people, locations and what is kept for each program are as many as the company has. */
const GROWING = [
  'vouchers',
  'reports',
  'claims',
  'customers',
  'deliverables',
  'outbox',
  'conversations',
  'voucherMails',
] as const;

/** Counts what is read of these tables while the work is done. */
export async function readsOf(world: World, work: () => Promise<unknown>): Promise<Reads> {
  const reads: Reads = { rows: 0, asked: 0, unbounded: [] };
  const tenant = world.stores.tenant.bind(world.stores);
  const spy = jest.spyOn(world.stores, 'tenant').mockImplementation((id) => counted(tenant(id), reads));
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return reads;
}

function counted(store: Store, reads: Reads): Store {
  const tables = Object.fromEntries(GROWING.map((name) => [name, countedTable(name, store[name], reads)]));
  return { ...store, ...tables };
}

function countedTable<R extends Versioned, Q>(
  name: string,
  table: Records<R, Q>,
  reads: Reads,
): Records<R, Q> {
  return {
    ...table,
    async list(where, order) {
      const found = await table.list(where, order);
      reads.asked += 1;
      reads.rows += found.length;
      if (order?.limit === undefined && !isBounded(where))
        reads.unbounded.push(`${name} ${JSON.stringify(where)}`);
      return found;
    },
    async count(where, upTo) {
      reads.asked += 1;
      if (upTo === undefined) reads.unbounded.push(`count of ${name} ${JSON.stringify(where)}`);
      return table.count(where, upTo);
    },
  };
}

/** By id, key or whom it is of. */
function isBounded(where: object = {}): boolean {
  return ['id', 'key', 'reportId', 'personId'].some((column) => column in where);
}
