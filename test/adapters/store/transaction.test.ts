import { DomainError } from '../../../src/errors';
import { DuplicateError, type Store } from '../../../src/ports';
import { openStores } from '../../../src/adapters/store/open';
import { freshStore, PROVIDERS, type FreshStore } from '../../support/store/store';
import { auditEvent, customer, outboxItem, voucher } from './samples';

describe.each(PROVIDERS)('on %s', (provider) => {
  let fresh: FreshStore;
  let store: Store;
  beforeEach(async () => {
    fresh = await freshStore(provider);
    store = fresh.stores.tenant('t');
  });
  afterEach(() => fresh.close());

  it('all writes of a transaction stand together, and its answer comes back', async () => {
    const answer = await store.transaction(async (tables) => {
      const added = await tables.vouchers.add(voucher());
      await tables.audit.add(auditEvent());
      await tables.outbox.add(outboxItem());
      expect(await tables.vouchers.get(added.id)).toEqual(added);
      return added.id;
    });
    expect(answer).toBe('v-1');
    expect(await store.vouchers.count()).toBe(1);
    expect(await store.audit.latest(9)).toHaveLength(1);
    expect(await store.outbox.count()).toBe(1);
  });

  it('a transaction that throws leaves nothing and passes the error on', async () => {
    const refusal = new DomainError('checksFailed');
    const work = store.transaction(async (tables) => {
      await tables.vouchers.add(voucher());
      await tables.audit.add(auditEvent());
      throw refusal;
    });
    await expect(work).rejects.toBe(refusal);
    expect(await store.vouchers.count()).toBe(0);
    expect(await store.audit.latest(9)).toEqual([]);
  });

  it('a duplicate in the middle of a transaction takes the rest with it', async () => {
    await store.audit.add(auditEvent(1));
    const work = store.transaction(async (tables) => {
      await tables.customers.add(customer());
      await tables.audit.add(auditEvent(2, { nonce: 'nonce-1' }));
    });
    await expect(work).rejects.toBeInstanceOf(DuplicateError);
    expect(await store.customers.count()).toBe(0);
  });

  it('200 parallel transactions that each add one to a record lose none', async () => {
    const start = await store.customers.add({ ...customer(), name: '0' });
    await Promise.all(
      Array.from({ length: 200 }, () =>
        store.transaction(async (tables) => {
          const now = await tables.customers.get(start.id);
          if (!now) throw new Error('gone');
          await tables.customers.save({ ...now, name: String(Number(now.name) + 1) });
        }),
      ),
    );
    expect(await store.customers.get(start.id)).toMatchObject({ name: '200', version: 201 });
  });

  it('reads outside see all of a transaction or nothing', async () => {
    const change = store.transaction(async (tables) => {
      await tables.customers.add(customer(1));
      await new Promise((resolve) => setTimeout(resolve, 20));
      await tables.customers.add(customer(2));
    });
    const seen = new Set<number>();
    let isOver = false;
    void change.finally(() => (isOver = true));
    while (!isOver) {
      seen.add(await store.customers.count());
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    expect([...seen].filter((count) => count === 1)).toEqual([]);
    await change;
    expect(await store.customers.count()).toBe(2);
  });

  it('more rows than one statement takes stand together, or not at all', async () => {
    const items = Array.from({ length: 2_000 }, (_, count) => ({
      ...outboxItem(),
      id: `o-${count}`,
      key: `k-${count}`,
    }));
    const work = store.transaction(async (tables) => {
      await tables.outbox.addAll(items);
      expect(await tables.outbox.count()).toBe(2_000);
      throw new DomainError('checksFailed');
    });
    await expect(work).rejects.toThrow('checksFailed');
    expect(await store.outbox.count()).toBe(0);
    await store.outbox.addAll(items);
    expect(await store.outbox.count()).toBe(2_000);
  });

  it('work that takes too long is given up, leaves nothing, and can do nothing any more', async () => {
    // The time-out alone: databases and their drivers go on as usual.
    jest.useFakeTimers({
      doNotFake: [
        'Date',
        'hrtime',
        'nextTick',
        'performance',
        'queueMicrotask',
        'setImmediate',
        'setInterval',
      ],
    });
    let goOn = (): void => undefined;
    const outside = new Promise<void>((resolve) => (goOn = resolve));
    let lateWrite: Promise<unknown> = Promise.resolve();
    let refused: Promise<unknown> = Promise.resolve();
    try {
      await new Promise<void>((begun) => {
        const work = store.transaction(async (tables) => {
          await tables.customers.add(customer(1));
          begun();
          await outside;
          lateWrite = tables.customers.add(customer(2));
        });
        refused = expect(work).rejects.toMatchObject({ name: 'UpstreamError', retryable: true });
      });
      jest.advanceTimersByTime(10_000);
      await refused;
    } finally {
      jest.useRealTimers();
    }
    await store.customers.add(customer(3));
    goOn();
    await outside;
    await expect(lateWrite).rejects.toThrow();
    expect(await store.customers.list()).toEqual([{ ...customer(3), version: 1 }]);
  });

  it('a transaction that is open when the store closes still ends as a whole', async () => {
    let begun = (): void => undefined;
    const isBegun = new Promise<void>((resolve) => (begun = resolve));
    const stores = openStores({ url: fresh.url });
    if (provider === 'sqlite') await fresh.stores.close();
    const work = stores.tenant('t').transaction(async (tables) => {
      await tables.customers.add(customer(1));
      begun();
      await new Promise((resolve) => setTimeout(resolve, 20));
      await tables.customers.add(customer(2));
    });
    await isBegun;
    await Promise.all([work, stores.close()]);
    const later = openStores({ url: fresh.url });
    expect(await later.tenant('t').customers.count()).toBe(2);
    await later.close();
  });

  it('the store itself is refused inside a transaction, at once, and works again after it', async () => {
    const work = store.transaction(async (tables) => {
      await tables.customers.add(customer());
      await store.customers.count();
    });
    await expect(work).rejects.toThrow('inside a transaction');
    expect(await store.customers.count()).toBe(0);
  });

  it('the tables of a transaction are refused when it has ended', async () => {
    const kept = await store.transaction(async (tables) => {
      await tables.customers.add(customer(1));
      return tables;
    });
    await expect(kept.customers.count()).rejects.toThrow('too late');
    await expect(kept.customers.add(customer(2))).rejects.toThrow('too late');
    expect(await store.customers.count()).toBe(1);
  });

  it('a transaction in which something was refused fails, even where its work went on', async () => {
    await store.customers.add(customer(1));
    const work = store.transaction(async (tables) => {
      await tables.vouchers.add(voucher());
      await tables.customers.add(customer(1)).catch(() => undefined);
      return 'done';
    });
    await expect(work).rejects.toBeInstanceOf(DuplicateError);
    expect(await store.vouchers.count()).toBe(0);
    expect((await store.customers.add(customer(2))).id).toBe('c-2');
  });

  it('a stale save may be passed over, and the rest stands', async () => {
    const old = await store.customers.add(customer(1));
    await store.customers.save(old);
    await store.transaction(async (tables) => {
      await tables.vouchers.add(voucher());
      await tables.customers.save(old).catch(() => undefined);
    });
    expect(await store.vouchers.count()).toBe(1);
  });

  it('a limit that several records keep together holds for many at once', async () => {
    const admit = (n: number): Promise<void> =>
      store.transaction(async (tables) => {
        if ((await tables.customers.count()) < 3) await tables.customers.add(customer(n));
      });
    await Promise.all(Array.from({ length: 20 }, (_, n) => admit(n)));
    expect(await store.customers.count()).toBe(3);
  });

  it('two bots on the same database pass nothing by each other', async () => {
    if (provider === 'sqlite') return;
    const other = openStores({ url: fresh.url });
    const start = await store.customers.add({ ...customer(), name: '0' });
    const add = (one: Store): Promise<void> =>
      one.transaction(async (tables) => {
        const now = await tables.customers.get(start.id);
        if (!now) throw new Error('gone');
        await tables.customers.save({ ...now, name: String(Number(now.name) + 1) });
      });
    const both = [store, other.tenant('t')];
    await Promise.all(Array.from({ length: 100 }, () => both.map(add)).flat());
    expect(await store.customers.get(start.id)).toMatchObject({ name: '200', version: 201 });
    await other.close();
  });
});
