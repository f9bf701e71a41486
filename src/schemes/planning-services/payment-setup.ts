import type { ChecklistItem } from '../../domain/scheme/scheme';
import { stated } from '../cite';
import { getPaid, paymentToolGuide } from './sources';

/** What a company sets up once for each program before its first payment. */
export const paymentSetup: readonly ChecklistItem[] = [
  {
    id: 'redeemed-voucher',
    text: {
      'en-US': 'At least one voucher of this program is redeemed. Registration is not possible before.',
      'ja-JP': 'このプログラムの利用券を 1 枚以上引き換え済みである (それまでは登録できません)。',
      'zh-TW': '此方案至少已有一張憑證完成兌換（在此之前無法登記）。',
    },
    source: stated(getPaid),
  },
  {
    id: 'global-admin',
    text: {
      'en-US': 'A global admin has signed in to the SAVB Online Payment Tool for the first registration.',
      'ja-JP': '初回登録のため、グローバル管理者が SAVB オンライン支払いツールにサインインした。',
      'zh-TW': '全域管理員已登入 SAVB 線上付款工具，辦理首次登記。',
    },
    source: stated(getPaid),
  },
  {
    id: 'organization',
    text: {
      'en-US': 'The organization and this voucher program are registered there.',
      'ja-JP': '組織とこの利用券プログラムを同ツールに登録した。',
      'zh-TW': '已在該工具登記組織與此憑證方案。',
    },
    source: stated(paymentToolGuide),
  },
  {
    id: 'bank-accounts',
    text: {
      'en-US': 'Bank accounts are mapped to the locations that deliver.',
      'ja-JP': 'エンゲージメントを実施する所在地に銀行口座を関連付けた。',
      'zh-TW': '已將銀行帳戶對應至提供服務的地點。',
    },
    source: stated(paymentToolGuide),
  },
  {
    id: 'users',
    text: {
      'en-US': 'The people who request payments are added with their permissions.',
      'ja-JP': '支払いを要求する担当者とその権限を追加した。',
      'zh-TW': '已加入負責請款的人員並設定權限。',
    },
    source: stated(paymentToolGuide),
  },
];
