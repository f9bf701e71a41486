import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly company: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'company, our company, company settings, company … settings, company … time zone, settings … company, ' +
      'location, locations, rates',
    'ja-JP':
      '会社, かいしゃ, 自社, 会社情報, 会社設定, 会社 … 設定, 会社 … タイムゾーン, 所在地, 所在地 … 設定, 料金',
    'zh-TW':
      '公司, 本公司, 公司資訊, 公司設定, 公司 … 設定, 設定 … 公司, 公司 … 時區, 地點, 地點 … 設定, 費率',
  },
  precedence: 8,
  isObject: true,
};
