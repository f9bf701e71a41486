import { addDays } from '../../src/domain/time/dates';
import { fold } from '../../src/language/fold';
import { readsOf } from '../support/store/counted-reads';
import { assignedVoucher, eligibleAndEnrolled, reservedVoucher } from '../support/records/vouchers';
import { createWorld, TODAY, type World } from '../support/chat/world';

const MANY = 2_000;

describe('a company with thousands of records', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
    await eligibleAndEnrolled(world.store);
    await world.store.customers.addAll(
      Array.from({ length: MANY }, (_, index) => {
        const name = `Customer ${index} ${index % 2 ? 'Ltd' : '股份有限公司'}`;
        return { id: `c-${index}`, name, key: fold(name) };
      }),
    );
    const assigned = await assignedVoucher(world.store, {
      number: 'VP-FIRST',
      customerName: 'Customer 7 Ltd',
    });
    const reserved = await reservedVoucher(world.store, {
      number: 'VP-SECOND',
      customerName: 'Customer 7 Ltd',
      expiresOn: addDays(TODAY, 40),
    });
    const again = (index: number) => {
      const like = index % 2 ? assigned : reserved;
      const number = `VP-${index}`;
      return {
        ...like,
        id: `many-${index}`,
        number,
        key: number.toLowerCase(),
        expiresOn: addDays(TODAY, index % 170),
      };
    };
    for (let from = 0; from < MANY; from += 100)
      await world.store.vouchers.addAll(Array.from({ length: 100 }, (_, index) => again(from + index)));
  });
  afterAll(() => world.close());

  it('is asked for no customer by a plain command', async () => {
    for (const text of ['help', 'vouchers', 'my work', 'voucher VP-7', 'マイワーク', '憑證清單']) {
      const { unbounded } = await readsOf(world, () => world.chat('kenji').say(text));
      expect([text, unbounded.filter((where) => where.startsWith('customers'))]).toEqual([text, []]);
    }
  });

  it('knows each of its customers by name', async () => {
    const kenji = world.chat('kenji');
    expect((await kenji.say('vouchers of customer 1999')).title).toBe('Vouchers of Customer 1999 Ltd');
    expect((await kenji.say('Customer 1998 的憑證')).title).toBe('Vouchers of Customer 1998 股份有限公司');
    const sentence = 'reserve vouchers alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu';
    expect((await kenji.say(sentence)).title).toBe('Which voucher do you want to reserve?');
  });

  it.each([
    ['vouchers', 20],
    ['vouchers of Customer 7', 30],
    ['voucher VP-7', 10],
    ['voucher VP-8', 50],
    ['my work', 300],
    ['reserve', 20],
    ['reserve VP-7', 20],
    ['reserve a voucher for Customer 7', 20],
    ['report', 500],
    ['redeem', 500],
    ['claim', 150],
    ['profile', 150],
    ['voucher mails', 10],
    ['delivery status', 20],
    ['add a voucher for Customer 8', 60],
    ['history', 50],
    ['people', 10],
    ['company', 10],
  ])('reads few records for: %s', async (text, most) => {
    const { rows, unbounded } = await readsOf(world, () => world.chat('kenji').say(text));
    expect(unbounded).toEqual([]);
    expect(rows).toBeLessThanOrEqual(most);
  });

  it('says that there are more vouchers than can be paged through', async () => {
    const card = await world.chat('kenji').say('vouchers');
    expect(card.text).toContain('All: more than 500 vouchers, soonest to expire first. Page 1 of 50');
    const last = await world.chat('kenji').invoke('vouchers.page', { card: { page: 500, state: 'all' } });
    expect(last.text).toContain('Page 50 of 50');
    expect(last.rows).toHaveLength(10);
    expect(last.buttons).not.toContain('Next page');
  });
});
