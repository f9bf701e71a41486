import { AsyncResource } from 'node:async_hooks';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UpstreamError } from '../../../src/errors';
import type { OutboxItem, Stores } from '../../../src/ports';
import { openStores } from '../../../src/adapters/store/open';
import { execute, freshStore, PROVIDERS, type FreshStore } from '../../support/store/store';
import { customer, outboxItem } from './samples';

describe.each(PROVIDERS)('tenants with due items on %s', (provider) => {
  let fresh: FreshStore;
  beforeEach(async () => (fresh = await freshStore(provider)));
  afterEach(() => fresh.close());

  const now = '2026-11-21T12:00:00.000Z';
  const add = (tenant: string, n: number, more: Partial<OutboxItem>): Promise<OutboxItem> =>
    fresh.stores.tenant(tenant).outbox.add(outboxItem(n, more));

  it('come once each, the one that waits longest first', async () => {
    await add('a', 1, { dueAt: '2026-11-21T11:00:00.000Z' });
    await add('b', 1, { dueAt: '2026-11-21T10:00:00.000Z' });
    await add('b', 2, { dueAt: '2026-11-21T11:30:00.000Z' });
    expect(await fresh.stores.tenantsWithDueItems(now)).toEqual(['b', 'a']);
  });

  it('are not those whose items are settled, later or leased', async () => {
    await add('a', 1, { state: 'sent' });
    await add('b', 1, { dueAt: '2026-11-21T12:00:00.001Z' });
    await add('c', 1, { leasedUntil: '2026-11-21T12:00:30.000Z' });
    await add('d', 1, { leasedUntil: '2026-11-21T11:59:30.000Z' });
    expect(await fresh.stores.tenantsWithDueItems(now)).toEqual(['d']);
  });
});

it.each(PROVIDERS)(
  'what waits on %s is counted over all tenants, with the time of the oldest',
  async (provider) => {
    const fresh = await freshStore(provider);
    const now = '2026-11-21T12:00:00.000Z';
    expect(await fresh.stores.backlog(now)).toEqual({ count: 0, oldestDueAt: null });
    const [oldestDueAt, later] = ['2026-11-21T10:00:00.000Z', '2026-11-21T12:00:00.001Z'] as const;
    await fresh.stores.tenant('a').outbox.add(outboxItem(1, { dueAt: oldestDueAt }));
    await fresh.stores
      .tenant('b')
      .outbox.addAll([outboxItem(1, { dueAt: now }), outboxItem(2, { dueAt: later })]);
    await fresh.stores.tenant('b').outbox.add(outboxItem(3, { state: 'sent', dueAt: oldestDueAt }));
    expect(await fresh.stores.backlog(now)).toEqual({ count: 2, oldestDueAt });
    await fresh.close();
  },
);

describe('an SQLite file that fails', () => {
  let folder: string;
  let stores: Stores;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
  });
  afterEach(async () => {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('is an upstream error that may be tried again, for a query and for a transaction', async () => {
    stores = openStores({ url: pathToFileURL(join(folder, 'missing', 'desk.db')).href });
    const store = stores.tenant('t');
    const failure = new UpstreamError('database', true);
    await expect(store.customers.count()).rejects.toEqual(failure);
    await expect(store.transaction((tables) => tables.customers.count())).rejects.toEqual(failure);
  });

  it('is not ready', async () => {
    stores = openStores({ url: pathToFileURL(join(folder, 'missing', 'desk.db')).href });
    expect(await stores.ready()).toBe(false);
  });

  it('without tables is an upstream error too', async () => {
    stores = openStores({ url: pathToFileURL(join(folder, 'empty.db')).href });
    await expect(stores.tenant('t').customers.count()).rejects.toBeInstanceOf(UpstreamError);
    expect(await stores.ready()).toBe(true);
  });
});

describe('a PostgreSQL server that fails', () => {
  it('is an upstream error that may be tried again, and not ready', async () => {
    const stores = openStores({ url: 'postgres://desk:secret@127.0.0.1:1/desk' });
    const store = stores.tenant('t');
    await expect(store.customers.count()).rejects.toBeInstanceOf(UpstreamError);
    await expect(store.customers.add(customer())).rejects.toBeInstanceOf(UpstreamError);
    await expect(store.transaction((tables) => tables.customers.count())).rejects.toBeInstanceOf(
      UpstreamError,
    );
    expect(await stores.ready()).toBe(false);
    await stores.close();
  });

  (PROVIDERS.includes('postgresql') ? it : it.skip)(
    'and comes back is used again: all of a transaction is undone or all of it done',
    async () => {
      const fresh = await freshStore('postgresql');
      const store = fresh.stores.tenant('t');
      // Bound here: what runs in a transaction may not open a way of its own to the database.
      const hangUp = AsyncResource.bind(() =>
        execute(
          fresh.url,
          'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
        ),
      );
      const work = store.transaction(async (tables) => {
        await tables.customers.add(customer(1));
        await hangUp();
        await tables.customers.add(customer(2));
      });
      await expect(work).rejects.toBeInstanceOf(UpstreamError);
      expect(await store.customers.count()).toBe(0);
      await store.customers.add(customer(3));
      expect(await store.customers.count()).toBe(1);
      await fresh.close();
    },
  );
});
