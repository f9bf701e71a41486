import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly language: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'language, languages, display language, =english, =in english, =english please, =japanese, =chinese, =traditional chinese',
    'ja-JP': '言語, げんご, 言語設定, 表示言語, =日本語, =日本語で, =日本語にして, =英語, =中国語',
    'zh-TW': '語言, 語言設定, 顯示語言, =中文, =繁體中文, =英文, =日文',
  },
  precedence: 1,
};
