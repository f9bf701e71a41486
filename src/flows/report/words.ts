import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly report: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'report, reports, reporting, completion report, completion, deliverable, deliverables',
    'ja-JP': '完了レポート, 完了報告, 完了報告書, レポート, 報告, 報告書, 成果物',
    'zh-TW': '完成報告, 報告, 結案報告, 完工報告, 交付項目',
  },
  precedence: 2,
};
