import type { CommandWords } from '../../../src/language/sentence/vocabulary';
import { addTexts } from '../../../src/words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../../src/words/catalog' {
  interface MessageKeys {
    readonly agreement: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: { 'en-US': 'contract', 'ja-JP': '契約番号', 'zh-TW': '合約' },
  precedence: 2,
};
