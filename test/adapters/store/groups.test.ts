import { randomUUID } from 'node:crypto';
import { DuplicateError } from '../../../src/ports';
import { customer } from './samples';
import { freshStore, PROVIDERS, type FreshStore } from '../../support/store/store';

describe.each(PROVIDERS)('writes that wait together, on %s', (provider) => {
  let fresh: FreshStore;
  beforeEach(async () => void (fresh = await freshStore(provider)));
  afterEach(() => fresh.close());

  const store = () => fresh.stores.tenant('t');
  const named = (name: string) => ({ ...customer(), id: randomUUID(), name, key: name });

  it('all stand, however many there are', async () => {
    const names = Array.from({ length: 130 }, (_, index) => `customer ${String(index).padStart(3, '0')}`);
    await Promise.all(names.map((name) => store().customers.add(named(name))));
    const kept = await store().customers.list({}, { orderBy: 'name' });
    expect(kept.map(({ name }) => name)).toEqual(names);
  });

  it('fail alone: one that finds its name taken takes no other with it', async () => {
    await store().customers.add(named('taken'));
    const results = await Promise.allSettled(
      ['one', 'taken', 'two', 'taken', 'three'].map((name) => store().customers.add(named(name))),
    );
    expect(results.map(({ status }) => status)).toEqual([
      'fulfilled',
      'rejected',
      'fulfilled',
      'rejected',
      'fulfilled',
    ]);
    for (const result of results)
      if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(DuplicateError);
    expect(await store().customers.count()).toBe(4);
  });

  it('are not mixed up with a transaction that fails between them', async () => {
    const failing = store().transaction(async ({ customers }) => {
      await customers.add(named('inside'));
      throw new Error('given up');
    });
    const beside = [store().customers.add(named('before')), store().customers.add(named('after'))];
    await expect(failing).rejects.toThrow('given up');
    await Promise.all(beside);
    expect((await store().customers.list({}, { orderBy: 'name' })).map(({ name }) => name)).toEqual([
      'after',
      'before',
    ]);
  });
});
