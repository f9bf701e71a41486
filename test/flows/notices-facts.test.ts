import fc from 'fast-check';
import { RECORDED } from '../../src/domain/confirmation';
import { addDays } from '../../src/domain/time/dates';
import { LOCALES } from '../../src/domain/locale';
import { reminders } from '../../src/domain/notice/reminders';
import { composeNotice } from '../../src/flows/notices/compose';
import type { Store } from '../../src/ports';
import { planningServices } from '../../src/schemes/planning-services';
import { isMessageKey } from '../../src/words/catalog';
import { anySubject } from '../domain/any-subjects';
import { LOCATIONS, seedCompany } from '../support/records/company';
import { enrollment } from '../support/records/enrollments';
import { anyNotice, noticeAbout, proposedMail } from '../support/notices/notices';
import { freshStore, type FreshStore } from '../support/store/store';
import { assignedVoucher, redeemedVoucher, reservedVoucher } from '../support/records/vouchers';
import { aboutVoucher, drawn, readerFor, told, TODAY } from '../support/notices/told';

const CONTOSO = { customerName: 'Contoso', number: 'AB-123' };
const OVER = { startsOn: addDays(TODAY, -10), endsOn: addDays(TODAY, -3), reservedOn: addDays(TODAY, -20) };

let fresh: FreshStore;
let store: Store;
beforeEach(async () => {
  fresh = await freshStore();
  store = fresh.stores.tenant('tenant');
  await seedCompany(store);
});
afterEach(() => fresh.close());

const about = aboutVoucher(() => store);

describe('the facts of a notice', () => {
  it.each([
    ['en-US', ['Voucher number: AB-123', 'Customer: Contoso', 'Expires on: November 30, 2026 (7 days left)']],
    ['ja-JP', ['利用券番号: AB-123', '顧客: Contoso', '有効期限: 2026年11月30日 (残り 7 日)']],
    ['zh-TW', ['憑證編號: AB-123', '客戶: Contoso', '到期日: 2026年11月30日（剩 7 天）']],
  ] as const)('name the record, its dates, and the days left (%s)', async (locale, texts) => {
    const { id } = await reservedVoucher(store, { ...CONTOSO, expiresOn: '2026-11-30' });
    const reader = await readerFor(store, 'kenji', locale);
    const notice = await noticeAbout(store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id });
    const card = drawn(composeNotice(reader, await told(store, notice)), reader);
    for (const text of texts) expect(card.text).toContain(text);
    expect(card.text).toContain('Tokyo');
    expect(card.text).toContain('SharePoint');
  });

  it.each([
    ['en-US', 'You receive this as a partner admin of Taipei. Reminder dated November 23, 2026.'],
    ['ja-JP', 'パートナー管理者 (Taipei) としてお知らせしています。2026年11月23日付のお知らせです。'],
    ['zh-TW', '以合作夥伴管理員（Taipei）身分通知您。提醒日期：2026年11月23日'],
  ] as const)('say why this person is told (%s)', async (locale, why) => {
    const { id } = await assignedVoucher(store, { takenInOn: TODAY });
    const notice = await noticeAbout(store, { kind: 'voucherNotReserved', subject: 'voucher', recordId: id });
    const reader = await readerFor(store, 'kenji', locale, LOCATIONS.taipei);
    expect(drawn(composeNotice(reader, await told(store, notice)), reader).text).toContain(why);
  });

  it.each([
    ['en-US', 'Until it is reserved, any other partner who knows its number can reserve it.'],
    ['ja-JP', '予約するまでは、番号を知っている別のパートナーが先に予約できます。'],
    ['zh-TW', '保留之前，知道編號的其他合作夥伴都可能先保留。'],
  ] as const)('say why a voucher that has months left is not to wait (%s)', async (locale, why) => {
    const { id } = await assignedVoucher(store, { takenInOn: TODAY });
    const reader = await readerFor(store, 'kenji', locale);
    const open = await noticeAbout(store, { kind: 'voucherNotReserved', subject: 'voucher', recordId: id });
    const expiring = anyNotice('voucherExpiring', { recordId: id });
    expect(drawn(composeNotice(reader, await told(store, open)), reader).text).toContain(why);
    expect(drawn(composeNotice(reader, await told(store, expiring)), reader).text).not.toContain(why);
  });

  it.each(LOCALES)('give no other date to an email than when it came (%s)', async (locale) => {
    const { id } = await proposedMail(store);
    const notice = anyNotice('voucherMail', { subject: 'voucherMail', recordId: id, on: '2026-11-20' });
    const reader = await readerFor(store, 'kenji', locale);
    const { text } = drawn(composeNotice(reader, await told(store, notice)), reader);
    expect(text).toContain(reader.words.t('notice.why.partnerAdmin'));
    expect(text).not.toContain(reader.words.date('2026-11-20'));
  });

  it.each([
    ['kenji', 'You receive this as a partner admin.'],
    ['haruto', 'You receive this as the lead consultant.'],
    ['mei', 'You receive this as a partner admin.'],
  ] as const)('say it by the role in which %s is told', async (person, why) => {
    const { id } = await reservedVoucher(store, { reservation: OVER });
    const notice = await noticeAbout(store, { kind: 'reportMissing', subject: 'voucher', recordId: id });
    const reader = await readerFor(store, person, 'en-US');
    expect(drawn(composeNotice(reader, await told(store, notice)), reader).text).toContain(why);
  });

  it.each([
    ['en-US', 'You receive this because you stand in for Mei Tanaka.'],
    ['ja-JP', 'Mei Tanaka さんの代理人としてお知らせしています。'],
    ['zh-TW', '因為您是 Mei Tanaka 的代理人而通知您。'],
  ] as const)('say for whom a stand-in is told (%s)', async (locale, why) => {
    await enrollment(store, 'SDPS', { anniversaryOn: addDays(TODAY, 15) });
    const notice = await noticeAbout(store, { kind: 'renewal', subject: 'enrollment', recordId: 'SDPS' });
    const reader = await readerFor(store, 'kenji', locale);
    const standsInFor = (await readerFor(store, 'mei', locale)).person;
    const page = composeNotice(reader, { ...(await told(store, notice)), standsInFor });
    expect(drawn(page, reader).text).toContain(why);
    expect(page.buttons[0]).toMatchObject({ verb: 'eligibility.program' });
  });
});

describe('when a last day is over', () => {
  it.each(LOCALES)('the notice says what is left to be done (%s)', async (locale) => {
    const yesterday = addDays(TODAY, -1);
    const started = { startsOn: yesterday, endsOn: addDays(TODAY, 3), reservedOn: addDays(TODAY, -9) };
    const cases = [
      [
        'voucherExpiring',
        await about('voucherExpiring', () => assignedVoucher(store, { expiresOn: yesterday }))(),
      ],
      ['latestStart', await about('latestStart', () => assignedVoucher(store, { expiresOn: TODAY }))()],
      [
        'notConfirmed',
        await about('notConfirmed', () => reservedVoucher(store, { reservation: started }), 'reservation')(),
      ],
      [
        'notConfirmed',
        await about(
          'notConfirmed',
          () => redeemedVoucher(store, { expiresOn: yesterday, confirmation: RECORDED }),
          'redemption',
        )(),
      ],
      ['notClaimed', await about('notClaimed', () => redeemedVoucher(store, { redeemedOn: '2026-09-01' }))()],
    ] as const;
    const reader = await readerFor(store, 'kenji', locale);
    for (const [name, notice] of cases)
      expect(drawn(composeNotice(reader, await told(store, notice)), reader).text).toContain(
        reader.words.t(`notice.over.${name}.voucher`, { part: notice.part }),
      );
  });

  it('each kind that has a last day has words for it', () => {
    const context = { scheme: planningServices, timeZone: 'Asia/Tokyo', today: TODAY } as const;
    const last = fc
      .sample(anySubject, { numRuns: 2_000, seed: 20261123 })
      .flatMap((subject) => reminders(subject, { ...context, until: addDays(TODAY, 60) }))
      .filter(({ lastDayOn }) => lastDayOn !== undefined);
    const names = new Set(last.map(({ kind, subject }) => `${kind}.${subject}`));
    expect(names.size).toBeGreaterThan(5);
    expect([...names].filter((name) => !isMessageKey(`notice.over.${name}`))).toEqual([]);
  });

  it('nothing is said to be over on the day itself', async () => {
    const notice = await about('voucherExpiring', () => assignedVoucher(store, { expiresOn: TODAY }))();
    const reader = await readerFor(store, 'kenji', 'en-US');
    const { text } = drawn(composeNotice(reader, await told(store, notice)), reader);
    expect(text).not.toContain(reader.words.t('notice.over.voucherExpiring.voucher'));
  });
});
