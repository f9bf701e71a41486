import { addDays } from '../../src/domain/time/dates';
import type { Voucher } from '../../src/domain/voucher/voucher';
import { deliverableOf, readyVoucher, reportOf } from '../support/records/claims';
import type { CardView } from '../support/chat/card-view';
import { redeemedVoucher, reservedVoucher } from '../support/records/vouchers';
import { createWorld, TODAY, type Chat, type World } from '../support/chat/world';

const PAST = { startsOn: addDays(TODAY, -8), endsOn: addDays(TODAY, -4) };

describe('redeeming vouchers', () => {
  let world: World;
  let mei: Chat;
  beforeEach(async () => {
    world = await createWorld();
    mei = world.chat('mei');
  });
  afterEach(() => world.close());

  const voucher = async ({ id }: { id: string }): Promise<Voucher | undefined> =>
    world.store.vouchers.get(id);
  const review = async (chat: Chat, ...chosen: readonly { id: string }[]): Promise<CardView> =>
    chat.press(await chat.say('redeem'), 'redeem.choose', { vouchers: chosen.map(({ id }) => id).join(',') });

  it.each([
    [
      'en-US',
      'redeem',
      'Redeem',
      'Redeem this voucher?',
      'Redemption recorded',
      'Recorded here · not yet in Partner Center',
    ],
    [
      'ja-JP',
      '引き換え',
      '引き換え',
      'この利用券を引き換えますか?',
      '利用券 1 枚の引き換えを記録しました',
      'Voucher Desk に記録済み',
    ],
    ['zh-TW', '兌換', '兌換', '要兌換這張憑證嗎？', '已記錄 1 張憑證的兌換', '已記錄於 Voucher Desk'],
  ] as const)(
    'goes from the command to the receipt in %s',
    async (locale, typed, title, question, done, recorded) => {
      const ready = await readyVoucher(world.store);
      const kenji = world.chat('kenji', locale);
      const list = await kenji.say(typed);
      expect(list.title).toBe(title);
      expect(list.choices('vouchers').map(({ value }) => value)).toEqual([ready.id]);
      const confirmation = await kenji.press(list, 'redeem.choose');
      expect(confirmation.title).toBe(question);
      expect(confirmation.text).toContain(ready.number);
      const receipt = await kenji.press(confirmation, 'redeem.confirm');
      expect(receipt.title).toBe(done);
      expect(receipt.text).toContain(recorded);
      expect(receipt.text).toContain('VVR');
      expect(await voucher(ready)).toMatchObject({
        state: 'redeemed',
        redeemedOn: TODAY,
        confirmation: { state: 'recorded' },
      });
    },
  );

  it('shows the last day to claim on the receipt and leads on to the claim', async () => {
    const ready = await readyVoucher(world.store);
    const receipt = await mei.press(await review(mei, ready), 'Yes');
    expect(receipt.text).toContain('Last day to claim: January 22, 2027 (60 days left)');
    expect(receipt.buttons[0]).toBe('Record the confirmation');
    expect((await mei.press(receipt, 'claim.voucher')).title).toBe('New claim');
  });

  it('shows every check of a single voucher, and of several what each passed', async () => {
    const [first, second] = [await readyVoucher(world.store), await readyVoucher(world.store)];
    expect((await review(mei, first)).text).toContain('Checks');
    const both = await review(mei, first, second);
    expect(both.title).toBe('Redeem these 2 vouchers?');
    expect(both.text).toContain(first.number);
    expect(both.text).toContain(second.number);
    expect(both.text).toContain('checks passed');
  });

  it('redeems several at once, one row in the history of each under one reference', async () => {
    const [first, second] = [await readyVoucher(world.store), await readyVoucher(world.store)];
    const receipt = await mei.press(await review(mei, first, second), 'Yes, redeem all 2');
    expect(receipt.rows).toHaveLength(2);
    const rows = await world.store.audit.latest(10);
    expect(rows.map(({ event, recordId }) => [event, recordId])).toEqual(
      expect.arrayContaining([
        ['redeem', first.id],
        ['redeem', second.id],
      ]),
    );
    expect(new Set(rows.map(({ reference }) => reference)).size).toBe(1);
  });

  it.each(['ja-JP', 'zh-TW', 'en-US'] as const)(
    'holds ten vouchers and what is not ready on one card in %s',
    async (locale) => {
      for (let count = 0; count < 12; count += 1) {
        await readyVoucher(world.store, {
          customerName: `Customer number ${count} of the Consolidated Holdings`,
        });
        await reservedVoucher(world.store);
      }
      const kenji = world.chat('kenji', locale);
      const list = await kenji.say('redeem');
      expect(list.choices('vouchers')).toHaveLength(10);
      expect((await kenji.press(list, 'redeem.page')).choices('vouchers')).toHaveLength(2);
      expect((await kenji.press(list, 'redeem.notReady')).rows).toHaveLength(10);
      const all = list
        .choices('vouchers')
        .map(({ value }) => value)
        .join(',');
      const receipt = await kenji.press(
        await kenji.press(list, 'redeem.choose', { vouchers: all }),
        'redeem.confirm',
      );
      expect(receipt.rows).toHaveLength(10);
    },
  );

  describe('what is not ready', () => {
    it.each([
      ['en-US', 'Not ready yet (5)', 'Not ready yet (4 of 6)'],
      ['ja-JP', 'まだ引き換えできない利用券 (5)', '(6 件中 4 件)'],
      ['zh-TW', '尚無法兌換（5）', '尚無法兌換（共 6 張，顯示 4 張）'],
    ] as const)(
      'says how many of how many it shows, a single one more included (%s)',
      async (locale, all, some) => {
        const chat = world.chat('mei', locale);
        for (let count = 0; count < 5; count += 1) await reservedVoucher(world.store);
        const five = await chat.invoke('redeem.open', { card: {} });
        expect(five.text).toContain(all);
        expect(five.rows).toHaveLength(5);
        expect(() => five.find('redeem.notReady')).toThrow();
        await reservedVoucher(world.store);
        const six = await chat.invoke('redeem.open', { card: {} });
        expect(six.text).toContain(some);
        expect(six.rows).toHaveLength(4);
        expect((await chat.press(six, 'redeem.notReady')).rows).toHaveLength(6);
      },
    );

    it('lists what each voucher lacks, and opens where that is done', async () => {
      const ended = { reservation: PAST };
      await reservedVoucher(world.store, ended);
      const drafted = await reservedVoucher(world.store, ended);
      await reportOf(world.store, drafted.id, 'draft');
      const bare = await reservedVoucher(world.store, ended);
      await reportOf(world.store, bare.id);
      const ahead = await reservedVoucher(world.store);
      await reportOf(world.store, ahead.id);
      await deliverableOf(world.store, ahead.id);
      const list = await mei.say('redeem');
      expect(list.rows).toHaveLength(4);
      expect(list.text).toContain('No reserved voucher is ready');
      expect(list.text).toContain('No completion report · No deliverable');
      expect(list.text).toContain('Report still a draft');
      expect(list.text).toContain('Engagement runs until');
      expect(list.find('VCH-2026-0001').verb).toBe('report.voucher');
      expect(list.find('VCH-2026-0002').verb).toBe('report.voucher');
      expect(list.find('VCH-2026-0003').verb).toBe('report.voucher');
      expect(list.find('VCH-2026-0004').verb).toBe('vouchers.show');
    });

    it('tells an expired voucher apart and opens it', async () => {
      const expired = await readyVoucher(world.store, { expiresOn: addDays(TODAY, -1) });
      const list = await mei.say('redeem');
      expect(list.choices('vouchers')).toEqual([]);
      expect(list.find(expired.number).verb).toBe('vouchers.show');
    });

    it('opens a voucher that is not ready with what it lacks, and no Yes', async () => {
      const bare = await reservedVoucher(world.store, { reservation: PAST });
      const page = await mei.say(`redeem ${bare.number}`);
      expect(page.text).toContain('cannot be redeemed yet');
      expect(() => page.find('redeem.confirm')).toThrow();
      expect(page.buttons[0]).toBe('Completion report');
    });
  });

  describe('all or none', () => {
    /** Presses Yes for these vouchers as if the card had offered it. */
    const force = (card: CardView, ...vouchers: readonly Voucher[]): Promise<CardView> => {
      const { data } = card.find('redeem.confirm');
      const list = vouchers.map(({ id, version }) => `${id}:${version}`).join(',');
      return mei.invoke('redeem.confirm', { ...data, card: { ...Object(data['card']), vouchers: list } });
    };

    it('redeems none when one of them has no submitted report, and says which', async () => {
      const ready = await readyVoucher(world.store);
      const bare = await reservedVoucher(world.store, { reservation: PAST });
      const answer = await force(await review(mei, ready), ready, bare);
      expect(answer.text).toContain(`Voucher ${bare.number} has no submitted completion report.`);
      expect((await voucher(ready))?.state).toBe('reserved');
      expect(await world.store.audit.latest(10)).toEqual([]);
      await mei.press(answer, 'Redeem only the one that is ready');
      expect((await voucher(ready))?.state).toBe('redeemed');
      expect((await voucher(bare))?.state).toBe('reserved');
    });

    it('redeems none when one of them has no deliverable, and says which', async () => {
      const ready = await readyVoucher(world.store);
      const bare = await reservedVoucher(world.store, { reservation: PAST });
      await reportOf(world.store, bare.id);
      const answer = await force(await review(mei, ready), ready, bare);
      expect(answer.text).toContain(`Voucher ${bare.number} has no deliverable attached.`);
      expect((await voucher(ready))?.state).toBe('reserved');
    });

    it('redeems none when one of them has expired', async () => {
      const [ready, expired] = [
        await readyVoucher(world.store),
        await readyVoucher(world.store, { expiresOn: addDays(TODAY, -1) }),
      ];
      const answer = await force(await review(mei, ready), ready, expired);
      expect(answer.text).toContain('This step is not possible in the current state');
      expect((await voucher(ready))?.state).toBe('reserved');
      expect((await voucher(expired))?.state).toBe('reserved');
    });

    it('redeems none when one of them was redeemed by somebody else meanwhile, and says by whom', async () => {
      const [first, second] = [await readyVoucher(world.store), await readyVoucher(world.store)];
      const mine = await review(mei, first, second);
      const kenji = world.chat('kenji');
      await kenji.press(await review(kenji, second), 'Yes');
      const answer = await mei.press(mine, 'Yes');
      expect(answer.text).toContain(`Voucher ${second.number} was changed by Kenji Sato`);
      expect((await voucher(first))?.state).toBe('reserved');
    });

    it.each([['voucher-1'], ['voucher-1:x'], ['nobody:1'], ['voucher-1:1,voucher-1:1'], ['']])(
      'changes nothing for tampered data "%s"',
      async (vouchers) => {
        const ready = await readyVoucher(world.store);
        const { data } = (await review(mei, ready)).find('redeem.confirm');
        await mei.invoke('redeem.confirm', { ...data, card: { ...Object(data['card']), vouchers } });
        expect((await voucher(ready))?.state).toBe('reserved');
      },
    );

    it('takes no date, amount or state from the card', async () => {
      const ready = await readyVoucher(world.store);
      const { data } = (await review(mei, ready)).find('redeem.confirm');
      await mei.invoke('redeem.confirm', {
        ...data,
        card: { ...Object(data['card']), redeemedOn: '2020-01-01' },
      });
      expect((await voucher(ready))?.state).toBe('reserved');
    });
  });

  it('answers three presses at once with the same receipt and redeems once', async () => {
    const ready = await readyVoucher(world.store);
    const card = await review(mei, ready);
    const presses = await Promise.all([1, 2, 3].map(() => mei.press(card, 'Yes')));
    expect(presses[0]?.title).toBe('Redemption recorded');
    expect(presses[1]?.json).toEqual(presses[0]?.json);
    expect(presses[2]?.json).toEqual(presses[0]?.json);
    expect(await world.store.audit.latest(10)).toHaveLength(1);
    expect(await voucher(ready)).toMatchObject({ version: 2 });
  });

  it('asks again when nothing is chosen', async () => {
    await readyVoucher(world.store);
    await readyVoucher(world.store);
    const again = await review(mei);
    expect(again.text).toContain('Please fill this in.');
    expect(again.choices('vouchers')).toHaveLength(2);
  });

  it.each(['haruto', 'daniel', 'gina'] as const)(
    'is refused to %s, who is no partner admin, and says who can',
    async (person) => {
      const ready = await readyVoucher(world.store);
      const chat = world.chat(person);
      expect((await chat.say('redeem')).text).toContain('Kenji Sato');
      const { data } = (await review(mei, ready)).find('redeem.confirm');
      expect((await chat.invoke('redeem.confirm', data)).title).toBe('This is for other roles');
      expect((await voucher(ready))?.state).toBe('reserved');
    },
  );

  describe('what Partner Center says to it', () => {
    it('confirms a redemption, with its reference', async () => {
      const redeemed = await redeemedVoucher(world.store);
      const page = await mei.invoke('redeem.result', { card: { id: redeemed.id } });
      expect(page.text).toContain('Recorded here; not yet confirmed');
      const receipt = await mei.press(page, 'Yes, it is redeemed there', { reference: 'ＶＶＲ-77' });
      expect(receipt.text).toContain('Confirmed in Partner Center');
      expect(await voucher(redeemed)).toMatchObject({
        confirmation: { state: 'confirmed', reference: 'VVR-77', by: 'Mei Tanaka' },
      });
    });

    it('takes a refusal with its reason, and the voucher is reserved again as it was', async () => {
      const known = {
        state: 'confirmed',
        at: '2026-11-04T03:00:00.000Z',
        by: 'Kenji Sato',
        reference: 'R-1',
      } as const;
      const ready = await readyVoucher(world.store, { confirmation: known });
      const redeemed = await mei.press(await review(mei, ready), 'Yes');
      const form = await mei.press(await mei.press(redeemed, 'redeem.result'), 'It was refused');
      const empty = await mei.press(form, 'redeem.refused', { reason: ' ' });
      expect(empty.text).toContain('Please fill this in.');
      const receipt = await mei.press(empty, 'redeem.refused', { reason: 'Report missing in VVR' });
      expect(receipt.text).toContain('Refused in Partner Center: Report missing in VVR');
      expect(await voucher(ready)).toMatchObject({
        state: 'reserved',
        redeemedOn: null,
        confirmation: known,
      });
      expect((await mei.press(receipt, 'Redeem again')).title).toBe('Redeem this voucher?');
    });

    it('restores what was known before the redemption, however much was noted since', async () => {
      const known = {
        state: 'confirmed',
        at: '2026-11-04T03:00:00.000Z',
        by: 'Kenji Sato',
        reference: 'R-1',
      } as const;
      const ready = await readyVoucher(world.store, { confirmation: known });
      await mei.press(await review(mei, ready), 'Yes');
      const [redemption] = await world.store.audit.of('voucher', ready.id, 1);
      if (!redemption) throw new Error('it was not redeemed');
      for (let n = 0; n < 60; n += 1)
        await world.store.audit.add({
          ...redemption,
          id: `later-${n}`,
          nonce: null,
          event: 'correctNumber',
          at: `2027-01-01T00:00:${String(n).padStart(2, '0')}.000Z`,
        });
      await mei.press(await mei.invoke('redeem.refusal', { card: { id: ready.id } }), 'redeem.refused', {
        reason: 'Not found there',
      });
      expect(await voucher(ready)).toMatchObject({ state: 'reserved', confirmation: known });
    });

    it('takes no refusal of a voucher that is in a claim', async () => {
      const claimed = await redeemedVoucher(world.store, { claimId: 'claim-1' });
      const page = await mei.invoke('redeem.refusal', { card: { id: claimed.id } });
      expect(page.text).toContain('already in a claim');
      expect((await voucher(claimed))?.state).toBe('redeemed');
    });

    it('shows the voucher as it stands to a stale card', async () => {
      const redeemed = await redeemedVoucher(world.store);
      const mine = await mei.invoke('redeem.refusal', { card: { id: redeemed.id } });
      const kenji = world.chat('kenji');
      await kenji.press(
        await kenji.invoke('redeem.result', { card: { id: redeemed.id } }),
        'redeem.confirmed',
      );
      const answer = await mei.press(mine, 'redeem.refused', { reason: 'Not found there' });
      expect(answer.text).toContain('Kenji Sato changed this');
      expect(answer.inputs).toEqual({});
      expect(answer.buttons).toContain('Open the voucher');
      expect((await voucher(redeemed))?.state).toBe('redeemed');
    });

    it.each([
      ['en-US', 'This is already recorded as confirmed.'],
      ['ja-JP', 'すでに確認済みとして記録されています。'],
      ['zh-TW', '此步驟已記錄為已確認。'],
    ] as const)('takes no refusal any more once it is confirmed (%s)', async (locale, text) => {
      const { id } = await redeemedVoucher(world.store);
      const chat = world.chat('mei', locale);
      const old = await chat.invoke('redeem.result', { card: { id } });
      await chat.press(old, 'redeem.confirmed');
      const answer = await chat.press(old, 'redeem.refusal');
      expect(answer.text).toContain(text);
      expect(() => answer.find('redeem.refused')).toThrow();
      const page = await chat.invoke('redeem.result', { card: { id } });
      expect(() => page.find('redeem.refusal')).toThrow();
      const voucherNow = await voucher({ id });
      const forged = { id, version: voucherNow?.version, nonce: crypto.randomUUID() };
      expect((await chat.invoke('redeem.refused', { card: forged, reason: 'No' })).text).toContain(text);
      expect(await voucher({ id })).toEqual(voucherNow);
    });
  });
});
