import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly claim: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'claim, claims, claiming, payment, payments, invoice, get paid, request … payment, cancel … claim',
    'ja-JP':
      '申請, しんせい, 請求, 請求書, せいきゅう, 支払い, 支払, 支払い … 申請, 支払い保留, 支払保留, ' +
      '申請 … キャンセル, 申請 … 取り消, 申請 … 取消',
    'zh-TW':
      '請款, 申請, 宣告, 請款申請, 理賠, 付款, 要求付款, 暫緩付款, 取消 … 請款, 取消 … 申請, 取消 … 宣告',
  },
  precedence: 2,
};
