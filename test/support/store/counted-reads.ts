import type { Records, Store } from '../../../src/ports';
import type { Versioned } from '../../../src/domain/versioned';
import type { World } from '../chat/world';

/** What was read of a store, by table. */
export interface Reads {
  /** Records that were read. */
  rows: number;
  /** Questions that were asked. */
  asked: number;
  /** Questions that had no bound: neither a limit, nor an id or key. */
  unbounded: string[];
}

/**
 * Counts what is read while the work is done, of what grows with the business; people, locations and what is kept for
 * each program are as many as the company has.
 */
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
  return {
    ...store,
    vouchers: countedTable('vouchers', store.vouchers, reads),
    reports: countedTable('reports', store.reports, reads),
    claims: countedTable('claims', store.claims, reads),
    customers: countedTable('customers', store.customers, reads),
    deliverables: countedTable('deliverables', store.deliverables, reads),
    outbox: countedTable('outbox', store.outbox, reads),
    conversations: countedTable('conversations', store.conversations, reads),
    voucherMails: countedTable('voucherMails', store.voucherMails, reads),
  };
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
