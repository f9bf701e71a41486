import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly clock: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'clock, time machine, what time is it, =time, =what time, =now',
    'ja-JP': '時計, とけい, 現在時刻, 今何時, 今は何時, =時刻',
    'zh-TW': '時鐘, 現在時間, 現在幾點, 幾點了, 時光機, =時間',
  },
  precedence: 11,
  isAside: true,
};
