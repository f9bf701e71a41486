import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly myWork: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      "my work, my tasks, my task, to do, to-do, todo, tasks, next step, next steps, what is next, what's next, dashboard",
    'ja-JP': 'マイワーク, 自分の仕事, やること, タスク, 次の作業, 未処理, ダッシュボード',
    'zh-TW': '我的工作, 我的任務, 待辦, 待辦事項, 下一步, 工作清單, 儀表板',
  },
  precedence: 6,
  fallback: 2,
};
