import { RECORDED } from '../../src/domain/confirmation';
import { addDays } from '../../src/domain/time/dates';
import { LOCALES, type Locale } from '../../src/domain/locale';
import type { Notice } from '../../src/domain/notice/reminder';
import { NOTICE_KINDS } from '../../src/domain/notice/reminders';
import { mayAct } from '../../src/domain/company/role';
import { allFlows } from '../../src/flows';
import { composeNotice } from '../../src/flows/notices/compose';
import type { Store } from '../../src/ports';
import { readyVoucher, reportOf } from '../support/records/claims';
import { LOCATIONS, PEOPLE, seedCompany, type PersonKey } from '../support/records/company';
import { enrollment } from '../support/records/enrollments';
import { anyNotice, noticeAbout, proposedMail } from '../support/notices/notices';
import { freshStore, type FreshStore } from '../support/store/store';
import {
  assignedVoucher,
  competency,
  exam,
  redeemedVoucher,
  reservedVoucher,
} from '../support/records/vouchers';
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
      const reader = await readerFor(store, person, locale);
      const page = composeNotice(reader, await told(store, notice, person));
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
      const reader = await readerFor(store, other, 'en-US');
      const { buttons } = composeNotice(reader, await told(store, notice, other));
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
  const missing = NOTICE_KINDS.filter((kind) => !names.some((name) => name.startsWith(kind)));
  expect(missing).toEqual([]);
});
