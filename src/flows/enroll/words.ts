import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly enroll: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'enroll, enrol, enrolls, enrolled, enrolling, enrollment, enrolment, register, registration, sign up',
    'ja-JP': '登録, とうろく, 参加登録, 登録 … 申請, 加入したい',
    'zh-TW': '註冊, 報名, 加入方案, 加入 … 方案, 註冊 … 申請, 申請 … 註冊, 申請 … 加入',
  },
  precedence: 2,
};
