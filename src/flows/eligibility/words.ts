import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US': 'eligibility, eligible, requirements, qualification, qualify, competency, competencies',
    'ja-JP': '適格性, 適格, 資格, しかく, 要件, コンピテンシー, 資格 … 申請',
    'zh-TW': '資格, 方案資格, 資格狀態, 專長認證, 申請 … 資格',
  },
  precedence: 2,
};
