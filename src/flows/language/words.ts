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
      'language, languages, display language, =english, =in english, =english please, =japanese, =chinese, =traditional chinese, switch to english, switch to japanese, switch to chinese',
    'ja-JP':
      '言語, げんご, 言語設定, 表示言語, =日本語, =日本語で, =日本語にして, =英語, =中国語, 英語に切り替, 英語に変え, 日本語に切り替, 日本語に変え, 中国語に切り替',
    'zh-TW':
      '語言, 語言設定, 顯示語言, =中文, =繁體中文, =英文, =日文, 改成英文, 改成日文, 改成中文, 換成英文, 換成日文, 換成中文',
  },
  precedence: 1,
};
