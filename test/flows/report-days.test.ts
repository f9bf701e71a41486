import { LOCALES, type Locale } from '../../src/domain/locale';
import { createWords } from '../../src/words/words';
import { deliverableOf } from '../support/records/claims';
import { delivered, draft, submittedWith, WRITTEN } from '../support/records/reports';
import { createWorld, type World } from '../support/chat/world';

describe('the days of a report', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  const form = (id: string, locale: Locale = 'en-US') =>
    world.chat('haruto', locale).invoke('report.form', { card: { id } });

  it.each([
    [
      'en-US',
      'On site and off site together, these are 42 days, but the voucher is for 5 days.',
      'From November 16, 2026 to November 20, 2026 there are only 5 days, but 42 are entered.',
      'At most 3 days may be off site.',
    ],
    [
      'ja-JP',
      'オンサイトとオフサイトの合計が 42 日で、利用券の 5 日間を超えています。',
      '2026年11月16日から 2026年11月20日までは 5 日しかありませんが、日数の合計は 42 日です。',
      'オフサイトにできるのは 3 日までです。',
    ],
    [
      'zh-TW',
      '到場與遠端合計 42 天，超過憑證的 5 天。',
      '2026年11月16日至 2026年11月20日只有 5 天，但天數合計為 42 天。',
      '遠端天數最多 3 天。',
    ],
  ] as const)(
    'that cannot be are told at their fields, and nothing typed is lost (%s)',
    async (locale, ...texts) => {
      const { id } = await delivered(world);
      const typed = { ...WRITTEN, onSiteDays: '31', offSiteDays: '11' };
      const again = await world.chat('haruto', locale).press(await form(id, locale), 'report.save', typed);
      for (const text of texts) expect(again.text).toContain(text);
      expect(again.inputs).toMatchObject({ onSiteDays: '31', offSiteDays: '11', contactName: 'Aiko Mori' });
      expect(await world.store.reports.get(id)).toBeUndefined();
    },
  );

  it('of a number that no engagement has are told with the number, too', async () => {
    const { id } = await delivered(world);
    const again = await world.chat('haruto').press(await form(id), 'Save draft', { onSiteDays: '42' });
    expect(again.text).toContain('these are 42 days, but the voucher is for 5 days');
  });

  it('fewer than the voucher is for are warned of before the report is submitted, and accepted', async () => {
    const voucher = await delivered(world);
    await draft(world, voucher, { file: true });
    const haruto = world.chat('haruto');
    await haruto.press(await form(voucher.id), 'Save draft', { ...WRITTEN, onSiteDays: '2' });
    const review = await haruto.invoke('report.review', { card: { id: voucher.id } });
    expect(review.text).toContain('The report gives only 3 days, but the voucher is for 5 days.');
    expect((await haruto.press(review, 'Submit')).title).toBe('Submission of the report recorded');
  });

  it.each(LOCALES)('of a draft that came to be wrong keep it from being submitted (%s)', async (locale) => {
    const voucher = await delivered(world);
    await draft(world, voucher, { file: true });
    const stored = await world.store.reports.get(voucher.id);
    if (stored) {
      const content = { ...stored.content, onSiteDays: 1, offSiteDays: 4, endedOn: '2026-11-17' } as const;
      await world.store.reports.save({ ...stored, content });
    }
    const words = createWords(locale, 'Asia/Tokyo');
    const review = await world.chat('haruto', locale).invoke('report.review', { card: { id: voucher.id } });
    const dates = { startedOn: '2026-11-16', endedOn: '2026-11-17' };
    expect(review.text).toContain(words.t('report.gap.reportSpan', { reported: 5, span: 2, ...dates }));
    expect(review.text).toContain(words.t('report.gap.offSite', { offSite: 4, limit: 3 }));
    expect(() => review.find('report.submit')).toThrow();
  });

  describe('that cannot be, in a report that was submitted before they were judged', () => {
    const wrong = async (): Promise<string> => {
      const { id } = await delivered(world);
      await submittedWith(world.store, id, { onSiteDays: 31, offSiteDays: 11 });
      await deliverableOf(world.store, id);
      return id;
    };

    it('keep its voucher from being redeemed, and lead to the report', async () => {
      const id = await wrong();
      const kenji = world.chat('kenji');
      const page = await kenji.invoke('redeem.voucher', { card: { id } });
      expect(page.text).toContain('The report gives 42 days on and off site, but the voucher is for 5 days.');
      expect(page.text).toContain('11 days off site, but only up to 3 are allowed.');
      expect(() => page.find('redeem.confirm')).toThrow();
      expect(page.find('Completion report').verb).toBe('report.voucher');
      const list = await kenji.say('redeem');
      expect(list.find('VCH-7001').verb).toBe('report.voucher');
      expect((await world.store.vouchers.get(id))?.state).toBe('reserved');
    });

    it.each(LOCALES)('are corrected, submitted again and redeemed (%s)', async (locale) => {
      const id = await wrong();
      const words = createWords(locale, 'Asia/Tokyo');
      const kenji = world.chat('kenji', locale);
      const page = await kenji.invoke('report.voucher', { card: { id } });
      expect(page.text).toContain(words.t('report.faulty'));
      expect(page.buttons[0]).toBe(words.t('report.correct'));
      const back = await kenji.press(page, 'report.correct');
      expect(back.title).toBe(words.t('report.refusedTitle'));
      expect((await kenji.press(page, 'report.correct')).json).toEqual(back.json);
      expect(await world.store.reports.get(id)).toMatchObject({
        state: 'draft',
        submittedAt: null,
        confirmation: null,
        content: { summary: 'Assessed three farms.' },
      });
      const corrected = { onSiteDays: '4', offSiteDays: '1' };
      const saved = await kenji.press(await kenji.press(back, 'report.form'), 'report.save', corrected);
      await kenji.press(await kenji.press(saved, 'report.review'), 'report.submit');
      const confirmation = await kenji.invoke('redeem.voucher', { card: { id } });
      await kenji.press(confirmation, 'redeem.confirm');
      expect((await world.store.vouchers.get(id))?.state).toBe('redeemed');
      const history = await world.store.audit.of('report', id, 10);
      expect(history.map(({ event }) => event)).toEqual(['submit', 'save', 'correct']);
      expect(history[2]).toMatchObject({
        before: { state: 'submitted', confirmation: 'confirmed' },
        after: { state: 'draft', confirmation: null },
      });
    });
  });

  it('that are right leave the report to be corrected where it is read, as long as it is not redeemed', async () => {
    const { id } = await delivered(world);
    await submittedWith(world.store, id, { onSiteDays: 4 });
    await deliverableOf(world.store, id);
    const haruto = world.chat('haruto');
    const read = await haruto.invoke('report.review', { card: { id } });
    await haruto.press(read, 'report.correct');
    expect((await world.store.reports.get(id))?.state).toBe('draft');
    const [row] = await world.store.audit.of('report', id, 1);
    expect(row).toMatchObject({
      event: 'correct',
      before: { state: 'submitted' },
      after: { state: 'draft' },
    });
  });
});
