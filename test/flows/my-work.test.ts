import { addDays } from '../../src/domain/time/dates';
import { LOCATIONS, PEOPLE } from '../support/records/company';
import {
  assignedVoucher,
  closedVoucher,
  redeemedVoucher,
  reservedVoucher,
} from '../support/records/vouchers';
import { createWorld, TODAY, type World } from '../support/chat/world';

describe('my work', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    ['en-US', 'my work', 'My work', 'By ', '5 days left'],
    ['ja-JP', 'マイワーク', 'マイワーク', '期限: ', '残り 5 日'],
    ['zh-TW', '我的工作', '我的工作', '期限：', '剩 5 天'],
  ] as const)(
    'shows what waits, the most urgent first, with its date and days left (%s)',
    async (locale, typed, title, by, left) => {
      const soon = await reservedVoucher(world.store, {
        number: 'VP-SOON',
        expiresOn: addDays(TODAY, 5),
        reservation: { startsOn: addDays(TODAY, -8), endsOn: addDays(TODAY, -4) },
        confirmation: {
          state: 'confirmed',
          at: '2026-11-13T03:00:00.000Z',
          by: PEOPLE.kenji.id,
          reference: null,
        },
      });
      await assignedVoucher(world.store, { number: 'VP-LATER' });
      const kenji = world.chat('kenji', locale);
      const card = await kenji.say(typed);
      expect(card.title).toBe(title);
      expect(card.rows[0]).toContain('VP-SOON');
      expect(card.rows[1]).toContain('VP-LATER');
      expect(card.text).toContain(by);
      expect(card.text).toContain(left);
      expect(card.find(card.rows[0] ?? '')).toMatchObject({
        verb: 'report.voucher',
        data: { card: { id: soon.id } },
      });
    },
  );

  it.each([
    ['en-US', 'my work', 'Nothing waits for you right now.'],
    ['ja-JP', 'マイワーク', '現在、対応が必要な作業はありません。'],
    ['zh-TW', '我的工作', '目前沒有待辦事項。'],
  ] as const)('says that nothing waits, and shows ways on (%s)', async (locale, typed, text) => {
    for (const person of ['kenji', 'haruto', 'daniel'] as const) {
      const card = await world.chat(person, locale).say(typed);
      expect(card.text).toContain(text);
      expect(card.buttons.length).toBeGreaterThan(1);
    }
  });

  it('shows a consultant the own engagements alone, and a viewer everything without steps', async () => {
    const past = { startsOn: addDays(TODAY, -8), endsOn: addDays(TODAY, -4) };
    await reservedVoucher(world.store, {
      number: 'VP-HARUTO',
      reservation: { ...past, leadId: PEOPLE.haruto.id },
    });
    await reservedVoucher(world.store, {
      number: 'VP-WEIHAN',
      reservation: { ...past, leadId: PEOPLE.weihan.id },
    });
    const haruto = await world.chat('haruto').say('my work');
    expect(haruto.text).toContain('VP-HARUTO');
    expect(haruto.text).not.toContain('VP-WEIHAN');
    const daniel = await world.chat('daniel').say('my work');
    expect(daniel.text).toContain('VP-WEIHAN');
    expect(daniel.rows).toEqual([]);
  });

  it('tells a global admin, and nobody else, who waits to be let in', async () => {
    await world.chat('stranger').say('hello');
    const gina = world.chat('gina');
    const card = await gina.say('my work');
    expect(card.text).toContain('Sam Stranger');
    expect((await gina.press(card, 'people.open')).rows[0]).toBe('Sam Stranger');
    expect((await world.chat('kenji').say('my work')).text).not.toContain('Sam Stranger');
  });

  it('leads a global admin without a location to the first one', async () => {
    const empty = await createWorld({ company: false });
    const mei = empty.chat('mei');
    const form = await mei.say('company');
    await mei.press(form, 'Save', {
      name: 'Northwind',
      timeZone: 'Asia/Taipei',
      anniversaryOn: '2027-03-01',
    });
    const card = await mei.say('my work');
    expect(card.buttons[0]).toBe('Add the first location');
    await empty.close();
  });

  it('is paged by ten, and falls back to the last page when things got done meanwhile', async () => {
    for (let index = 0; index < 12; index += 1) await assignedVoucher(world.store);
    const kenji = world.chat('kenji');
    const first = await kenji.say('my work');
    expect(first.rows).toHaveLength(10);
    const second = await kenji.press(first, 'Next page');
    expect(second.rows.length).toBeGreaterThanOrEqual(2);
    const beyond = await kenji.invoke('myWork.page', { card: { page: 7 } });
    expect(beyond.rows).toEqual(second.rows);
  });

  it('leaves out what is over: closed, long expired, and vouchers in a paid claim', async () => {
    await closedVoucher(world.store, { number: 'VP-CLOSED' });
    await assignedVoucher(world.store, { number: 'VP-OLD', expiresOn: addDays(TODAY, -200) });
    const paid = await redeemedVoucher(world.store, { number: 'VP-PAID', claimId: 'claim-1' });
    await world.store.claims.add({
      id: 'claim-1',
      state: 'paid',
      programId: 'SDPS',
      locationId: LOCATIONS.tokyo,
      currency: 'JPY',
      lines: [{ voucherId: paid.id, amount: null }],
      dueOn: addDays(TODAY, 10),
      invoiceNumber: null,
      reference: 'R-1',
      submittedOn: addDays(TODAY, -2),
      changedOn: TODAY,
      reason: null,
      confirmation: null,
    });
    await redeemedVoucher(world.store, { number: 'VP-UNCLAIMED' });
    const { text } = await world.chat('kenji').say('my work');
    expect(text).toContain('VP-UNCLAIMED');
    for (const number of ['VP-CLOSED', 'VP-OLD', 'VP-PAID']) expect(text).not.toContain(number);
  });
});
