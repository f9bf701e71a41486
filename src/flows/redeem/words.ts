import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly redeem: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'redeem, redeems, redeeming, redemption, use … voucher, use … vouchers',
    'ja-JP':
      '引き換え, 引き換える, 引換え, 引換, 引きかえ, ひきかえ, 引き替え, 引替, 利用券 … 使う, 利用券 … 使いたい',
    'zh-TW': '兌換, 兑換, 兌現, 使用 … 憑證, 兌換 … 申請, 申請 … 兌換',
  },
  precedence: 2,
};
