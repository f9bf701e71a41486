import { planningServices } from '../../src/schemes/planning-services';
import { addDays } from '../../src/domain/time/dates';
import type { Claim } from '../../src/domain/claim/claim';
import type { CardView } from '../support/chat/card-view';
import { rate } from '../support/records/claims';
import { LOCATIONS } from '../support/records/company';
import { redeemedVoucher, reservedVoucher } from '../support/records/vouchers';
import { createWorld, TODAY, type Chat, type World } from '../support/chat/world';

const SDPS_TOKYO = { programId: 'SDPS', locationId: LOCATIONS.tokyo };

describe('claiming payment', () => {
  let world: World;
  let mei: Chat;
  beforeEach(async () => {
    world = await createWorld();
    mei = world.chat('mei');
  });
  afterEach(() => world.close());

  const claims = async (): Promise<Claim[]> => world.store.claims.list();
  const onlyClaim = async (): Promise<Claim> => {
    const [claim, ...others] = await claims();
    if (!claim || others.length > 0) throw new Error(`${others.length + 1} claims`);
    return claim;
  };
  const claimIdOf = async ({ id }: { id: string }): Promise<string | null> =>
    (await world.store.vouchers.get(id))?.claimId ?? null;
  const form = (chat: Chat, { id }: { id: string }): Promise<CardView> =>
    chat.invoke('claim.voucher', { card: { id } });
  const draft = async (chat: Chat, voucher: { id: string }): Promise<Claim> => {
    await chat.press(await form(chat, voucher), 'claim.draft');
    return onlyClaim();
  };
  const show = ({ id }: { id: string }, chat = mei): Promise<CardView> =>
    chat.invoke('claim.show', { card: { id } });
  const submit = async (claim: Claim, reference = 'MRN-1'): Promise<CardView> =>
    mei.press(await mei.press(await show(claim), 'claim.submission'), 'claim.submit', { reference });
  const record = async (claim: Claim, typed: Record<string, string>): Promise<CardView> =>
    mei.press(await mei.press(await show(claim), 'claim.result'), 'claim.record', typed);

  it.each([
    ['en-US', 'claim', 'Claims', 'Draft of a claim saved', 'Claim: Submitted', 'Claim: Paid', '¥1,200'],
    ['ja-JP', '申請', '申請', '申請の下書きを保存しました', '申請: 提出済み', '申請: 支払い済み', '￥1,200'],
    ['zh-TW', '請款', '請款申請', '已儲存請款申請草稿', '請款申請：已提交', '請款申請：已付款', '¥1,200'],
  ] as const)(
    'goes from the command to a paid claim in %s',
    async (locale, typed, title, drafted, submitted, paid, amount) => {
      const voucher = await redeemedVoucher(world.store);
      await rate(world.store, 1200);
      const kenji = world.chat('kenji', locale);
      const list = await kenji.say(typed);
      expect(list.title).toBe(title);
      const saved = await kenji.press(await kenji.press(list, 'claim.group'), 'claim.draft', {
        invoiceNumber: 'ＨＢ-9',
      });
      expect(saved.title).toBe(drafted);
      expect(saved.text).toContain(amount);
      const sent = await kenji.press(await kenji.press(saved, 'claim.submission'), 'claim.submit', {
        reference: 'MRN-77',
      });
      expect(sent.title).toBe(submitted);
      expect(sent.text).toContain('Microsoft Reference Number');
      await kenji.press(await kenji.press(sent, 'claim.result'), 'claim.record', { result: 'approve' });
      const last = await kenji.press(await show(await onlyClaim(), kenji), 'claim.result');
      expect((await kenji.press(last, 'claim.record', { result: 'pay' })).title).toBe(paid);
      expect(await onlyClaim()).toMatchObject({
        state: 'paid',
        invoiceNumber: 'HB-9',
        reference: 'MRN-77',
        submittedOn: TODAY,
        changedOn: TODAY,
        lines: [{ voucherId: voucher.id, amount: { amount: 1200, currency: 'JPY' } }],
        confirmation: { state: 'confirmed' },
      });
    },
  );

  describe('making a draft', () => {
    it('groups what can be claimed together by program and location, and ticks all of a group', async () => {
      const [first, second] = [await redeemedVoucher(world.store), await redeemedVoucher(world.store)];
      await redeemedVoucher(world.store, {
        reservation: { locationId: LOCATIONS.taipei },
        deliveryCountry: 'TW',
      });
      await redeemedVoucher(world.store, { programId: 'DDPS' });
      const list = await mei.say('claim');
      expect(list.rows).toHaveLength(3);
      expect(list.rows).toContain('SDPS · Taipei · TWD');
      const page = await mei.press(list, 'SDPS · Tokyo');
      expect(page.inputs['vouchers']).toBe(`${first.id},${second.id}`);
    });

    it('ticks only the voucher from which it was opened', async () => {
      await redeemedVoucher(world.store);
      const second = await redeemedVoucher(world.store);
      const page = await mei.say(`claim ${second.number}`);
      expect(page.inputs['vouchers']).toBe(second.id);
      expect(page.choices('vouchers')).toHaveLength(2);
    });

    it('warns of what is ticked, not of what only could be', async () => {
      await redeemedVoucher(world.store, { redeemedOn: addDays(TODAY, -61) });
      const recent = await redeemedVoucher(world.store);
      expect((await mei.invoke('claim.group', { card: SDPS_TOKYO })).text).toContain('1 day ago');
      expect((await form(mei, recent)).text).not.toContain('1 day ago');
    });

    it('takes amounts from the rates and shows what has none as not known, in the total too', async () => {
      const known = await redeemedVoucher(world.store);
      const blank = await redeemedVoucher(world.store, { days: 3 });
      await rate(world.store, 1200);
      await rate(world.store, null, 'SDPS', 3);
      const page = await mei.invoke('claim.group', { card: SDPS_TOKYO });
      const titles = page.choices('vouchers').map(({ title }) => title);
      expect(titles[0]).toContain('¥1,200');
      expect(titles[1]).toContain('not known');
      expect((await mei.press(page, 'claim.draft')).text).toContain('Total: not known');
      const claim = await onlyClaim();
      expect(claim.lines).toEqual([
        { voucherId: known.id, amount: { amount: 1200, currency: 'JPY' } },
        { voucherId: blank.id, amount: null },
      ]);
      await world.store.rates.save({
        id: 'JP:SDPS:3',
        country: 'JP',
        programId: 'SDPS',
        days: 3,
        amount: { amount: 700, currency: 'JPY' },
        version: 1,
      });
      expect((await show(claim)).text).toContain('Total: ¥1,900');
    });

    it('keeps the invoice number when no voucher is ticked', async () => {
      const voucher = await redeemedVoucher(world.store);
      const again = await mei.press(await form(mei, voucher), 'claim.draft', {
        vouchers: '',
        invoiceNumber: 'HB-7',
      });
      expect(again.text).toContain('Please fill this in.');
      expect(again.inputs['invoiceNumber']).toBe('HB-7');
      expect(await claims()).toEqual([]);
    });

    it.each([
      ['another location', { reservation: { locationId: LOCATIONS.taipei } }],
      ['another program', { programId: 'DDPS' }],
    ])('takes no voucher of %s that was slipped in', async (_what, overrides) => {
      const own = await redeemedVoucher(world.store);
      const other = await redeemedVoucher(world.store, overrides);
      const answer = await mei.press(await form(mei, own), 'claim.draft', {
        vouchers: `${own.id},${other.id}`,
        invoiceNumber: 'HB-7',
      });
      expect(answer.text).toContain(
        'A claim can include only vouchers of one program, one location, and one currency.',
      );
      expect(answer.inputs['invoiceNumber']).toBe('HB-7');
      expect(await claims()).toEqual([]);
      expect(await claimIdOf(own)).toBeNull();
    });

    it('takes no vouchers under a program or location that the card was made to say', async () => {
      const own = await redeemedVoucher(world.store);
      await redeemedVoucher(world.store, { programId: 'DDPS' });
      const page = await form(mei, own);
      const { data } = page.find('claim.draft');
      const card = { ...Object(data['card']), programId: 'DDPS' };
      const answer = await mei.invoke('claim.draft', { ...page.inputs, card });
      expect(answer.text).toContain('one program');
      expect(await claims()).toEqual([]);
    });

    it('takes no voucher that is not redeemed', async () => {
      const own = await redeemedVoucher(world.store);
      const reserved = await reservedVoucher(world.store);
      await mei.press(await form(mei, own), 'claim.draft', { vouchers: `${own.id},${reserved.id}` });
      expect(await claims()).toEqual([]);
    });

    it('takes a voucher into one claim only, and says which is taken', async () => {
      const [first, second] = [await redeemedVoucher(world.store), await redeemedVoucher(world.store)];
      const mine = await mei.invoke('claim.group', { card: SDPS_TOKYO });
      const claim = await draft(world.chat('kenji'), first);
      const answer = await mei.press(mine, 'claim.draft');
      expect(answer.text).toContain(`Voucher ${first.number} is already in a claim.`);
      expect(answer.choices('vouchers').map(({ value }) => value)).toEqual([second.id]);
      expect(await claimIdOf(first)).toBe(claim.id);
      expect(await claimIdOf(second)).toBeNull();
    });

    it('answers three presses at once with the same receipt and makes one claim', async () => {
      const page = await form(mei, await redeemedVoucher(world.store));
      const presses = await Promise.all([1, 2, 3].map(() => mei.press(page, 'claim.draft')));
      expect(presses[0]?.title).toBe('Draft of a claim saved');
      expect(presses[1]?.json).toEqual(presses[0]?.json);
      expect(presses[2]?.json).toEqual(presses[0]?.json);
      expect(await claims()).toHaveLength(1);
      expect((await world.store.audit.latest(10)).map(({ event }) => event).sort()).toEqual([
        'claim',
        'draft',
      ]);
    });

    it('lets the draft be changed: vouchers in and out, invoice number', async () => {
      const [first, second] = [await redeemedVoucher(world.store), await redeemedVoucher(world.store)];
      const claim = await draft(mei, first);
      const page = await mei.press(await show(claim), 'claim.edit');
      expect(page.inputs['vouchers']).toBe(first.id);
      await mei.press(page, 'claim.change', { vouchers: second.id, invoiceNumber: 'HB-8' });
      expect(await onlyClaim()).toMatchObject({
        state: 'draft',
        invoiceNumber: 'HB-8',
        lines: [{ voucherId: second.id }],
      });
      expect([await claimIdOf(first), await claimIdOf(second)]).toEqual([null, claim.id]);
      expect((await mei.press(page, 'claim.change', { vouchers: second.id })).title).toBe(
        'Draft of the claim changed',
      );
    });

    it.each(['en-US', 'ja-JP', 'zh-TW'] as const)(
      'holds twenty vouchers on each of its cards in %s',
      async (locale) => {
        for (let count = 0; count < 22; count += 1) {
          await redeemedVoucher(world.store, {
            redeemedOn: addDays(TODAY, -70),
            customerName: `Customer ${count} of the Consolidated Holdings Corporation`,
          });
        }
        const kenji = world.chat('kenji', locale);
        const page = await kenji.invoke('claim.group', { card: SDPS_TOKYO });
        expect(page.choices('vouchers')).toHaveLength(20);
        await kenji.press(page, 'claim.draft');
        const card = await show(await onlyClaim(), kenji);
        await kenji.press(await kenji.press(card, 'claim.submission'), 'claim.submit');
        await kenji.press(await show(await onlyClaim(), kenji), 'claim.cancellation');
        expect((await onlyClaim()).lines).toHaveLength(20);
      },
    );
  });

  it('always shows the last day to claim with the days left, of the voucher redeemed first', async () => {
    await redeemedVoucher(world.store, { redeemedOn: addDays(TODAY, -50) });
    await redeemedVoucher(world.store, { redeemedOn: addDays(TODAY, -3) });
    expect((await mei.say('claim')).text).toContain('Last day to claim: December 3, 2026 (10 days left)');
    await mei.press(await mei.invoke('claim.group', { card: SDPS_TOKYO }), 'claim.draft');
    const claim = await onlyClaim();
    expect(claim.dueOn).toBe('2026-12-03');
    expect((await show(claim)).text).toContain('Last day to claim: December 3, 2026 (10 days left)');
  });

  it('warns past the last day, says that the limit is not proven, and lets the claim be submitted', async () => {
    const claim = await draft(mei, await redeemedVoucher(world.store, { redeemedOn: addDays(TODAY, -61) }));
    const card = await show(claim);
    expect(card.text).toContain('1 day ago');
    expect(card.text).toContain('not certain');
    await submit(claim);
    expect((await onlyClaim()).state).toBe('submitted');
  });

  describe('what the payment tool shows', () => {
    it('counts a claim without its reference as recorded only, until it is confirmed', async () => {
      const claim = await draft(mei, await redeemedVoucher(world.store));
      expect((await submit(claim, '')).text).toContain('Recorded here · not yet in the payment tool');
      await record(claim, { result: 'confirm', reference: 'MRN-5' });
      expect(await onlyClaim()).toMatchObject({
        state: 'submitted',
        reference: 'MRN-5',
        confirmation: { state: 'confirmed' },
      });
    });

    it.each([
      ['en-US', ''],
      ['en-US', 'MRN-1'],
      ['ja-JP', ''],
      ['ja-JP', 'MRN-1'],
      ['zh-TW', ''],
      ['zh-TW', 'MRN-1'],
    ] as const)(
      'tells how to submit it there only while that is not known (%s, "%s")',
      async (locale, reference) => {
        const chat = world.chat('mei', locale);
        const { id } = await draft(mei, await redeemedVoucher(world.store));
        const page = await chat.invoke('claim.submission', { card: { id } });
        const { text } = await chat.press(page, 'claim.submit', { reference });
        const steps = planningServices.pages.claim.steps[locale];
        expect(steps.filter((step) => text.includes(step))).toEqual(reference ? [] : steps);
      },
    );

    it('is not asked again whether it is listed there once its reference is known', async () => {
      const claim = await draft(mei, await redeemedVoucher(world.store));
      await submit(claim, '');
      const page = await mei.press(await show(claim), 'claim.result');
      expect(page.choices('result').map(({ value }) => value)).toContain('confirm');
      await mei.press(page, 'claim.record', { result: 'confirm', reference: 'MRN-5' });
      const confirmed = await onlyClaim();
      const again = await record(claim, { result: 'confirm', reference: 'MRN-6' });
      expect(again.text).toContain('This is already recorded as confirmed.');
      expect(await onlyClaim()).toEqual(confirmed);
    });

    it('offers only what can follow, and refuses anything else', async () => {
      const claim = await draft(mei, await redeemedVoucher(world.store));
      await submit(claim);
      const page = await mei.press(await show(claim), 'claim.result');
      expect(page.choices('result').map(({ value }) => value)).toEqual([
        'startReview',
        'requireAction',
        'approve',
        'hold',
        'deny',
      ]);
      await mei.press(page, 'claim.record', { result: 'pay' });
      expect((await onlyClaim()).state).toBe('submitted');
    });

    it.each(['requireAction', 'hold', 'deny'])('asks for the reason of "%s"', async (result) => {
      const claim = await draft(mei, await redeemedVoucher(world.store));
      await submit(claim);
      const again = await record(claim, { result, on: TODAY });
      expect(again.text).toContain('Please fill this in.');
      expect(again.inputs['result']).toBe(result);
      expect((await onlyClaim()).state).toBe('submitted');
      await mei.press(again, 'claim.record', { reason: 'Invoice is missing' });
      expect((await onlyClaim()).reason).toBe('Invoice is missing');
    });

    it.each([
      [addDays(TODAY, 1), 'This date is in the future.'],
      [addDays(TODAY, -1), 'This must not be before the day on which the claim was submitted.'],
    ])('takes no impossible day (%s)', async (on, message) => {
      const claim = await draft(mei, await redeemedVoucher(world.store));
      await submit(claim);
      expect((await record(claim, { result: 'approve', on })).text).toContain(message);
      expect((await onlyClaim()).state).toBe('submitted');
    });

    it('goes on from action required by submitting again, and shows what was asked', async () => {
      const claim = await draft(mei, await redeemedVoucher(world.store));
      await submit(claim);
      const asked = await record(claim, { result: 'requireAction', reason: 'Paper invoice' });
      expect(asked.buttons[0]).toBe('Submit the claim');
      const page = await mei.press(asked, 'claim.submission');
      expect(page.text).toContain('Paper invoice');
      expect(page.inputs['reference']).toBe('MRN-1');
      await mei.press(page, 'claim.submit');
      expect(await onlyClaim()).toMatchObject({ state: 'submitted', reason: null });
    });

    it('shows a stale card the claim as it stands and who changed it', async () => {
      const claim = await draft(mei, await redeemedVoucher(world.store));
      const mine = await mei.press(await show(claim), 'claim.submission');
      const kenji = world.chat('kenji');
      world.setClock('2026-11-23T04:00:00.000Z');
      await kenji.press(await kenji.press(await show(claim, kenji), 'claim.submission'), 'claim.submit', {
        reference: 'K-1',
      });
      const answer = await mei.press(mine, 'claim.submit', { reference: 'M-1' });
      expect(answer.text).toContain('Kenji Sato changed this');
      expect(answer.text).toContain('K-1');
      expect((await onlyClaim()).reference).toBe('K-1');
    });
  });

  describe('giving vouchers back', () => {
    it('lets the vouchers of a denied claim be claimed again', async () => {
      const voucher = await redeemedVoucher(world.store);
      const claim = await draft(mei, voucher);
      await submit(claim);
      world.setClock('2026-11-23T04:00:00.000Z');
      const receipt = await record(claim, { result: 'deny', reason: 'Wrong bank account' });
      expect(receipt.text).toContain('can be claimed again');
      expect(await claimIdOf(voucher)).toBeNull();
      const rows = await world.store.audit.of('voucher', voucher.id, 10);
      expect(rows.map(({ event }) => event)).toEqual(['release', 'claim']);
      const again = await mei.press(await show(claim), 'Claim again');
      await mei.press(again, 'claim.draft');
      expect((await claims()).map(({ state }) => state).sort()).toEqual(['denied', 'draft']);
    });

    it('lets the vouchers of a cancelled claim be claimed again, and leaves those of others', async () => {
      const [first, second] = [await redeemedVoucher(world.store), await redeemedVoucher(world.store)];
      const claim = await draft(mei, first);
      await mei.press(await form(mei, second), 'claim.draft');
      await mei.press(await mei.press(await show(claim), 'claim.cancellation'), 'claim.cancel', {
        reason: '',
      });
      expect(await claimIdOf(first)).toBeNull();
      expect(await claimIdOf(second)).not.toBeNull();
      expect((await world.store.claims.get(claim.id))?.state).toBe('cancelled');
    });

    it('takes no voucher from a newer claim when an old card is pressed again', async () => {
      const voucher = await redeemedVoucher(world.store);
      const first = await draft(mei, voucher);
      const cancel = await mei.press(await show(first), 'claim.cancellation');
      await mei.press(cancel, 'claim.cancel');
      await mei.press(await form(mei, voucher), 'claim.draft');
      const held = await claimIdOf(voucher);
      await mei.press(cancel, 'claim.cancel');
      expect(await claimIdOf(voucher)).toBe(held);
    });
  });

  describe('payment set-up', () => {
    it('warns on the first claim of a program and does not stop it', async () => {
      const page = await form(mei, await redeemedVoucher(world.store));
      expect(page.text).toContain('payment setup of this program');
      await mei.press(page, 'claim.draft');
      expect((await show(await onlyClaim())).text).toContain('0 of 5 done');
    });

    it('is kept per program and can be changed until all is done', async () => {
      const page = await mei.invoke('claim.setup', { card: { id: 'SDPS' } });
      const receipt = await mei.press(page, 'claim.saveSetup', { done: 'users,organization' });
      expect(receipt.text).toContain('2 of 5 done');
      expect(await world.store.paymentSetups.get('SDPS')).toMatchObject({
        done: ['organization', 'users'],
        version: 1,
      });
      const next = await mei.press(receipt, 'Payment setup');
      await mei.press(next, 'claim.saveSetup', { done: '' });
      expect((await world.store.paymentSetups.get('SDPS'))?.done).toEqual([]);
    });

    it('takes no item that the scheme does not know, and no unknown program', async () => {
      const page = await mei.invoke('claim.setup', { card: { id: 'SDPS' } });
      await mei.press(page, 'claim.saveSetup', { done: 'free-money' });
      expect(await world.store.paymentSetups.list()).toEqual([]);
      expect((await mei.invoke('claim.setup', { card: { id: 'NOPE' } })).title).toBe(
        'This card is out of date',
      );
    });

    it('is open to a global admin, who may not claim', async () => {
      const voucher = await redeemedVoucher(world.store);
      const gina = world.chat('gina');
      await gina.press(await gina.invoke('claim.setup', { card: { id: 'SDPS' } }), 'claim.saveSetup', {
        done: 'users',
      });
      expect(await world.store.paymentSetups.get('SDPS')).toBeDefined();
      const { data } = (await form(mei, voucher)).find('claim.draft');
      expect((await gina.invoke('claim.draft', { ...data, vouchers: voucher.id })).title).toBe(
        'This is for other roles',
      );
      expect(await claims()).toEqual([]);
    });
  });

  it.each(['haruto', 'daniel'] as const)(
    'shows claims to %s without a way to change them',
    async (person) => {
      const voucher = await redeemedVoucher(world.store);
      const claim = await draft(mei, voucher);
      await redeemedVoucher(world.store);
      const chat = world.chat(person);
      const list = await chat.say('claim');
      expect(list.rows).toHaveLength(1);
      const card = await chat.press(list, 'claim.show');
      expect(card.buttons).toEqual(['History', 'All claims']);
      for (const verb of ['claim.submission', 'claim.edit', 'claim.cancellation', 'claim.setup']) {
        expect((await chat.invoke(verb, { card: { id: claim.id } })).title).toBe('This is for other roles');
      }
      expect((await onlyClaim()).version).toBe(claim.version);
    },
  );

  it('names the customers of a claim in the list, and counts the vouchers of many', async () => {
    await rate(world.store, 1200);
    for (const customerName of ['Contoso Ltd', 'Fabrikam, Inc.']) {
      await redeemedVoucher(world.store, { customerName });
    }
    const two = await mei.press(await mei.press(await mei.say('claim'), 'claim.group'), 'claim.draft');
    const list = await mei.press(two, 'All claims');
    expect(list.text).toContain('Contoso Ltd and Fabrikam, Inc. · 2 vouchers');
    await redeemedVoucher(world.store, { customerName: 'Contoso Ltd' });
    const one = await mei.press(await mei.press(await mei.say('claim'), 'claim.group'), 'claim.draft');
    expect((await mei.press(one, 'All claims')).text).toContain('Contoso Ltd · Last day to claim');
  });

  it('lists settled claims apart', async () => {
    const claim = await draft(mei, await redeemedVoucher(world.store));
    await mei.press(await mei.press(await show(claim), 'claim.cancellation'), 'claim.cancel');
    const past = await mei.press(await mei.say('claim'), 'Settled claims');
    expect(past.rows).toEqual(['SDPS · Tokyo · not known']);
  });

  it.each(['en-US', 'ja-JP', 'zh-TW'] as const)('pages a long list in %s', async (locale) => {
    for (let count = 0; count < 12; count += 1) {
      const voucher = await redeemedVoucher(world.store, { days: 5 });
      await mei.press(await form(mei, voucher), 'claim.draft');
    }
    const kenji = world.chat('kenji', locale);
    const list = await kenji.say('claim');
    expect(list.rows).toHaveLength(10);
    expect((await kenji.press(list, 'claim.page')).rows).toHaveLength(2);
  });
});
