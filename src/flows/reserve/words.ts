import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly reserve: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'reserve, reserves, reserving, reservation, reservations, book, booking, validate',
    'ja-JP': '予約, よやく, 確認と予約, 押さえたい, 押さえて, 予約 … 申請',
    'zh-TW': '保留, 預約, 預訂, 驗證並保留, 申請 … 保留',
  },
  precedence: 2,
};
