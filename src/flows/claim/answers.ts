import type { FlowQuestion } from '../../desk/flow';
import { deniedPage, latePage, statusPage, sumsPage } from './answer-pages';

/** What can be asked of claims and their money. */
export const claimAnswers: readonly FlowQuestion[] = [
  {
    id: 'claim.howMuch',
    kind: 'howMuch',
    asked: {
      'en-US':
        'how much, how much + money|paid|owed|waiting|claim*|outstanding|risk|lose|expect*, total, what is + worth, at risk, sum of',
      'ja-JP': 'いくら, 金額, 合計, 総額, 入金額, リスク + 金額',
      'zh-TW': '多少錢, 多少款, 金額, 總額, 合計, 總共 + 款|錢, 損失 + 多少',
    },
    answer: (turn) => sumsPage(turn),
  },
  {
    id: 'claim.status',
    kind: 'why',
    asked: {
      'en-US':
        'claim*|payment*|money|paid|invoice* + why|status|where|state|progress|has|have been|happened|become|yet|open|pending|stuck|review, ' +
        'paid yet, got paid, been paid, which|what|list|show|how many + claim*|claims|payments',
      'ja-JP':
        '申請|請求|支払|入金|振込 + どう|状況|なぜ|まだ|進捗|されました|どれ|一覧|何件, 振り込まれ, 振り込み, 入金され, 支払われ',
      'zh-TW':
        '請款|款項|付款|撥款 + 進度|為什麼|還沒|怎麼樣|哪|狀態|幾筆|了嗎|撥|下來, 撥下來, 入帳, 錢 + 下來|到|進來, 款項',
    },
    answer: (turn, { customer }) => statusPage(turn, customer),
  },
  {
    id: 'claim.listed',
    kind: 'which',
    asStatement: true,
    asked: {
      'en-US': 'claims + over|above|under|below|more than|less than',
      'ja-JP': '審査中の申請, 保留中の申請',
      'zh-TW': '審核中的請款, 審查中的請款',
    },
    answer: (turn, { customer }) => statusPage(turn, customer),
  },
  {
    id: 'claim.when',
    kind: 'when',
    asStatement: true,
    asked: {
      'en-US':
        'when|by when|deadline|last day|how long + claim*|claiming, too late, forgot to claim, forgot + claim*, claim* + deadline|too late|in time',
      'ja-JP': '申請|請求 + いつまで|いつ|期限|締め切り|締切|間に合, 申請し忘れ, 申請を忘れ, 申請漏れ',
      'zh-TW': '請款 + 期限|什麼時候|何時|哪天|截止|來得及, 忘了請款, 忘記請款',
    },
    answer: (turn) => latePage(turn),
  },
  {
    id: 'claim.denied',
    kind: 'why',
    asStatement: true,
    asked: {
      'en-US':
        'claim*|payment + rejected|denied|refused|turned down|dispute*, why + claim*|payment + rejected|denied|refused|turned down',
      'ja-JP':
        '申請|請求 + 却下|拒否|差し戻|不承認, なぜ|どうして|理由 + 申請|請求 + 却下|拒否|差し戻|不承認',
      'zh-TW': '請款|付款 + 被拒|遭拒|退件|駁回|拒絕, 為什麼|為何 + 請款|付款 + 被拒|遭拒|退件|駁回|拒絕',
    },
    answer: (turn) => deniedPage(turn),
  },
];
