import { addDays } from '../../src/domain/time/dates';
import { createWords } from '../../src/words/words';
import { planningServices } from '../../src/schemes/planning-services';
import { delivered, draft, SPOKEN, WRITTEN } from '../support/records/reports';
import { PEOPLE } from '../support/records/company';
import { assignedVoucher, redeemedVoucher, reservedVoucher } from '../support/records/vouchers';
import { createWorld, START, TODAY, type World } from '../support/chat/world';

describe('the completion report', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  describe('in every language', () => {
    it.each(SPOKEN)(
      '%s: is written, submitted and confirmed by the consultant who leads the engagement',
      async (locale, word) => {
        const words = createWords(locale, 'Asia/Tokyo');
        const voucher = await delivered(world);
        const haruto = world.chat('haruto', locale);
        const page = await haruto.press(await haruto.say(word), 'VCH-7001');
        expect(page.title).toBe(words.t('report.title', { number: 'VCH-7001' }));
        expect(page.text).toContain(words.t('report.gap.summary'));
        expect(page.buttons[0]).toBe(words.t('report.write'));

        const saved = await haruto.press(await haruto.press(page, 'report.form'), 'report.save', WRITTEN);
        expect(saved.title).toBe(words.t('report.saved'));
        expect(saved.buttons[0]).toBe(words.t('report.attach'));

        await draftFile(voucher.id);
        const review = await haruto.press(await haruto.press(saved, 'report.voucher'), 'report.review');
        expect(review.text).toContain('Agreed on a phased upgrade.');
        expect(review.text).toContain('plan.pdf');
        const submitted = await haruto.press(review, 'report.submit');
        expect(submitted.title).toBe(words.t('report.submitted'));
        expect(submitted.text).toContain(words.t('receipt.recorded', { tool: 'report' }));
        expect(submitted.text).toContain(planningServices.pages.report.steps[locale][0]);
        expect(submitted.buttons[0]).toBe(words.t('confirmation.record'));

        const confirmed = await haruto.press(
          await haruto.press(submitted, 'report.confirm'),
          'report.confirmed',
          { reference: 'CR-118' },
        );
        expect(confirmed.text).toContain('CR-118');
        expect(confirmed.buttons).not.toContain(words.t('command.redeem'));
        expect((await world.chat('kenji', locale).say(`${word} VCH-7001`)).buttons[0]).toBe(
          words.t('command.redeem'),
        );
        expect(await world.store.reports.get(voucher.id)).toMatchObject({
          state: 'submitted',
          submittedAt: START,
          confirmation: { state: 'confirmed', by: 'Haruto Mori', reference: 'CR-118' },
          content: { onSiteDays: 4, endedOn: '2026-11-20', summary: WRITTEN['summary'] },
        });
      },
    );
  });

  async function draftFile(reportId: string): Promise<void> {
    await world.store.deliverables.add({
      id: `file-${reportId}`,
      reportId,
      name: 'plan.pdf',
      mediaType: 'application/pdf',
      size: 120_000,
      sha256: '1'.repeat(64),
      addedBy: PEOPLE.haruto.id,
      addedAt: START,
      removedAt: null,
    });
  }

  describe('the list', () => {
    it('shows a partner admin every report that waits, the earliest end first', async () => {
      await delivered(world, 'VCH-2', { reservation: { leadId: PEOPLE.weihan.id, endsOn: '2026-11-21' } });
      await draft(world, await delivered(world, 'VCH-1'));
      await reservedVoucher(world.store, { number: 'VCH-3' });
      const list = await world.chat('kenji').say('report');
      expect(list.rows.map((row) => row.slice(0, 5))).toEqual(['VCH-1', 'VCH-2', 'VCH-3']);
      expect(list.text).toContain('Engagement ended on November 20, 2026');
    });

    it('shows a consultant the own engagements alone', async () => {
      await delivered(world, 'VCH-2', { reservation: { leadId: PEOPLE.weihan.id } });
      await delivered(world, 'VCH-1');
      const list = await world.chat('haruto').say('report');
      expect(list.rows).toEqual(['VCH-1 · Fabrikam, Inc.']);
    });

    it('leaves out what is submitted, expired or redeemed, and says so when nothing is left', async () => {
      const submitted = await delivered(world, 'VCH-1');
      await world.store.reports.add({ ...emptyReport(submitted.id), state: 'submitted' });
      await delivered(world, 'VCH-2', { expiresOn: addDays(TODAY, -1) });
      await redeemedVoucher(world.store, { number: 'VCH-3' });
      const list = await world.chat('kenji').say('report');
      expect(list.rows).toEqual([]);
      expect(list.text).toContain('No completion report is waiting for you.');
      expect(list.buttons).toContain('Vouchers');
    });

    it('goes on to a second page', async () => {
      for (let count = 1; count <= 12; count += 1) await delivered(world, `VCH-${100 + count}`);
      const kenji = world.chat('kenji');
      const first = await kenji.say('report');
      expect(first.rows).toHaveLength(10);
      const second = await kenji.press(first, 'Next page');
      expect(second.rows).toHaveLength(2);
      expect(second.buttons).toContain('Previous page');
    });

    it('opens the report of a voucher that is named, and the list for an unknown number', async () => {
      await delivered(world, 'VCH-7001');
      const kenji = world.chat('kenji');
      expect((await kenji.say('report ｖｃｈ－7001')).title).toBe('Completion report for voucher VCH-7001');
      const unknown = await kenji.say('report VCH-9999');
      expect(unknown.text).toContain('There is no voucher with this number.');
      expect(unknown.text).not.toContain('9999');
    });
  });

  describe('the draft', () => {
    it('begins with the dates of the reservation and is kept with whatever is filled in', async () => {
      await delivered(world);
      const haruto = world.chat('haruto');
      const form = await haruto.press(await haruto.say('report VCH-7001'), 'Write the report');
      expect(form.inputs).toMatchObject({ startedOn: '2026-11-16', endedOn: '2026-11-20', summary: '' });
      const saved = await haruto.press(form, 'Save draft', { contactName: 'Aiko Mori' });
      expect(saved.text).toContain('○ Summary of the engagement');
      expect(saved.text).not.toContain('○ Customer contact');
    });

    it('is taken up again on another day by a partner admin', async () => {
      const voucher = await delivered(world);
      const haruto = world.chat('haruto');
      const form = await haruto.press(await haruto.say('report VCH-7001'), 'Write the report');
      await haruto.press(form, 'Save draft', { contactName: 'Aiko Mori', summary: 'Three farms.' });
      world.setClock('2026-11-25T01:00:00.000Z');
      const kenji = world.chat('kenji', 'ja-JP');
      const resumed = await kenji.press(await kenji.say('完了レポート VCH-7001'), 'レポートの作成を続ける');
      expect(resumed.inputs).toMatchObject({ contactName: 'Aiko Mori', summary: 'Three farms.' });
      await kenji.press(resumed, '下書きを保存', { summary: '' });
      expect((await world.store.reports.get(voucher.id))?.content).toMatchObject({
        contactName: 'Aiko Mori',
        summary: null,
      });
    });

    it('comes back with everything typed and a message at each wrong field', async () => {
      const voucher = await delivered(world);
      const haruto = world.chat('haruto');
      const form = await haruto.press(await haruto.say('report VCH-7001'), 'Write the report');
      const typed = { endedOn: '2026-11-31', onSiteDays: 'four', contactEmail: 'aiko', summary: 'Kept.' };
      const again = await haruto.press(form, 'Save draft', typed);
      expect(again.inputs).toMatchObject(typed);
      expect(again.text).toContain('Please enter an email address');
      expect(again.text).toContain('3 fields need another look');
      const backwards = await haruto.press(again, 'Save draft', { ...WRITTEN, endedOn: '2026-11-15' });
      expect(backwards.text).toContain('The end must not be before the start.');
      expect(backwards.inputs).toMatchObject({ summary: WRITTEN['summary'] });
      expect(await world.store.reports.get(voucher.id)).toBeUndefined();
      expect((await haruto.press(backwards, 'Save draft', { endedOn: '2026-11-20' })).title).toBe(
        'Draft saved',
      );
    });

    it.each([
      ['deliverableKind', 'poem'],
      ['attested', 'in-scope,everything'],
    ])('takes no value of %s that the scheme does not offer', async (field, value) => {
      const voucher = await delivered(world);
      const haruto = world.chat('haruto');
      const form = await haruto.press(await haruto.say('report VCH-7001'), 'Write the report');
      const again = await haruto.press(form, 'Save draft', { ...WRITTEN, [field]: value });
      expect(again.text).toContain('Please choose one of the values offered.');
      expect(await world.store.reports.get(voucher.id)).toBeUndefined();
    });

    it('is saved once however often the button is pressed, and answers with the same receipt', async () => {
      const voucher = await delivered(world);
      const haruto = world.chat('haruto');
      const form = await haruto.press(await haruto.say('report VCH-7001'), 'Write the report');
      const presses = await Promise.all([1, 2, 3].map(() => haruto.press(form, 'Save draft', WRITTEN)));
      expect(presses[1]?.json).toEqual(presses[0]?.json);
      expect(presses[2]?.json).toEqual(presses[0]?.json);
      expect((await world.store.reports.get(voucher.id))?.version).toBe(1);
    });

    it('does not write over what somebody else saved, names them, and keeps what was typed', async () => {
      const voucher = await delivered(world);
      const [haruto, kenji] = [world.chat('haruto'), world.chat('kenji')];
      const mine = await haruto.press(await haruto.say('report VCH-7001'), 'Write the report');
      const theirs = await kenji.press(await kenji.say('report VCH-7001'), 'Write the report');
      await kenji.press(theirs, 'Save draft', { contactName: 'Ken' });
      const stale = await haruto.press(mine, 'Save draft', { contactName: 'Aiko', summary: 'Long text' });
      expect(stale.text).toContain('Kenji Sato changed this');
      expect(stale.inputs).toMatchObject({ contactName: 'Aiko', summary: 'Long text' });
      expect((await world.store.reports.get(voucher.id))?.content.contactName).toBe('Ken');
      expect((await haruto.press(stale, 'Save draft')).title).toBe('Draft saved');
    });
  });

  describe('submitting', () => {
    it('names each thing that is missing and offers the way to the first', async () => {
      await draft(world, await delivered(world));
      const haruto = world.chat('haruto');
      const review = await haruto.press(await haruto.say('report VCH-7001'), 'report.review');
      expect(review.text).toContain('○ At least one deliverable');
      expect(review.buttons[0]).toBe('Attach deliverable');
      expect(review.buttons).not.toContain('Submit');
    });

    it('does not happen before the last day of the engagement', async () => {
      const voucher = await delivered(world, 'VCH-7001', { reservation: { endsOn: '2026-11-24' } });
      await draft(world, voucher, { file: true });
      await rewrite(voucher.id, { endedOn: '2026-11-24' });
      const haruto = world.chat('haruto');
      const review = await haruto.press(await haruto.say('report VCH-7001'), 'report.review');
      expect(review.text).toContain('The last day of the engagement has not come yet');
      world.setClock('2026-11-23T15:00:00.000Z'); // midnight in Tokyo
      const due = await haruto.press(await haruto.say('report VCH-7001'), 'report.review');
      expect((await haruto.press(due, 'Submit')).title).toBe('Submission of the report recorded');
    });

    it('is refused when something went missing since the page was drawn, whatever the card says', async () => {
      const voucher = await delivered(world);
      await draft(world, voucher, { file: true });
      const haruto = world.chat('haruto');
      const review = await haruto.press(await haruto.say('report VCH-7001'), 'report.review');
      const file = await world.store.deliverables.get(`file-of-${voucher.id}`);
      if (file) await world.store.deliverables.save({ ...file, removedAt: START });
      const refused = await haruto.press(review, 'Submit');
      expect(refused.text).toContain('One check has failed');
      expect(refused.text).toContain('At least one deliverable');
      expect((await world.store.reports.get(voucher.id))?.state).toBe('draft');
    });

    it('happens once, and the second press gets the same receipt also after the clock moved', async () => {
      const voucher = await delivered(world);
      await draft(world, voucher, { file: true });
      const haruto = world.chat('haruto');
      const review = await haruto.press(await haruto.say('report VCH-7001'), 'report.review');
      const first = await haruto.press(review, 'Submit');
      world.setClock('2026-12-01T01:00:00.000Z');
      expect((await haruto.press(review, 'Submit')).json).toEqual(first.json);
      expect((await world.store.audit.of('report', voucher.id, 10)).map(({ event }) => event)).toEqual([
        'submit',
      ]);
    });

    it('shows an old form of a submitted report the report as it stands', async () => {
      const voucher = await delivered(world);
      await draft(world, voucher, { file: true });
      const haruto = world.chat('haruto');
      const page = await haruto.say('report VCH-7001');
      const form = await haruto.press(page, 'report.form');
      await haruto.press(await haruto.press(page, 'report.review'), 'Submit');
      const stale = await haruto.press(form, 'Save draft', { contactName: 'Other' });
      expect(stale.text).toContain('Submitted');
      expect(stale.text).toContain('Haruto Mori changed this');
      expect((await world.store.reports.get(voucher.id))?.content.contactName).toBe('Aiko Mori');
    });
  });

  it('becomes a draft again when it is refused there, with the reason on every card, and can be submitted once more', async () => {
    const voucher = await delivered(world);
    await draft(world, voucher, { file: true });
    const kenji = world.chat('kenji');
    const submitted = await kenji.press(
      await kenji.press(await kenji.say('report VCH-7001'), 'report.review'),
      'Submit',
    );
    const form = await kenji.press(submitted, 'It was refused');
    expect((await kenji.press(form, 'Back to draft', { reason: '' })).text).toContain('Please fill this in.');
    const refused = await kenji.press(form, 'Back to draft', { reason: 'Summary too short' });
    expect(refused.text).toContain('Refused in Partner Center: Summary too short');
    const page = await kenji.say('report VCH-7001');
    expect(page.text).toContain('Refused in Partner Center: Summary too short');
    expect(page.text).toContain('Draft');
    await kenji.press(await kenji.press(page, 'report.review'), 'Submit');
    expect(await world.store.reports.get(voucher.id)).toMatchObject({
      state: 'submitted',
      confirmation: { state: 'recorded' },
    });
  });

  it.each([
    ['en-US', 'This is already recorded as confirmed.'],
    ['ja-JP', 'すでに確認済みとして記録されています。'],
    ['zh-TW', '此步驟已記錄為已確認。'],
  ] as const)('takes no refusal any more once it is confirmed (%s)', async (locale, text) => {
    const voucher = await delivered(world);
    const { id } = voucher;
    await draft(world, voucher, { file: true });
    const kenji = world.chat('kenji', locale);
    const submitted = await kenji.press(
      await kenji.invoke('report.review', { card: { id } }),
      'report.submit',
    );
    const form = await kenji.press(submitted, 'report.refuse');
    await kenji.press(await kenji.press(submitted, 'report.confirm'), 'report.confirmed');
    const answer = await kenji.press(submitted, 'report.refuse');
    expect(answer.text).toContain(text);
    expect(() => answer.find('report.refuse')).toThrow();
    expect(answer.find('redeem.voucher').data).toMatchObject({ card: { id } });
    const confirmed = await world.store.reports.get(id);
    const { data } = form.find('report.refused');
    const card = { ...Object(data['card']), version: confirmed?.version };
    expect((await kenji.invoke('report.refused', { card, reason: 'No' })).text).toContain(text);
    expect(await world.store.reports.get(id)).toEqual(confirmed);
  });

  describe('who may', () => {
    it.each(['gina', 'daniel'] as const)('refuses %s and says who can', async (person) => {
      await delivered(world);
      const refusal = await world.chat(person).say('report VCH-7001');
      expect(refusal.title).toBe('This is for other roles');
      expect(refusal.text).toContain('Kenji Sato');
    });

    it.each([
      ['en-US', 'Consultants write the reports of the engagements that they lead'],
      ['ja-JP', '自分が担当するエンゲージメント'],
      ['zh-TW', '自己主責的規劃服務案'],
    ] as const)(
      'refuses a consultant who does not lead the engagement (%s), and names the one who does',
      async (locale, text) => {
        await delivered(world);
        const refusal = await world.chat('weihan', locale).say('report VCH-7001');
        expect(refusal.text).toContain(text);
        expect(refusal.text).toContain('Haruto Mori');
        expect(refusal.text).not.toContain('Fabrikam');
      },
    );

    it.each([
      ['report.save', {}],
      ['report.submit', {}],
      ['report.confirmed', {}],
      ['report.refused', { reason: 'x' }],
    ])(
      'lets another consultant change nothing by %s, though the card is well formed',
      async (verb, typed) => {
        const voucher = await delivered(world);
        await draft(world, voucher, { file: true });
        const nonce = '3f0a3f6e-6d8e-4f0a-9f5e-0d9a7a3a1b11';
        const answer = await world
          .chat('weihan')
          .invoke(verb, { card: { id: voucher.id, version: 1, nonce }, ...typed });
        expect(answer.title).toBe('This is for other roles');
        expect(await world.store.reports.get(voucher.id)).toMatchObject({ state: 'draft', version: 1 });
        expect(await world.store.audit.latest(5)).toMatchObject([
          { event: 'refused', verb, actorId: PEOPLE.weihan.id, recordId: voucher.id },
        ]);
      },
    );

    it('takes the engagement from a consultant who leads it no more', async () => {
      const voucher = await delivered(world);
      const haruto = world.chat('haruto');
      const form = await haruto.press(await haruto.say('report VCH-7001'), 'Write the report');
      await world.store.vouchers.save({
        ...voucher,
        reservation: { ...voucher.reservation, leadId: PEOPLE.weihan.id },
      });
      expect((await haruto.press(form, 'Save draft', WRITTEN)).title).toBe('This is for other roles');
      expect(await world.store.reports.get(voucher.id)).toBeUndefined();
    });
  });

  describe('vouchers that take no report', () => {
    it('sends from a voucher that is not reserved to its reservation', async () => {
      await assignedVoucher(world.store, { number: 'VCH-7001' });
      const page = await world.chat('kenji').say('report VCH-7001');
      expect(page.text).toContain('This voucher is not reserved.');
      expect(page.buttons[0]).toBe('Reserve');
    });

    it('shows the report of a redeemed voucher with no way to change it but to confirm it', async () => {
      const voucher = await redeemedVoucher(world.store, { number: 'VCH-7001' });
      await world.store.reports.add({
        ...emptyReport(voucher.id),
        state: 'submitted',
        confirmation: { state: 'recorded' },
      });
      const page = await world.chat('kenji').say('report VCH-7001');
      expect(page.text).toContain('no longer changed');
      expect(page.buttons).toEqual([
        'Record the confirmation',
        'Read the report',
        'Open the voucher',
        'Completion reports',
      ]);
    });

    it('takes no change once the voucher has expired, and takes it again after an extension', async () => {
      const voucher = await delivered(world, 'VCH-7001', { expiresOn: TODAY });
      const haruto = world.chat('haruto');
      const form = await haruto.press(await haruto.say('report VCH-7001'), 'Write the report');
      world.setClock('2026-11-24T01:00:00.000Z');
      expect((await haruto.press(form, 'Save draft', WRITTEN)).text).toContain('The voucher has expired');
      expect(await world.store.reports.get(voucher.id)).toBeUndefined();
      await world.store.vouchers.save({ ...voucher, expiresOn: addDays(TODAY, 90) });
      const again = await haruto.press(await haruto.say('report VCH-7001'), 'Write the report');
      expect((await haruto.press(again, 'Save draft', WRITTEN)).title).toBe('Draft saved');
    });

    it.each(['report.voucher', 'report.form', 'report.review', 'report.upload', 'report.file'])(
      'answers %s of a record that is not there with ways on',
      async (verb) => {
        const answer = await world.chat('kenji').invoke(verb, { card: { id: 'nowhere' } });
        expect(answer.text).toContain('This record can no longer be found.');
        expect(answer.buttons.length).toBeGreaterThan(0);
      },
    );
  });

  function emptyReport(id: string) {
    return {
      id,
      state: 'draft' as const,
      content: {
        startedOn: null,
        endedOn: null,
        onSiteDays: null,
        offSiteDays: null,
        contactName: null,
        contactEmail: null,
        products: null,
        summary: null,
        nextSteps: null,
        deploymentOn: null,
        deliverableKind: null,
        attested: [],
      },
      submittedAt: null,
      confirmation: null,
    };
  }

  async function rewrite(id: string, content: object): Promise<void> {
    const report = await world.store.reports.get(id);
    if (report) await world.store.reports.save({ ...report, content: { ...report.content, ...content } });
  }
});
