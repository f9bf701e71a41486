import { execute, freshStore, PROVIDERS, type FreshStore } from '../../support/store/store';
import { claims, customer, reserved } from './samples';

describe.each(PROVIDERS)('on %s', (provider) => {
  let fresh: FreshStore;
  beforeEach(async () => (fresh = await freshStore(provider)));
  afterEach(() => fresh.close());

  /** Changes a row behind the store's back. */
  async function tamper(sql: string): Promise<void> {
    await execute(fresh.url, sql);
  }

  it.each([
    ['a state that the domain does not know', `"state" = 'lost'`],
    ['fields that do not go with the state', `"claimId" = 'cl-1'`],
    ['a reservation that is missing', `"reservation" = NULL`],
    ['a nested value that is not JSON', `"reservation" = '{'`],
    ['a nested value that lacks a field', `"reservation" = '{"locationId":"l-1"}'`],
    ['a date that does not exist', `"expiresOn" = '2027-02-30'`],
    ['a confirmation of another kind', `"confirmation" = '{"state":"maybe"}'`],
  ])('a voucher with %s is refused when it is read', async (_, change) => {
    const store = fresh.stores.tenant('t');
    await store.vouchers.add(reserved(1));
    await tamper(`UPDATE "Voucher" SET ${change}`);
    await expect(store.vouchers.get('v-1')).rejects.toThrow("row v-1 can't be read");
    await expect(store.vouchers.list()).rejects.toThrow("row v-1 can't be read");
  });

  it('a record that could not be read again is not written', async () => {
    const [claim] = claims;
    if (!claim) throw new Error('a claim');
    const { claims: table } = fresh.stores.tenant('t');
    const wrong = { ...claim, lines: [{ voucherId: 'v-1', amount: { amount: 0.5, currency: 'JPY' } }] };
    await expect(table.add(wrong)).rejects.toThrow();
    expect(await table.count()).toBe(0);
  });

  it.each(['a\0b', 'half \ud83d'])('text that would not come back whole is not written: %j', async (name) => {
    const { customers } = fresh.stores.tenant('t');
    await expect(customers.add({ ...customer(), name })).rejects.toThrow('NUL or half a character');
  });
});
