import type { ToolStep } from '../../domain/scheme/scheme';
import { TOOL_STEPS } from '../../domain/scheme/scheme';
import type { FlowQuestion } from '../../desk/flow';
import type { Ways } from '../../language/sentence/question-words';
import { rulePage, toolPage } from './pages';
import { TOPIC_IDS, TOPICS } from './topics';

const HOW_EN =
  'how do|how to|how can|how should|where do|where can|what do i press|which button|click|press|steps';
const HOW_JA = '方法|やり方|書き方|出し方|どうやって|どうすれば|どこを|何を押|どこから|手順|どこで|仕方';
const HOW_ZH = '怎麼|如何|怎樣|點樣|按哪|哪裡|步驟|要怎|怎么';

/** What a step in another tool is called; how it is done is asked with the words above. */
const STEPS: Readonly<Record<ToolStep, Ways>> = {
  eligibility: { 'en-US': 'requirement*|eligib*|qualif*', 'ja-JP': '適格性|資格|要件', 'zh-TW': '資格|條件' },
  training: { 'en-US': 'training', 'ja-JP': 'トレーニング', 'zh-TW': '訓練' },
  agreement: { 'en-US': 'agreement|sign', 'ja-JP': '契約|署名', 'zh-TW': '合約|簽署' },
  enroll: { 'en-US': 'enroll*|enrol|register*', 'ja-JP': '登録', 'zh-TW': '註冊' },
  profile: { 'en-US': 'profile*|directory', 'ja-JP': 'プロファイル|ディレクトリ', 'zh-TW': '設定檔|目錄' },
  reserve: { 'en-US': 'reserv*|book*|validate*', 'ja-JP': '予約', 'zh-TW': '保留|預約' },
  changeDates: { 'en-US': 'change + date*', 'ja-JP': '日程|開始日|日付 + 変更', 'zh-TW': '日期 + 改|變更' },
  cancelReservation: {
    'en-US': 'cancel* + reserv*',
    'ja-JP': '予約 + キャンセル|取消|取り消',
    'zh-TW': '取消 + 保留',
  },
  report: {
    'en-US': 'report*|deliverable*|upload*',
    'ja-JP': 'レポート|報告書|成果物|報告',
    'zh-TW': '報告|交付項目|上傳',
  },
  redeem: { 'en-US': 'redeem*|redemption|vvr', 'ja-JP': '引き換え|引換|VVR', 'zh-TW': '兌換|VVR' },
  claim: {
    'en-US': 'claim*|payment|savb|get paid',
    'ja-JP': '申請|支払|請求|SAVB',
    'zh-TW': '請款|付款|SAVB',
  },
};

/** Rules and words of the scheme, and what to press in the tools beside it. */
export const ruleAnswers: readonly FlowQuestion[] = [
  ...TOPIC_IDS.map((id): FlowQuestion => ({
    id: `rules.${id}`,
    kind: 'what',
    asked: TOPICS[id].asked,
    ...(id === 'otherScheme' || id === 'leadExam' ? { asStatement: true } : {}),
    answer: (turn) => rulePage(turn, { id }),
  })),
  ...TOOL_STEPS.map((step): FlowQuestion => ({
    id: `rules.how.${step}`,
    kind: 'how',
    asked: {
      'en-US': `${HOW_EN} + ${STEPS[step]['en-US']}`,
      'ja-JP': `${HOW_JA} + ${STEPS[step]['ja-JP']}`,
      'zh-TW': `${HOW_ZH} + ${STEPS[step]['zh-TW']}`,
    },
    answer: (turn) => toolPage(turn, { step }),
  })),
];
