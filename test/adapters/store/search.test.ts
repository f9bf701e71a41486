import type { Store, VoucherQuery, Where } from '../../../src/ports';
import { freshStore, PROVIDERS, type FreshStore } from '../../support/store/store';
import { reserved, voucher, vouchers } from './samples';

describe.each(PROVIDERS)('on %s', (provider) => {
  let fresh: FreshStore;
  let store: Store;
  beforeAll(async () => {
    fresh = await freshStore(provider);
    store = fresh.stores.tenant('t');
    await store.vouchers.add(voucher(1, { expiresOn: '2027-01-01' }));
    await store.vouchers.add(voucher(2, { expiresOn: '2027-01-02', adminEmail: 'a@example.com' }));
    await store.vouchers.add(voucher(3, { expiresOn: '2027-01-03' }));
    await store.vouchers.add(reserved(4, { leadId: 'p-ken', endsOn: '2026-12-03' }));
    await store.vouchers.add(reserved(5, { leadId: 'p-lin', endsOn: '2026-12-09' }));
  });
  afterAll(() => fresh.close());

  async function found(where: Where<VoucherQuery>): Promise<string[]> {
    expect(await store.vouchers.count(where)).toBe((await store.vouchers.list(where)).length);
    return (await store.vouchers.list(where)).map(({ id }) => id);
  }

  const all = ['v-1', 'v-2', 'v-3', 'v-4', 'v-5'];

  it.each<[string, Where<VoucherQuery>, string[]]>([
    ['no condition', {}, all],
    ['a value', { state: 'reserved' }, ['v-4', 'v-5']],
    ['any of several values', { key: ['ab-2', 'ab-4', 'ab-9'] }, ['v-2', 'v-4']],
    ['none of no values', { key: [] }, []],
    ['a range with both ends', { expiresOn: { from: '2027-01-02', to: '2027-01-03' } }, ['v-2', 'v-3']],
    ['a range open below', { expiresOn: { to: '2027-01-01' } }, ['v-1']],
    ['a range open above', { expiresOn: { from: '2027-01-03' } }, ['v-3', 'v-4', 'v-5']],
    ['null', { leadId: null }, ['v-1', 'v-2', 'v-3']],
    ['null or a value', { leadId: [null, 'p-lin'] }, ['v-1', 'v-2', 'v-3', 'v-5']],
    ['the end of the number, which says its last three characters', { tail: 'ab3' }, ['v-3']],
    ['several conditions at once', { state: 'reserved', endsOn: { to: '2026-12-03' } }, ['v-4']],
    [
      'the reservation',
      { engagementId: 'DDPS-3', locationId: 'l-tokyo', startsOn: '2026-12-01' },
      ['v-4', 'v-5'],
    ],
  ])('finds by %s', async (_, where, ids) => {
    expect(await found(where)).toEqual(ids);
  });

  it('a condition without a value is refused, not taken for "any"', async () => {
    const forged: Where<VoucherQuery> = Object({ state: undefined });
    await expect(store.vouchers.list(forged)).rejects.toThrow('no value to find in state');
  });

  it('orders as asked, then by id in the same direction, and pages', async () => {
    const ids = async (...args: Parameters<typeof store.vouchers.list>): Promise<string[]> =>
      (await store.vouchers.list(...args)).map(({ id }) => id);
    expect(await ids({}, { orderBy: 'expiresOn', descending: true })).toEqual([
      'v-5',
      'v-4',
      'v-3',
      'v-2',
      'v-1',
    ]);
    expect(await ids({}, { orderBy: 'customerName', limit: 2 })).toEqual(['v-1', 'v-2']);
    expect(await ids({}, { limit: 2, offset: 3 })).toEqual(['v-4', 'v-5']);
    expect(await ids({}, { descending: true, orderBy: 'id', limit: 1 })).toEqual(['v-5']);
    expect(await ids({ claimId: null }, { orderBy: 'expiresOn', limit: 2 })).toEqual(
      (await ids({ claimId: null }, { orderBy: 'expiresOn' })).slice(0, 2),
    );
  });

  it('finds each of very many values once, in the order of the ids', async () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `c-${String(index).padStart(4, '0')}`);
    await store.customers.addAll(ids.map((id) => ({ id, name: id, key: id })));
    const asked = [...ids.toReversed(), ...ids, 'nobody'];
    expect((await store.customers.list({ id: asked })).map(({ id }) => id)).toEqual(ids);
  });

  it('counts no further than asked', async () => {
    expect(await store.vouchers.count({}, 3)).toBe(3);
    expect(await store.vouchers.count({}, 50)).toBe(5);
  });

  it('the columns that repeat the reservation follow it', async () => {
    const one = fresh.stores.tenant('other').vouchers;
    const taken = vouchers.find(({ state }) => state === 'reserved');
    if (!taken) throw new Error('a reserved voucher');
    const before = await one.add(taken);
    expect(await one.count({ leadId: 'p-ken' })).toBe(1);
    expect(await one.count({ confirmationState: 'recorded' })).toBe(
      taken.confirmation?.state === 'recorded' ? 1 : 0,
    );
    await one.save({
      ...before,
      state: 'assigned',
      reservation: null,
      confirmation: null,
      redeemedOn: null,
      claimId: null,
      closeReason: null,
    });
    expect(await one.count({ leadId: 'p-ken' })).toBe(0);
    expect(await one.count({ leadId: null, endsOn: null, confirmationState: null })).toBe(1);
  });

  it('every field that a search may name is a column', async () => {
    const query: Required<Where<VoucherQuery>> = {
      id: '',
      state: 'closed',
      number: '',
      key: '',
      customerId: '',
      customerName: '',
      programId: '',
      days: 1,
      expiresOn: '2027-01-01',
      redeemedOn: null,
      claimId: null,
      takenInOn: '2027-01-01',
      tail: null,
      leadId: null,
      engagementId: null,
      locationId: null,
      startsOn: null,
      endsOn: null,
      reservedOn: null,
      confirmationState: null,
    };
    expect(await store.vouchers.list(query)).toEqual([]);
  });
});
