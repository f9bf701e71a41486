import { renderCard } from '../../src/cards/card';
import type { Page } from '../../src/cards/page';
import { RECORDED } from '../../src/domain/confirmation';
import { addDays } from '../../src/domain/time/dates';
import { LOCALES, type Locale } from '../../src/domain/locale';
import { TOPICS, type Notice } from '../../src/domain/notice/reminder';
import { mayAct } from '../../src/domain/company/role';
import { allFlows } from '../../src/flows';
import { composeNotice, composeTold } from '../../src/flows/notices/compose';
import { composeDigest } from '../../src/flows/notices/digest';
import { createWords } from '../../src/words/words';
import { loadSubject } from '../../src/notices/subjects';
import type { Reader, Told } from '../../src/notices/told';
import type { Store } from '../../src/ports';
import { planningServices } from '../../src/schemes/planning-services';
import { checkCard } from '../support/card-check';
import { CardView } from '../support/card-view';
import { readyVoucher, reportOf } from '../support/claims';
import { LOCATIONS, PEOPLE, seedCompany, type PersonKey } from '../support/company';
import { enrollment } from '../support/enrollments';
import { anyNotice, noticeAbout, proposedMail, queued } from '../support/notices';
import { freshStore, type FreshStore } from '../support/store';
import { assignedVoucher, competency, exam, redeemedVoucher, reservedVoucher } from '../support/vouchers';

const TODAY = '2026-11-23';
const CONTOSO = { customerName: 'Contoso', number: 'AB-123' };
const CONFIRMED = { state: 'confirmed', at: '2026-11-20T00:00:00.000Z', by: 'Mei', reference: null } as const;
const OVER = { startsOn: addDays(TODAY, -10), endsOn: addDays(TODAY, -3), reservedOn: addDays(TODAY, -20) };

let fresh: FreshStore;
let store: Store;
beforeEach(async () => {
  fresh = await freshStore();
  store = fresh.stores.tenant('tenant');
  await seedCompany(store);
});
afterEach(() => fresh.close());

async function readerFor(
  person: PersonKey,
  locale: Locale,
  locationId: string | null = null,
): Promise<Reader> {
  const known = await store.people.get(PEOPLE[person].id);
  if (!known) throw new Error(`no ${person}`);
  return {
    person: { ...known, locationId },
    words: createWords(locale, 'Asia/Tokyo'),
    scheme: planningServices,
    today: TODAY,
    locations: await store.locations.list(),
  };
}

async function told(notice: Notice, person: PersonKey = 'kenji'): Promise<Told> {
  const subject =
    notice.subject === 'voucherMail'
      ? await store.voucherMails.get(notice.recordId)
      : await loadSubject(store, notice);
  if (!subject) throw new Error(`no record ${notice.recordId}`);
  return { item: await queued(store, person, notice), notice, subject, standsInFor: null };
}

function drawn(page: Page, { words }: Reader): CardView {
  const card = renderCard(page, words);
  checkCard(card);
  return new CardView(card, '');
}

async function claim(state: 'draft' | 'submitted' | 'inReview' | 'actionRequired' | 'approved' | 'held') {
  const isDraft = state === 'draft';
  const vouchers = [await redeemedVoucher(store, CONTOSO), await redeemedVoucher(store)];
  await store.claims.add({
    id: 'claim-1',
    state,
    programId: 'SDPS',
    locationId: LOCATIONS.tokyo,
    currency: 'JPY',
    lines: vouchers.map(({ id }) => ({ voucherId: id, amount: null })),
    dueOn: addDays(TODAY, 20),
    invoiceNumber: null,
    reference: isDraft ? null : 'MS-77',
    submittedOn: isDraft ? null : addDays(TODAY, -40),
    changedOn: addDays(TODAY, -30),
    reason: state === 'actionRequired' ? 'Proof is missing.' : null,
    confirmation: isDraft ? null : RECORDED,
  });
  return { subject: 'claim', recordId: 'claim-1' } as const;
}

interface Case {
  readonly name: string;
  readonly make: () => Promise<Notice>;
  readonly titles: Readonly<Record<Locale, string>>;
  /** Who reads it where that is no partner admin. */
  readonly person?: PersonKey;
  /** Verb of the first button. */
  readonly step: string;
}

const about =
  (kind: Notice['kind'], make: () => Promise<{ id: string }>, part?: string): (() => Promise<Notice>) =>
  async () => {
    const { id } = await make();
    return noticeAbout(store, { kind, subject: 'voucher', recordId: id, ...(part ? { part } : {}) });
  };

const stuck =
  (state: Parameters<typeof claim>[0], kind: 'claimStuck' | 'notClaimed' | 'notConfirmed' = 'claimStuck') =>
  async (): Promise<Notice> =>
    noticeAbout(store, { kind, ...(await claim(state)) });

const CASES: readonly Case[] = [
  {
    name: 'voucherNotReserved',
    make: about('voucherNotReserved', () => assignedVoucher(store, { ...CONTOSO, takenInOn: TODAY })),
    titles: {
      'en-US': 'Voucher AB-123 for Contoso is not reserved yet',
      'ja-JP': 'Contoso の利用券 AB-123 がまだ予約されていません',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123 尚未保留',
    },
    step: 'reserve.voucher',
  },
  {
    name: 'voucherExpiring in days',
    make: about('voucherExpiring', () =>
      assignedVoucher(store, { ...CONTOSO, expiresOn: addDays(TODAY, 7) }),
    ),
    titles: {
      'en-US': 'Voucher AB-123 for Contoso expires in 7 days',
      'ja-JP': 'Contoso の利用券 AB-123 はあと 7 日で期限が切れます',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123 將於 7 天後到期',
    },
    step: 'reserve.voucher',
  },
  {
    name: 'voucherExpiring tomorrow',
    make: about('voucherExpiring', () => readyVoucher(store, { ...CONTOSO, expiresOn: addDays(TODAY, 1) })),
    titles: {
      'en-US': 'Voucher AB-123 for Contoso expires tomorrow',
      'ja-JP': 'Contoso の利用券 AB-123 は明日期限が切れます',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123 明天到期',
    },
    step: 'redeem.voucher',
  },
  {
    name: 'latestStart',
    make: about('latestStart', () => assignedVoucher(store, { ...CONTOSO, expiresOn: '2026-12-07' })),
    titles: {
      'en-US': 'The engagement for voucher AB-123 (Contoso) should start within 2 days',
      'ja-JP': 'Contoso の利用券 AB-123: エンゲージメントの最終開始日まであと 2 日です',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123：規劃服務案的最晚開始日還有 2 天',
    },
    step: 'reserve.voucher',
  },
  {
    name: 'reportMissing',
    make: about('reportMissing', () => reservedVoucher(store, { ...CONTOSO, reservation: OVER })),
    titles: {
      'en-US': 'The completion report for voucher AB-123 (Contoso) is missing',
      'ja-JP': 'Contoso の利用券 AB-123 の完了レポートがまだ作成されていません',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123：完成報告尚未撰寫',
    },
    person: 'haruto',
    step: 'report.voucher',
  },
  {
    name: 'reportMissing as a draft',
    make: about('reportMissing', async () => {
      const voucher = await reservedVoucher(store, { ...CONTOSO, reservation: OVER });
      await reportOf(store, voucher.id, 'draft');
      return voucher;
    }),
    titles: {
      'en-US': 'The completion report for voucher AB-123 (Contoso) is still a draft',
      'ja-JP': 'Contoso の利用券 AB-123 の完了レポートが下書きのままです',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123：完成報告仍為草稿',
    },
    step: 'report.voucher',
  },
  {
    name: 'notRedeemed',
    make: about('notRedeemed', () => readyVoucher(store, CONTOSO)),
    titles: {
      'en-US': 'Voucher AB-123 for Contoso is ready to be redeemed',
      'ja-JP': 'Contoso の利用券 AB-123 は引き換えられます (レポート提出済み)',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123 可以兌換（報告已提交）',
    },
    step: 'redeem.voucher',
  },
  {
    name: 'notClaimed',
    make: about('notClaimed', () => redeemedVoucher(store, { ...CONTOSO, redeemedOn: addDays(TODAY, -55) })),
    titles: {
      'en-US': 'The claim window for voucher AB-123 (Contoso) closes in 5 days',
      'ja-JP': 'Contoso の利用券 AB-123 が未申請です。申請期限まであと 5 日です',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123 尚未請款，請款期限還有 5 天',
    },
    step: 'claim.voucher',
  },
  {
    name: 'notClaimed in time',
    make: about('notClaimed', () => redeemedVoucher(store, { ...CONTOSO, redeemedOn: addDays(TODAY, -61) })),
    titles: {
      'en-US': 'The claim window for voucher AB-123 (Contoso) closed 1 day ago',
      'ja-JP': 'Contoso の利用券 AB-123 が未申請です。申請期限を 1 日過ぎています',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123 尚未請款，請款期限已過 1 天',
    },
    step: 'claim.voucher',
  },
  {
    name: 'notConfirmed: reservation',
    make: about('notConfirmed', () => reservedVoucher(store, CONTOSO), 'reservation'),
    titles: {
      'en-US': 'The reservation of voucher AB-123 (Contoso) is not confirmed in Partner Center yet',
      'ja-JP': 'Contoso の利用券 AB-123: 予約がパートナー センターで未確認です',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123：保留尚未在合作夥伴中心確認',
    },
    step: 'reserve.confirm',
  },
  {
    name: 'notConfirmed: report',
    make: about('notConfirmed', () => readyVoucher(store, CONTOSO), 'report'),
    titles: {
      'en-US': 'The completion report for voucher AB-123 (Contoso) is not confirmed in Partner Center yet',
      'ja-JP': 'Contoso の利用券 AB-123: 完了レポートの提出がパートナー センターで未確認です',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123：完成報告的提交尚未在合作夥伴中心確認',
    },
    step: 'report.confirm',
  },
  {
    name: 'notConfirmed: redemption',
    make: about('notConfirmed', () => redeemedVoucher(store, CONTOSO), 'redemption'),
    titles: {
      'en-US': 'The redemption of voucher AB-123 (Contoso) is not confirmed in Partner Center yet',
      'ja-JP': 'Contoso の利用券 AB-123: 引き換えがパートナー センターで未確認です',
      'zh-TW': 'Contoso 的規劃服務憑證 AB-123：兌換尚未在合作夥伴中心確認',
    },
    step: 'redeem.result',
  },
  {
    name: 'notConfirmed: claim',
    make: stuck('submitted', 'notConfirmed'),
    titles: {
      'en-US': 'The SDPS claim for Contoso and 1 more voucher is not confirmed in the payment tool yet',
      'ja-JP': 'SDPS の申請 (Contoso、ほか利用券 1 枚) の提出が支払いツールで未確認です',
      'zh-TW': 'SDPS 請款申請（Contoso，另有 1 張憑證）的提交尚未在付款工具確認',
    },
    step: 'claim.result',
  },
  {
    name: 'notConfirmed: enrollment',
    make: async () => {
      await enrollment(store, 'SDPS', { enrolledOn: addDays(TODAY, -3) });
      return noticeAbout(store, { kind: 'notConfirmed', subject: 'enrollment', recordId: 'SDPS' });
    },
    titles: {
      'en-US': 'The SDPS enrollment is not confirmed in Partner Center yet',
      'ja-JP': 'SDPS の登録がパートナー センターで未確認です',
      'zh-TW': 'SDPS 的註冊尚未在合作夥伴中心確認',
    },
    person: 'gina',
    step: 'enroll.program',
  },
  ...(
    [
      ['draft', 'a draft for 30 days', '下書きのまま 30 日間経過', '草稿已 30 天', 'claim.submission'],
      [
        'submitted',
        'submitted 30 days ago, no answer yet',
        '提出から 30 日間、回答待ち',
        '提交已 30 天，尚無回覆',
        'claim.result',
      ],
      ['inReview', 'in review for 30 days', '審査中のまま 30 日間経過', '審核中已 30 天', 'claim.result'],
      [
        'actionRequired',
        'action required for 30 days',
        '対応が必要な状態で 30 日間経過',
        '需要處理已 30 天',
        'claim.submission',
      ],
      [
        'approved',
        'approved 30 days ago, not paid yet',
        '承認から 30 日間、未入金',
        '核准已 30 天，尚未付款',
        'claim.result',
      ],
      [
        'held',
        'payment held for 30 days',
        '支払い保留のまま 30 日間経過',
        '暫緩付款已 30 天',
        'claim.result',
      ],
    ] as const
  ).map(([state, en, ja, zh, step]): Case => ({
    name: `claimStuck: ${state}`,
    make: stuck(state),
    titles: {
      'en-US': `SDPS claim for Contoso and 1 more voucher: ${en}`,
      'ja-JP': `SDPS の申請 (Contoso、ほか利用券 1 枚): ${ja}`,
      'zh-TW': `SDPS 請款申請（Contoso，另有 1 張憑證）：${zh}`,
    },
    step,
  })),
  ...(
    [
      ['draft', 'is still a draft', '下書きのままです', '仍為草稿'],
      ['actionRequired', 'needs action', '対応が必要です', '需要處理'],
    ] as const
  ).map(([state, en, ja, zh]): Case => ({
    name: `notClaimed: ${state}`,
    make: stuck(state, 'notClaimed'),
    titles: {
      'en-US': `SDPS claim for Contoso and 1 more voucher ${en}; the claim window closes in 20 days`,
      'ja-JP': `SDPS の申請 (Contoso、ほか利用券 1 枚) は${ja}。申請期限まであと 20 日です`,
      'zh-TW': `SDPS 請款申請（Contoso，另有 1 張憑證）${zh}，請款期限還有 20 天`,
    },
    step: 'claim.submission',
  })),
  {
    name: 'paymentSetup',
    make: async () => {
      await redeemedVoucher(store, CONTOSO);
      return noticeAbout(store, { kind: 'paymentSetup', subject: 'paymentSetup', recordId: 'SDPS' });
    },
    titles: {
      'en-US': 'SDPS: 1 redeemed voucher waits for the payment setup',
      'ja-JP': 'SDPS: 支払いの設定が未完了のため、引き換え済みの利用券 1 枚が入金に進めません',
      'zh-TW': 'SDPS：付款設定未完成，1 張已兌換的憑證等待請款',
    },
    person: 'gina',
    step: 'claim.setup',
  },
  ...(
    [
      [
        29,
        'renewal opens in 30 days; prepare now',
        'あと 30 日で更新の受付が始まります。準備してください',
        '30 天後開放續約，請先準備',
        'renew.program',
      ],
      [-23, '7 days left to renew', '更新期限まであと 7 日です', '續約期限還有 7 天', 'renew.program'],
      [
        -31,
        'the renewal window closed 1 day ago',
        '更新期限を 1 日過ぎました',
        '續約期限已過 1 天',
        'enroll.program',
      ],
    ] as const
  ).map(([days, en, ja, zh, step]): Case => ({
    name: `renewal, anniversary in ${days} days`,
    make: async () => {
      await enrollment(store, 'SDPS', { anniversaryOn: addDays(TODAY, days) });
      return noticeAbout(store, { kind: 'renewal', subject: 'enrollment', recordId: 'SDPS' });
    },
    titles: {
      'en-US': `SDPS enrollment: ${en}`,
      'ja-JP': `SDPS の登録: ${ja}`,
      'zh-TW': `SDPS 註冊：${zh}`,
    },
    person: 'gina',
    step,
  })),
  {
    name: 'qualificationEnding: competency',
    make: async () => {
      await competency(store, 'messaging', 'gold', addDays(TODAY, 3));
      return noticeAbout(store, {
        kind: 'qualificationEnding',
        subject: 'qualification',
        recordId: 'competency:messaging',
      });
    },
    titles: {
      'en-US': 'Gold Messaging ends in 3 days',
      'ja-JP': 'Gold Messaging (メッセージング): あと 3 日で有効期限が切れます',
      'zh-TW': 'Gold Messaging（訊息）：將於 3 天後失效',
    },
    person: 'gina',
    step: 'eligibility.competency',
  },
  {
    name: 'qualificationEnding: exam',
    make: async () => {
      await exam(store, 'haruto', 'messaging', '2025-11-23');
      const recordId = `exam:${PEOPLE.haruto.id}:messaging`;
      return anyNotice('qualificationEnding', { subject: 'qualification', recordId, anchorOn: TODAY });
    },
    titles: {
      'en-US': 'Haruto Mori: exam toward Messaging ends today',
      'ja-JP': 'Haruto Mori さんの Messaging (メッセージング) の試験: 本日有効期限が切れます',
      'zh-TW': 'Haruto Mori 的 Messaging（訊息） 測驗：今天失效',
    },
    person: 'haruto',
    step: 'eligibility.fact',
  },
  {
    name: 'voucherMail',
    make: async () => {
      const { id } = await proposedMail(store);
      return anyNotice('voucherMail', { subject: 'voucherMail', recordId: id });
    },
    titles: {
      'en-US': 'An email from admin@contoso.example seems to contain a voucher',
      'ja-JP': 'admin@contoso.example から利用券と思われるメールが届きました',
      'zh-TW': 'admin@contoso.example 寄來一封可能含有規劃服務憑證的郵件',
    },
    step: 'addVoucher.proposal',
  },
];

const STEPS = new Map(
  allFlows().flatMap(({ id, roles, steps }) => [
    [`${id}.open`, roles] as const,
    ...steps.map((step) => [step.verb, step.roles] as const),
  ]),
);

describe.each(CASES)('the card of $name', ({ make, titles, person = 'kenji', step }) => {
  it('says the one thing and offers the step at once, in each language', async () => {
    const notice = await make();
    for (const locale of LOCALES) {
      const reader = await readerFor(person, locale);
      const page = composeNotice(reader, await told(notice, person));
      expect(drawn(page, reader).title).toBe(titles[locale]);
      expect(page.buttons[0]).toMatchObject({ verb: step });
      expect(page.buttons.slice(-3)).toMatchObject([
        { verb: 'notices.snooze', data: { until: 'tomorrow' } },
        { verb: 'notices.snooze', data: { until: 'nextWeek' } },
        { verb: 'settings.open' },
      ]);
    }
  });

  it('offers nobody a button that would be refused', async () => {
    const notice = await make();
    for (const other of ['gina', 'kenji', 'haruto', 'weihan', 'daniel', 'mei'] as const) {
      const reader = await readerFor(other, 'en-US');
      const { buttons } = composeNotice(reader, await told(notice, other));
      for (const button of buttons) {
        if (button.kind === 'link') continue;
        const allowed = mayAct(reader.person.roles, STEPS.get(button.verb) ?? []);
        expect([other, button.verb, allowed]).toEqual([other, button.verb, true]);
      }
    }
  });
});

it('there is a card for each kind of notice', () => {
  const names = CASES.map(({ name }) => name);
  const missing = Object.values(TOPICS)
    .flat()
    .filter((kind) => !names.some((name) => name.startsWith(kind)));
  expect(missing).toEqual([]);
});

describe('the facts of a notice', () => {
  it.each([
    ['en-US', ['Voucher number: AB-123', 'Customer: Contoso', 'Expires on: November 30, 2026 (7 days left)']],
    ['ja-JP', ['利用券番号: AB-123', '顧客: Contoso', '有効期限: 2026年11月30日 (残り 7 日)']],
    ['zh-TW', ['憑證編號: AB-123', '客戶: Contoso', '到期日: 2026年11月30日（剩 7 天）']],
  ] as const)('name the record, its dates, and the days left (%s)', async (locale, texts) => {
    const { id } = await reservedVoucher(store, { ...CONTOSO, expiresOn: '2026-11-30' });
    const reader = await readerFor('kenji', locale);
    const notice = await noticeAbout(store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id });
    const card = drawn(composeNotice(reader, await told(notice)), reader);
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
    const reader = await readerFor('kenji', locale, LOCATIONS.taipei);
    expect(drawn(composeNotice(reader, await told(notice)), reader).text).toContain(why);
  });

  it.each([
    ['en-US', 'Until it is reserved, any other partner who knows its number can reserve it.'],
    ['ja-JP', '予約するまでは、番号を知っている別のパートナーが先に予約できます。'],
    ['zh-TW', '保留之前，知道編號的其他合作夥伴都可能先保留。'],
  ] as const)('say why a voucher that has months left is not to wait (%s)', async (locale, why) => {
    const { id } = await assignedVoucher(store, { takenInOn: TODAY });
    const reader = await readerFor('kenji', locale);
    const open = await noticeAbout(store, { kind: 'voucherNotReserved', subject: 'voucher', recordId: id });
    const expiring = anyNotice('voucherExpiring', { recordId: id });
    expect(drawn(composeNotice(reader, await told(open)), reader).text).toContain(why);
    expect(drawn(composeNotice(reader, await told(expiring)), reader).text).not.toContain(why);
  });

  it.each(LOCALES)('give no other date to an email than when it came (%s)', async (locale) => {
    const { id } = await proposedMail(store);
    const notice = anyNotice('voucherMail', { subject: 'voucherMail', recordId: id, on: '2026-11-20' });
    const reader = await readerFor('kenji', locale);
    const { text } = drawn(composeNotice(reader, await told(notice)), reader);
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
    const reader = await readerFor(person, 'en-US');
    expect(drawn(composeNotice(reader, await told(notice)), reader).text).toContain(why);
  });

  it.each([
    ['en-US', 'You receive this because you stand in for Mei Tanaka.'],
    ['ja-JP', 'Mei Tanaka さんの代理人としてお知らせしています。'],
    ['zh-TW', '因為您是 Mei Tanaka 的代理人而通知您。'],
  ] as const)('say for whom a stand-in is told (%s)', async (locale, why) => {
    await enrollment(store, 'SDPS', { anniversaryOn: addDays(TODAY, 15) });
    const notice = await noticeAbout(store, { kind: 'renewal', subject: 'enrollment', recordId: 'SDPS' });
    const reader = await readerFor('kenji', locale);
    const standsInFor = (await readerFor('mei', locale)).person;
    const page = composeNotice(reader, { ...(await told(notice)), standsInFor });
    expect(drawn(page, reader).text).toContain(why);
    expect(page.buttons[0]).toMatchObject({ verb: 'eligibility.program' });
  });
});

describe('when a last day is over', () => {
  it.each(LOCALES)('the notice says what is left to be done (%s)', async (locale) => {
    const yesterday = addDays(TODAY, -1);
    const started = { startsOn: yesterday, endsOn: addDays(TODAY, 3), reservedOn: addDays(TODAY, -9) };
    const cases = [
      ['expiry', await about('voucherExpiring', () => assignedVoucher(store, { expiresOn: yesterday }))()],
      ['latestStart', await about('latestStart', () => assignedVoucher(store, { expiresOn: TODAY }))()],
      [
        'reservation',
        await about('notConfirmed', () => reservedVoucher(store, { reservation: started }), 'reservation')(),
      ],
      [
        'redemption',
        await about(
          'notConfirmed',
          () => redeemedVoucher(store, { expiresOn: yesterday, confirmation: RECORDED }),
          'redemption',
        )(),
      ],
      ['claim', await about('notClaimed', () => redeemedVoucher(store, { redeemedOn: '2026-09-01' }))()],
    ] as const;
    const reader = await readerFor('kenji', locale);
    for (const [name, notice] of cases)
      expect(drawn(composeNotice(reader, await told(notice)), reader).text).toContain(
        reader.words.t(`notice.over.${name}`),
      );
  });

  it('nothing is said to be over on the day itself', async () => {
    const notice = await about('voucherExpiring', () => assignedVoucher(store, { expiresOn: TODAY }))();
    const reader = await readerFor('kenji', 'en-US');
    const { text } = drawn(composeNotice(reader, await told(notice)), reader);
    expect(text).not.toContain(reader.words.t('notice.over.expiry'));
  });
});

it('a digest is ranked by the date that counts: an engagement that starts soon stands before an expiry that comes later', async () => {
  const start = { startsOn: addDays(TODAY, 5), endsOn: addDays(TODAY, 9), reservedOn: addDays(TODAY, -2) };
  const far = { expiresOn: addDays(TODAY, 100) };
  const recorded = await about(
    'notConfirmed',
    () => reservedVoucher(store, { ...far, number: 'V-START', reservation: start }),
    'reservation',
  )();
  const expiring = await about('voucherExpiring', () =>
    reservedVoucher(store, { number: 'V-EXPIRY', expiresOn: addDays(TODAY, 14), confirmation: CONFIRMED }),
  )();
  const reader = await readerFor('kenji', 'en-US');
  const card = drawn(composeDigest(reader, [await told(expiring), await told(recorded)]), reader);
  expect(card.rows.map((row) => /V-\w+/.exec(row)?.[0])).toEqual(['V-START', 'V-EXPIRY']);
  expect(card.text).toContain('Engagement starts on November 28, 2026');
});

describe('the digest', () => {
  /** Vouchers that expire one after the other, with the longest numbers and names, all of it markup. */
  async function expiring(count: number): Promise<Told[]> {
    const all: Told[] = [];
    for (let index = 0; index < count; index += 1) {
      const { id } = await assignedVoucher(store, {
        customerName: `${index} ${'*[_`]'.repeat(24)}`.slice(0, 120),
        number: `${index} ${'[_`*]'.repeat(20)}`.slice(0, 100),
        expiresOn: addDays(TODAY, 59 - index),
      });
      const notice = await noticeAbout(store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id });
      all.push(await told(notice));
    }
    return all;
  }

  it.each([
    [1, 1, 0],
    [12, 12, 0],
    [40, 12, 28],
  ])(
    'of %i notices shows %i within the limits of a card, and says how many more',
    async (count, rows, more) => {
      const all = await expiring(count);
      for (const locale of LOCALES) {
        const reader = await readerFor('kenji', locale);
        const card = drawn(composeDigest(reader, all), reader);
        expect(card.rows).toHaveLength(rows);
        expect(card.title).toContain(`${count}`);
        expect(card.text.includes(reader.words.t('notice.digest.more', { count: more }))).toBe(more > 0);
      }
    },
  );

  it.each(LOCALES)(
    'has each of its lines on one of its pages, and ends with the last (%s)',
    async (locale) => {
      const reader = await readerFor('kenji', locale);
      const all = await expiring(30);
      const seen: string[] = [];
      for (let page = 0, next: string | undefined = ''; next !== undefined; page += 1) {
        const shown = composeDigest(reader, all, page);
        seen.push(...drawn(shown, reader).rows);
        next = shown.buttons.find(({ title }) => title === reader.words.t('button.next'))?.title;
      }
      expect(new Set(seen).size).toBe(30);
      expect(drawn(composeDigest(reader, all, 99), reader).rows).toHaveLength(6);
    },
  );

  it.each([
    ['en-US', 'November 23, 2026: 3 things for you, 1 urgent', '3 days left', 'Expires on November 26, 2026'],
    ['ja-JP', '2026年11月23日のお知らせ: 3 件 (うち至急 1 件)', '残り 3 日', '有効期限 2026年11月26日'],
    ['zh-TW', '2026年11月23日的提醒：3 項，其中 1 項緊急', '剩 3 天', '到期日 2026年11月26日'],
  ] as const)(
    'counts, and puts first what is urgent, then what has the fewest days left (%s)',
    async (locale, title, left, date) => {
      const make = async (number: string, days: number): Promise<Told> => {
        const { id } = await assignedVoucher(store, { number, expiresOn: addDays(TODAY, days) });
        return told(await noticeAbout(store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id }));
      };
      const { id } = await assignedVoucher(store, { number: 'V-NEW', takenInOn: addDays(TODAY, -3) });
      const late = await make('V-LATE', 3);
      const fresh = await told(
        await noticeAbout(store, { kind: 'voucherNotReserved', subject: 'voucher', recordId: id }),
      );
      const reader = await readerFor('kenji', locale);
      const page = composeDigest(reader, [fresh, await make('V-SOON', 30), late]);
      const card = drawn(page, reader);
      expect(card.title).toBe(title);
      expect(card.rows.map((row) => /V-\w+/.exec(row)?.[0])).toEqual(['V-LATE', 'V-SOON', 'V-NEW']);
      expect(card.text).toContain(left);
      expect(card.text).toContain(date);
      expect(card.find(card.rows[0] ?? '')).toMatchObject({
        verb: 'notices.show',
        data: { card: { id: late.item.id } },
      });
      expect(page.buttons).toMatchObject([{ verb: 'myWork.open' }, { verb: 'settings.open' }]);
    },
  );

  it('tells nothing twice: of several days of the same reminder the latest, and once for two people', async () => {
    const { id } = await assignedVoucher(store, { expiresOn: addDays(TODAY, 3) });
    const latest = await noticeAbout(store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id });
    const missed = { ...latest, days: -7, on: addDays(TODAY, -4), urgent: false };
    const reader = await readerFor('kenji', 'en-US');
    const standsInFor = (await readerFor('yuting', 'en-US')).person;
    const kept = await told(latest);
    const card = drawn(
      composeDigest(reader, [await told(missed), kept, { ...(await told(latest)), standsInFor }]),
      reader,
    );
    expect(card.title).toBe('November 23, 2026: 1 thing for you, 1 urgent');
    expect(card.find(card.rows[0] ?? '').data).toEqual({ card: { id: kept.item.id } });
  });

  it('is for several things: one alone comes as its own card', async () => {
    const [first] = await expiring(1);
    const reader = await readerFor('kenji', 'en-US');
    if (!first) throw new Error('nothing to tell');
    expect(composeTold(reader, [first]).title).toBe(composeNotice(reader, first).title);
  });
});
