import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly eligibility: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'eligibility, eligible, requirements, qualification, qualify, competency, competencies',
    'ja-JP': '適格性, 適格, 資格, しかく, 要件, コンピテンシー, 資格 … 申請, 条件',
    'zh-TW': '資格, 方案資格, 資格狀態, 專長認證, 申請 … 資格, 條件',
  },
  precedence: 2,
};
