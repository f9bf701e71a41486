import type { CommandWords } from '../../language/sentence/vocabulary';

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
