import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly notices: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'notices, =delivery, delivery status, delivery problems, undelivered, not delivered, dead letter, dead letters, ' +
      'unreachable',
    'ja-JP': '配信状況, 配信, 未配信, 配信エラー, 届かない … 通知, 届いていない … 通知, 通知 … 届か',
    'zh-TW': '傳送狀態, 傳送狀況, 未送達, 無法送達, 送達狀態, 通知 … 未送達, 沒收到 … 通知, 通知 … 送不到',
  },
  precedence: 4,
  isAside: true,
};
