import type { FlowQuestion } from '../../desk/flow';
import { enrollmentsPage } from './pages';

/** What can be asked of renewals. */
export const renewAnswers: readonly FlowQuestion[] = [
  {
    id: 'renew.when',
    kind: 'when',
    asked: {
      'en-US':
        'when|by when|deadline|which|how long|do we have|must|still + renew*|renewal|re-enroll*|enrolled|enrollment*',
      'ja-JP': '更新|再登録|継続 + いつまで|いつ|時期|期限|どれ|必要|手続き, 来年も + 続け',
      'zh-TW': '續約|重新註冊|續訂 + 什麼時候|何時|期限|哪|要不要|還要|嗎',
    },
    answer: (turn) => enrollmentsPage(turn),
  },
];
