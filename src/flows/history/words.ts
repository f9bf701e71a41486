import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly history: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'history, audit, audit trail, change log, what happened, who changed',
    'ja-JP': '履歴, りれき, 変更履歴, 監査',
    'zh-TW': '歷程記錄, 歷程紀錄, 歷程, 歷史, 歷史記錄, 歷史紀錄, 變更記錄, 稽核',
  },
  precedence: 1,
};
