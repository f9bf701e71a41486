import { DomainError } from '../../../src/errors';
import { DuplicateError, type Store } from '../../../src/ports';
import { freshStore, PROVIDERS, type FreshStore } from '../../support/store/store';
import { customer, locations, outboxItem, voucher } from './samples';

describe.each(PROVIDERS)('on %s', (provider) => {
  let fresh: FreshStore;
  let store: Store;
  beforeEach(async () => {
    fresh = await freshStore(provider);
    store = fresh.stores.tenant('t');
  });
  afterEach(() => fresh.close());

  it('a record that nobody stored is undefined', async () => {
    expect(await store.vouchers.get('v-1')).toBeUndefined();
  });

  it('a save with an old version is stale and changes nothing', async () => {
    const old = await store.customers.add(customer());
    await store.customers.save({ ...old, name: 'first' });
    await expect(store.customers.save({ ...old, name: 'second' })).rejects.toEqual(new DomainError('stale'));
    expect(await store.customers.get(old.id)).toEqual({ ...old, name: 'first', version: 2 });
  });

  it('a change writes the fields that it names and leaves the others, and one of an old version is stale', async () => {
    const one = await store.customers.add(customer());
    const changed = await store.customers.change(one, { name: 'Another name' });
    expect(changed).toEqual({ ...one, name: 'Another name', version: 2 });
    expect(await store.customers.get(one.id)).toEqual(changed);
    await expect(store.customers.change(one, { name: 'Too late' })).rejects.toMatchObject({ code: 'stale' });
    expect(await store.customers.get(one.id)).toEqual(changed);
  });

  it('a save of a record that does not exist is stale', async () => {
    await expect(store.customers.save({ ...customer(), version: 1 })).rejects.toEqual(
      new DomainError('stale'),
    );
  });

  it('an id is taken once', async () => {
    await store.customers.add(customer(1));
    await expect(store.customers.add({ ...customer(2), id: 'c-1' })).rejects.toBeInstanceOf(DuplicateError);
  });

  it('a unique field is taken once, on adding and on saving', async () => {
    await store.vouchers.add(voucher(1));
    await expect(store.vouchers.add(voucher(2, { key: 'ab-1' }))).rejects.toBeInstanceOf(DuplicateError);
    const other = await store.vouchers.add(voucher(3));
    await expect(store.vouchers.save({ ...other, key: 'ab-1' })).rejects.toBeInstanceOf(DuplicateError);
    const [tokyo, seattle] = locations;
    if (!tokyo || !seattle) throw new Error('two locations');
    await store.locations.add(tokyo);
    await expect(store.locations.add({ ...seattle, mpnId: tokyo.mpnId })).rejects.toBeInstanceOf(
      DuplicateError,
    );
    await store.outbox.add(outboxItem(1));
    await expect(store.outbox.add(outboxItem(2, { key: 'card:1' }))).rejects.toBeInstanceOf(DuplicateError);
  });

  it('two tenants keep the same ids and keys apart', async () => {
    const other = fresh.stores.tenant('u');
    const mine = await store.customers.add({ ...customer(), name: 'mine' });
    const theirs = await other.customers.add({ ...customer(), name: 'theirs' });
    await store.customers.save({ ...mine, name: 'still mine' });
    expect(await other.customers.get('c-1')).toEqual(theirs);
    expect(await other.customers.list()).toEqual([theirs]);
    expect(await other.customers.count()).toBe(1);
    expect(await fresh.stores.tenant('v').customers.count()).toBe(0);
  });

  it('of 200 parallel saves of one version exactly one wins', async () => {
    const start = await store.customers.add(customer());
    const outcomes = await Promise.allSettled(
      Array.from({ length: 200 }, (_, n) => store.customers.save({ ...start, name: `writer ${n}` })),
    );
    const lost = outcomes
      .filter((outcome) => outcome.status === 'rejected')
      .map(({ reason }) => reason as unknown);
    expect(lost).toHaveLength(199);
    expect(lost.every((reason) => reason instanceof DomainError && reason.code === 'stale')).toBe(true);
    expect(await store.customers.get('c-1')).toMatchObject({ version: 2 });
  });
});
