import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly renew: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'renew, renews, renewing, renewal, re-enroll, re-enrol, reenroll, re-enrollment, re-enrolment, reenrollment',
    'ja-JP': '更新, こうしん, 再登録, 登録更新, 契約更新, 更新 … 申請, 続けたい, 継続したい',
    'zh-TW': '續約, 續期, 續訂, 重新註冊, 續約 … 申請, 申請 … 續約',
  },
  precedence: 2,
};
