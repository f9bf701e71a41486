import {
  assignedVoucher,
  closedVoucher,
  eligibleAndEnrolled,
  redeemedVoucher,
  reservedVoucher,
} from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';

describe('the vouchers', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  const oneOfEach = async () => {
    await assignedVoucher(world.store, { number: 'A-LATER', expiresOn: '2027-03-01' });
    await reservedVoucher(world.store, { number: 'B-SOON', expiresOn: '2026-12-20' });
    await redeemedVoucher(world.store, { number: 'C-REDEEMED', expiresOn: '2026-12-01' });
    await assignedVoucher(world.store, { number: 'D-EXPIRED', expiresOn: '2026-11-22' });
    await closedVoucher(world.store, { number: 'E-CLOSED', customerName: 'Contoso Ltd' });
    await assignedVoucher(world.store, {
      number: 'F-TODAY',
      expiresOn: '2026-11-23',
      customerName: 'Contoso Ltd',
    });
  };
  const numbers = (rows: readonly string[]) => rows.map((row) => row.split(' ')[0]);

  describe('as a list', () => {
    it('shows the most urgent expiry first, then the expired, then those that are done', async () => {
      await oneOfEach();
      const card = await world.chat('daniel').say('vouchers');
      expect(numbers(card.rows)).toEqual([
        'F-TODAY',
        'B-SOON',
        'A-LATER',
        'D-EXPIRED',
        'E-CLOSED',
        'C-REDEEMED',
      ]);
      expect(card.text).toContain('SDPS · 5 days · last day today');
      expect(card.text).toContain('SDPS · 5 days · 1 day ago');
      expect(card.text).toContain('98 days left · Start by ');
      expect(card.text).toContain('27 days left · Engagement starts on ');
    });

    it.each([
      ['assigned', ['F-TODAY', 'A-LATER']],
      ['reserved', ['B-SOON']],
      ['redeemed', ['C-REDEEMED']],
      ['expired', ['D-EXPIRED']],
      ['closed', ['E-CLOSED']],
    ])('narrows to %s', async (state, expected) => {
      await oneOfEach();
      const haruto = world.chat('haruto');
      const card = await haruto.press(await haruto.say('vouchers'), 'Filter', { state });
      expect(numbers(card.rows)).toEqual(expected);
    });

    it('turns pages of ten and keeps the filter', async () => {
      for (let count = 0; count < 12; count += 1)
        await assignedVoucher(world.store, {
          customerName: '株式会社とても長い名前の顧客企業ホールディングス',
        });
      await reservedVoucher(world.store);
      const mei = world.chat('mei', 'ja-JP');
      const first = await mei.press(await mei.say('利用券'), '絞り込む', { state: 'assigned' });
      expect(first.rows).toHaveLength(10);
      const second = await mei.press(first, '次のページ');
      expect(second.rows).toHaveLength(2);
      expect(second.inputs['state']).toBe('assigned');
      expect((await mei.press(second, '前のページ')).rows).toHaveLength(10);
    });

    it('shows those of a customer that the sentence names', async () => {
      await oneOfEach();
      const card = await world.chat('mei').say('vouchers of Contoso Ltd');
      expect(card.title).toBe('Vouchers of Contoso Ltd');
      expect(numbers(card.rows)).toEqual(['F-TODAY', 'E-CLOSED']);
    });

    it('asks which customer is meant where the name fits several', async () => {
      await assignedVoucher(world.store, { customerName: 'Fabrikam, Inc.' });
      await assignedVoucher(world.store, { customerName: 'Fabrikam K.K.' });
      const mei = world.chat('mei');
      const asked = await mei.say('vouchers of Fabrikam');
      expect(asked.title).toBe('Which customer do you mean?');
      expect((await mei.press(asked, 'Fabrikam K.K.')).title).toBe('Vouchers of Fabrikam K.K.');
    });

    it('says that there are none, with a way to take one in', async () => {
      const card = await world.chat('mei').say('vouchers');
      expect(card.text).toContain('All: no vouchers.');
      expect(card.buttons).toContain('Add voucher');
      expect((await world.chat('daniel').say('vouchers')).buttons).not.toContain('Add voucher');
    });
  });

  describe('one by one', () => {
    it.each([
      ['en-US', 'vouchers VCH-2026-0001', 'Voucher VCH-2026-0001', 'March 23, 2027 (120 days left)'],
      ['ja-JP', '利用券 VCH-2026-0001', '利用券 VCH-2026-0001', '2027年3月23日 (残り 120 日)'],
      ['zh-TW', '憑證 VCH-2026-0001', '規劃服務憑證 VCH-2026-0001', '2027年3月23日（剩 120 天）'],
    ] as const)('shows every fact with its number (%s)', async (locale, said, title, expiry) => {
      await eligibleAndEnrolled(world.store);
      await reservedVoucher(world.store);
      const card = await world.chat('daniel', locale).say(said);
      expect(card.title).toBe(title);
      expect(card.text).toContain(expiry);
      expect(card.text).toContain('Haruto Mori');
    });

    it('says in full what stands in the way, and of the checks that passed only how many', async () => {
      await assignedVoucher(world.store);
      const card = await world.chat('mei').say('vouchers VCH-2026-0001');
      expect(card.text).toContain('not enrolled in SDPS');
      expect(card.text).toContain('3 checks passed.');
      expect(card.text).not.toContain('3 working days for the report');
    });

    it('opens by any width and case of its number, and says when there is none', async () => {
      await assignedVoucher(world.store);
      const mei = world.chat('mei');
      expect((await mei.say('vouchers ｖｃｈ-2026-0001')).title).toBe('Voucher VCH-2026-0001');
      expect((await mei.say('vouchers VCH-2026-9999')).text).toContain(
        'There is no voucher VCH-2026-9999 here.',
      );
    });

    it('offers each role what it may do in the present state', async () => {
      await assignedVoucher(world.store);
      await reservedVoucher(world.store);
      await redeemedVoucher(world.store);
      await closedVoucher(world.store);
      const offered = async (person: 'kenji' | 'haruto' | 'daniel', number: string) => {
        const card = await world.chat(person).say(`vouchers ${number}`);
        return [...card.buttons, ...card.rows].filter((title) => title !== 'Vouchers' && title !== 'History');
      };
      expect(await offered('kenji', 'VCH-2026-0001')).toEqual([
        'Reserve',
        'Change the expiration date',
        'Correct the number',
        'Close the voucher',
      ]);
      expect(await offered('kenji', 'VCH-2026-0002')).toEqual([
        'Record the confirmation',
        'Completion report',
        'Change dates',
        'Change the expiration date',
        'Cancel reservation',
        'Correct the number',
        'Close the voucher',
      ]);
      expect(await offered('kenji', 'VCH-2026-0003')).toEqual([
        'Record the confirmation',
        'Claim',
        'Correct the number',
      ]);
      expect(await offered('kenji', 'VCH-2026-0004')).toEqual([]);
      expect(await offered('haruto', 'VCH-2026-0002')).toEqual(['Completion report']);
      expect(await offered('daniel', 'VCH-2026-0001')).toEqual([]);
    });
  });

  describe('a mistyped number', () => {
    it('is corrected, and the history keeps the former one', async () => {
      const { id } = await assignedVoucher(world.store, { number: 'VCH-2026-0OO1' });
      const kenji = world.chat('kenji');
      const form = await kenji.press(await kenji.say('vouchers VCH-2026-0OO1'), 'Correct the number');
      const receipt = await kenji.press(form, 'Save', { number: 'ＶＣＨ-2026-0001' });
      expect(receipt.text).toContain('Previous number: VCH-2026-0OO1');
      expect(await world.store.vouchers.get(id)).toMatchObject({
        number: 'VCH-2026-0001',
        key: 'vch-2026-0001',
      });
      const [event] = await world.store.audit.of('voucher', id, 1);
      expect(event).toMatchObject({
        event: 'correctNumber',
        before: { number: 'VCH-2026-0OO1' },
        after: { number: 'VCH-2026-0001' },
      });
    });

    it("is refused where it is another voucher's or unchanged, with what was typed", async () => {
      await assignedVoucher(world.store);
      await assignedVoucher(world.store);
      const kenji = world.chat('kenji');
      const form = await kenji.press(await kenji.say('vouchers VCH-2026-0001'), 'Correct the number');
      const again = await kenji.press(form, 'Save', { number: 'vch-2026-0002' });
      expect(again.text).toContain('This voucher number is already here.');
      expect(again.inputs['number']).toBe('vch-2026-0002');
      expect(again.buttons).toContain('Open voucher VCH-2026-0002');
      expect((await kenji.press(again, 'Save', { number: 'VCH-2026-0001' })).text).toContain(
        'This is the same as before.',
      );
    });
  });

  describe('an expiry', () => {
    it('is changed to what the tool shows', async () => {
      const { id } = await assignedVoucher(world.store, { expirySource: 'assignment' });
      const kenji = world.chat('kenji', 'zh-TW');
      const form = await kenji.press(await kenji.say('憑證 VCH-2026-0001'), '變更到期日');
      const receipt = await kenji.press(form, '儲存', { expiresOn: '2027-06-01' });
      expect(receipt.title).toBe('已變更到期日');
      expect(await world.store.vouchers.get(id)).toMatchObject({
        expiresOn: '2027-06-01',
        expirySource: 'shown',
        state: 'assigned',
      });
    });

    it.each([
      ['assigned', assignedVoucher, 'reviveAssigned'],
      ['reserved', reservedVoucher, 'reviveReserved'],
    ] as const)(
      'that was extended makes an expired voucher live again as %s',
      async (state, build, event) => {
        const { id } = await build(world.store, { expiresOn: '2026-11-20', assignedOn: '2026-05-24' });
        const kenji = world.chat('kenji');
        const card = await kenji.say('vouchers VCH-2026-0001');
        expect(card.text).toContain('Expired');
        const form = await kenji.press(card, 'Change the expiration date');
        const late = await kenji.press(form, 'Save', { expiresOn: '2026-11-22' });
        expect(late.text).toContain('To make it valid again, enter today or a later day.');
        const receipt = await kenji.press(late, 'Save', { expiresOn: '2027-02-18' });
        expect(receipt.title).toBe('The voucher is valid again');
        expect((await world.store.audit.of('voucher', id, 1))[0]?.event).toBe(event);
        expect((await kenji.press(receipt, 'Open the voucher')).text).toContain(
          state === 'assigned' ? 'Assigned' : 'Reserved',
        );
      },
    );

    it('may not lie before the assignment', async () => {
      await assignedVoucher(world.store);
      const kenji = world.chat('kenji');
      const form = await kenji.press(await kenji.say('vouchers VCH-2026-0001'), 'Change the expiration date');
      expect((await kenji.press(form, 'Save', { expiresOn: '2026-10-01' })).text).toContain(
        'before the day on which the voucher was assigned',
      );
    });
  });

  it.each([
    ['en-US', 'vouchers', 'Close the voucher', 'Voucher closed', 'Withdrawn by the customer'],
    ['ja-JP', '利用券', '利用券を終了する', '利用券を終了しました', '顧客が取り下げた'],
    ['zh-TW', '憑證', '將憑證結案', '憑證已結案', '客戶已撤回'],
  ] as const)(
    'closes a voucher that the customer withdrew (%s)',
    async (locale, said, close, done, reason) => {
      const { id } = await assignedVoucher(world.store);
      const kenji = world.chat('kenji', locale);
      const form = await kenji.press(await kenji.say(`${said} VCH-2026-0001`), close);
      const asked = await kenji.press(form, close, { reason: '' });
      const receipt = await kenji.press(asked, close, { reason: 'withdrawn' });
      expect(receipt.title).toBe(done);
      expect(receipt.text).toContain(reason);
      expect(await world.store.vouchers.get(id)).toMatchObject({ state: 'closed', closeReason: 'withdrawn' });
    },
  );

  it('answers a second press with the same receipt, and a stale card with who changed it', async () => {
    await assignedVoucher(world.store);
    const kenji = world.chat('kenji');
    const shown = await kenji.say('vouchers VCH-2026-0001');
    const expiry = await kenji.press(shown, 'Change the expiration date');
    const close = await kenji.press(shown, 'Close the voucher');
    const presses = await Promise.all(
      [1, 2].map(() => kenji.press(expiry, 'Save', { expiresOn: '2027-06-01' })),
    );
    expect(presses[1]?.json).toEqual(presses[0]?.json);
    const stale = await kenji.press(close, 'Close the voucher', { reason: 'invalid' });
    expect(stale.text).toContain('Kenji Sato changed this on');
    expect(stale.inputs['reason']).toBe('invalid');
    expect((await kenji.press(stale, 'Close the voucher')).title).toBe('Voucher closed');
    const gone = await kenji.press(stale, 'Back');
    expect(gone.text).toContain('Closed');
    expect((await kenji.press(shown, 'Change the expiration date')).text).toContain(
      'not possible in the current state',
    );
  });

  it('lets only a partner admin change a voucher, whatever card is pressed', async () => {
    const { id, version } = await assignedVoucher(world.store);
    const kenji = world.chat('kenji');
    const form = await kenji.press(await kenji.say('vouchers VCH-2026-0001'), 'Close the voucher');
    const { verb, data } = form.find('vouchers.saveClosed');
    for (const person of ['haruto', 'gina', 'daniel'] as const) {
      const refused = await world.chat(person).invoke(verb, { ...data, reason: 'withdrawn' });
      expect(refused.title).toBe('This is for other roles');
    }
    const forged = { card: { ...Object(data['card']), id: 'another' }, reason: 'withdrawn' };
    expect((await kenji.invoke(verb, forged)).text).not.toContain('Voucher closed');
    expect(await world.store.vouchers.get(id)).toMatchObject({ state: 'assigned', version });
  });
});
