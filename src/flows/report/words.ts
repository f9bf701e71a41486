import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US': 'report, reports, reporting, completion report, completion, deliverable, deliverables',
    'ja-JP': '完了レポート, 完了報告, 完了報告書, レポート, 報告, 報告書, 成果物',
    'zh-TW': '完成報告, 報告, 結案報告, 完工報告, 交付項目',
  },
  precedence: 2,
};
