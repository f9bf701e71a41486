import { addTexts } from '../../../../src/words/catalog';
import en from './en-US.json';
import ja from './ja-JP.json';
import zh from './zh-TW.json';

addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../../../src/words/catalog' {
  interface MessageKeys {
    readonly addedReminder: keyof typeof en;
  }
}
