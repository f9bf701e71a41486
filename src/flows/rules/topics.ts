import type { Localized } from '../../domain/locale';
import type { ChecklistItem, Scheme, Source } from '../../domain/scheme/scheme';
import type { Params } from '../../errors';
import type { Ways } from '../../language/sentence/question-words';

/** What the scheme says of a topic; no source: it is silent. */
interface Told {
  readonly params?: Params;
  readonly source: Source | null;
  /** Exceptions, kinds or items of it. */
  readonly items?: readonly (Localized | Pick<ChecklistItem, 'text'>)[];
}

/** A rule or word of the scheme that people ask about. */
interface Topic {
  readonly asked: Ways;
  /** Null where this scheme has no such rule. */
  readonly told: (scheme: Scheme) => Told | null;
}

const figure = (days: number, source: Source): Told => ({ params: { days }, source });
const silent = (): Told => ({ source: null });

/** The topics in the order of their list. */
export const TOPICS = {
  customerLimit: {
    asked: {
      'en-US':
        '15 day*, 15-day*, day limit, customer limit, limit + customer, how many days + customer, second engagement',
      'ja-JP': '15日, 日数 + 上限, 顧客 + 上限, 制限, 上限, 2回目 + エンゲージメント',
      'zh-TW': '15天, 十五天, 上限, 天數限制, 限制, 第二次 + 規劃服務',
    },
    told: ({ rules: { customerLimit } }) => ({
      ...figure(customerLimit.value, customerLimit.source),
      items: customerLimit.exceptions,
    }),
  },
  voucherLife: {
    asked: {
      'en-US': '180 day*, how long + voucher + valid|last|live*, validity, life of a voucher',
      'ja-JP': '180日, 有効期間, 利用券 + 何日間有効, 有効期間は',
      'zh-TW': '180天, 有效期間, 憑證 + 有效多久, 有效期多長',
    },
    told: ({ rules: { voucherLife } }) => figure(voucherLife.value, voucherLife.source),
  },
  lengths: {
    asked: {
      'en-US': 'how many days + engagement + last|long|take*, service level*, lengths',
      'ja-JP': 'サービスレベル, サービス レベル, エンゲージメント + 日数|何日間',
      'zh-TW': '服務等級, 服務層級, 規劃服務案 + 幾天|天數',
    },
    told: ({ rules: { lengths } }) => ({
      params: { lengths: lengths.values.join(' / ') },
      source: lengths.source,
    }),
  },
  offSite: {
    asked: {
      'en-US': 'off site, off-site, offsite, remote*, work from',
      'ja-JP': 'オフサイト, リモート, 遠隔',
      'zh-TW': '非現場, 遠端, 遠距, 線上執行',
    },
    told: ({ rules: { offSiteLimit } }) => offSiteLimit && figure(offSiteLimit.value, offSiteLimit.source),
  },
  reserveBeforeStart: {
    asked: {
      'en-US': 'rule + reserv*, start before + reserv*, reserv* + after + start*',
      'ja-JP': '予約 + ルール|開始前|開始後, 予約の決まり',
      'zh-TW': '保留 + 規則|規定|開始前|開始後',
    },
    told: ({ rules: { reserveBeforeStart } }) => ({ source: reserveBeforeStart.source }),
  },
  sameCountry: {
    asked: {
      'en-US': 'same country, other country, another country, different country, abroad',
      'ja-JP': '別の国, 他の国, 同じ国, 海外, 国外',
      'zh-TW': '其他國家, 不同國家, 同一國家, 海外, 國外',
    },
    told: ({ rules: { sameCountry } }) => ({ source: sameCountry.source }),
  },
  reportBeforeRedeem: {
    asked: {
      'en-US': 'redeem* + without + report, report before, rule + redeem*',
      'ja-JP': 'レポートなし, 引き換え + ルール, レポート + 前に引き換え',
      'zh-TW': '沒有報告 + 兌換, 兌換 + 規則|規定',
    },
    told: ({ rules: { reportBeforeRedeem } }) => ({ source: reportBeforeRedeem.source }),
  },
  reportBuffer: {
    asked: {
      'en-US': 'buffer, latest start, last good day',
      'ja-JP': '最終開始日, 営業日を空け',
      'zh-TW': '最晚開始日, 緩衝',
    },
    told: ({ rules: { reportBuffer } }) => figure(reportBuffer.value, reportBuffer.source),
  },
  deliverable: {
    asked: {
      'en-US': 'what + deliverable*, deliverable* + mean*|kind*|accept*|count*',
      'ja-JP': '成果物とは, 成果物 + 何|種類|どんな|意味',
      'zh-TW': '交付項目 + 什麼|哪些|種類|是指, 什麼是交付',
    },
    told: ({ deliverableKinds, rules }) => ({
      source: rules.reportBeforeRedeem.source,
      items: deliverableKinds.map(({ name }) => name),
    }),
  },
  claimWindow: {
    asked: {
      'en-US': '60 day*, claim window, how long + to claim, rule + claim*',
      'ja-JP': '60日, 申請 + 何日以内|ルール, 申請期間',
      'zh-TW': '60天, 請款 + 幾天內|規則|規定, 請款期間',
    },
    told: ({ rules: { claimWindow } }) => figure(claimWindow.value, claimWindow.source),
  },
  paymentSetup: {
    asked: {
      'en-US':
        'document* + claim*, what|which + need* + claim*|payment|paid, checklist, set up + payment*, payment set-up',
      'ja-JP': '申請 + 必要|書類, 支払い + 設定|準備, チェックリスト, SAVB + 設定|登録|準備',
      'zh-TW': '請款 + 需要|文件|準備, 付款設定, SAVB + 註冊|登記|設定, 檢查清單',
    },
    told: ({ paymentSetup }) => ({ source: paymentSetup[0]?.source ?? null, items: paymentSetup }),
  },
  complianceTraining: {
    asked: {
      'en-US': 'compliance training, training course, who + training',
      'ja-JP': 'コンプライアンス, トレーニング + 誰|必要',
      'zh-TW': '合規, 合規性訓練, 訓練課程',
    },
    told: ({ rules: { complianceTraining } }) => ({ source: complianceTraining.source }),
  },
  leadExam: {
    asked: {
      'en-US':
        'which exam*, exam*, assessment*, consultant* + left|leave*|quit*, consultant* + need*|require*',
      'ja-JP': '試験, アセスメント, コンサルタント + 辞め|退職|必要|条件',
      'zh-TW': '考試, 評量, 顧問 + 離職|離開|需要|條件, 換顧問',
    },
    told: ({ rules: { leadExam } }) => ({ source: leadExam.source }),
  },
  agreement: {
    asked: {
      'en-US': 'what + agreement, provider agreement',
      'ja-JP': '契約とは, プロバイダー契約, 契約 + 何',
      'zh-TW': '什麼 + 合約, 提供者合約',
    },
    told: ({ rules: { agreement } }) => ({ source: agreement.source }),
  },
  renewal: {
    asked: {
      'en-US': 'rule + renew*, anniversary, renewal window, re-enroll* + every|each|year',
      'ja-JP': '更新 + ルール, 更新基準日, 毎年 + 更新, 続け + 手続き, 更新 + 手続き',
      'zh-TW': '續約 + 規則|規定, 週年日, 每年 + 續約, 重新註冊',
    },
    told: ({ rules: { renewal } }) => ({
      params: { opens: renewal.opens.value, closes: renewal.closes.value },
      source: renewal.opens.source,
    }),
  },
  vvr: {
    asked: {
      'en-US': 'what is vvr, vvr + mean*',
      'ja-JP': 'VVRとは, VVR + 何ですか|って',
      'zh-TW': 'VVR是什麼, 什麼是VVR',
    },
    told: ({ pages }) => ({ source: pages.redeem.source }),
  },
  savb: {
    asked: {
      'en-US': 'what is savb, savb + mean*',
      'ja-JP': 'SAVBとは, SAVB + 何ですか|って',
      'zh-TW': 'SAVB是什麼, 什麼是SAVB',
    },
    told: ({ pages }) => ({ source: pages.claim.source }),
  },
  otherScheme: {
    asked: {
      'en-US': 'training voucher*, which programs, what programs',
      'ja-JP': 'トレーニング利用券, トレーニングの利用券, トレーニング受講券, どのプログラム',
      'zh-TW': '訓練憑證, 訓練券, 課程憑證, 哪些方案',
    },
    told: ({ programs }) => ({
      source: programs[0]?.competency.source ?? null,
      items: programs.map(({ name }) => name),
    }),
  },
  dispute: {
    asked: {
      'en-US': 'dispute*, appeal*, rejected + how, denied + what, object to',
      'ja-JP': '異議, 不服, 却下 + どう|対応|方法',
      'zh-TW': '申訴, 異議, 被拒 + 怎麼|如何, 退件 + 怎麼',
    },
    told: silent,
  },
  payee: {
    asked: {
      'en-US': 'invoice + who|whom|address*, bill to',
      'ja-JP': '請求書 + 宛先|誰|宛て',
      'zh-TW': '發票 + 誰|抬頭|對象, 發票開給',
    },
    told: silent,
  },
  paymentTime: {
    asked: {
      'en-US': 'how long + payment|paid|pay, how many days + payment|paid',
      'ja-JP': '支払い + 何日|どのくらい|どれくらい, 入金 + 何日|どのくらい',
      'zh-TW': '付款 + 多久|幾天, 撥款 + 多久|幾天',
    },
    told: silent,
  },
} as const satisfies Readonly<Record<string, Topic>>;

export type TopicId = keyof typeof TOPICS;

function isTopic(id: string): id is TopicId {
  return Object.hasOwn(TOPICS, id);
}

/** The ids of all topics. */
export const TOPIC_IDS: readonly TopicId[] = Object.keys(TOPICS).filter(isTopic);
