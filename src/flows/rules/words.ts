import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly rules: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'rules, program rules, the rules',
    'ja-JP': 'ルール, プログラムのルール, 規則',
    'zh-TW': '規則, 方案規則, 規定',
  },
  precedence: 8,
  isObject: true,
};
