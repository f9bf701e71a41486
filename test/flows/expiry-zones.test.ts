import { assignedVoucher, eligibleAndEnrolled } from '../support/records/vouchers';
import { readyVoucher } from '../support/records/claims';
import { LOCATIONS } from '../support/records/company';
import { createWorld, TODAY, type Chat, type World } from '../support/chat/world';

/** The company's clocks show 8:30 of the next day; it is the afternoon of the last day in New York. */
const MAY_BE_OVER = '2026-11-23T23:30:00.000Z';
/** Midnight has passed in Honolulu, the last of the zones of the US. */
const OVER = '2026-11-24T10:01:00.000Z';

describe('a voucher of the US, on the evening of its last day', () => {
  let world: World;
  let mei: Chat;
  beforeEach(async () => {
    world = await createWorld();
    await eligibleAndEnrolled(world.store);
    mei = world.chat('mei');
  });
  afterEach(() => world.close());

  const american = { deliveryCountry: 'US', expiresOn: TODAY } as const;
  const ready = () =>
    readyVoucher(world.store, { ...american, reservation: { locationId: LOCATIONS.seattle } });

  it.each([
    ['en-US', 'redeem', 'May have expired', 'may be over'],
    ['ja-JP', '引き換え', '期限が切れた可能性があります', '期限が切れた可能性あり'],
    ['zh-TW', '兌換', '可能已到期', '可能已到期'],
  ] as const)(
    'is redeemed with a warning in %s while its day may last',
    async (locale, word, warning, line) => {
      const voucher = await ready();
      world.setClock(MAY_BE_OVER);
      const kenji = world.chat('kenji', locale);
      const list = await kenji.say(word);
      expect(JSON.stringify(list.choices('vouchers'))).toContain(line);
      const confirmation = await kenji.press(list, 'redeem.choose');
      expect(confirmation.text).toContain(warning);
      await kenji.press(confirmation, 'redeem.confirm');
      expect((await world.store.vouchers.get(voucher.id))?.state).toBe('redeemed');
    },
  );

  it('is refused once the day has ended in all of its zones', async () => {
    const voucher = await ready();
    world.setClock(MAY_BE_OVER);
    const confirmation = await mei.press(await mei.say('redeem'), 'redeem.choose');
    world.setClock(OVER);
    const refused = await mei.press(confirmation, 'redeem.confirm');
    expect(refused.text).toContain('Expired');
    expect((await world.store.vouchers.get(voucher.id))?.state).toBe('reserved');
  });

  it('stands in every list as what can still be used, and then as expired', async () => {
    await assignedVoucher(world.store, american);
    await assignedVoucher(world.store, { expiresOn: TODAY });
    const reserved = await ready();
    const listed = async (state: string): Promise<string> =>
      (await mei.press(await mei.say('vouchers'), 'vouchers.filter', { state })).text;
    world.setClock(MAY_BE_OVER);
    expect(await listed('assigned')).toContain('VCH-2026-0001');
    expect(await listed('assigned')).not.toContain('VCH-2026-0002');
    expect(await listed('reserved')).toContain('Reserved · may have expired');
    expect(await listed('expired')).toContain('VCH-2026-0002');
    expect(await listed('expired')).not.toContain('VCH-2026-0001');
    expect((await mei.say('reserve')).text).toContain('may be over');
    expect((await mei.say('my work')).text).toContain('may be over');
    expect((await mei.say(`voucher ${reserved.number}`)).text).toContain('may be over');
    world.setClock(OVER);
    expect(await listed('assigned')).not.toContain('VCH-2026-0001');
    expect(await listed('expired')).toContain('VCH-2026-0001');
    expect(await listed('expired')).toContain(reserved.number);
    expect(await listed('all')).toContain('3 vouchers');
    expect((await mei.say('reserve')).text).not.toContain('VCH-2026-0001');
  });

  it('is told of as what may have expired, with what to do', async () => {
    await assignedVoucher(world.store, american);
    await mei.say('help');
    world.setClock('2026-11-23T23:31:00.000Z');
    await world.sweep();
    await world.drain();
    const told = JSON.stringify(world.adapter.sent);
    expect(told).toContain('may have expired');
    expect(told).not.toContain('has expired');
  });
});
