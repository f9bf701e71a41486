import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US':
      'enroll, enrol, enrolls, enrolled, enrolling, enrollment, enrolment, register, registration, sign up',
    'ja-JP': '登録, とうろく, 参加登録, 登録 … 申請, 加入したい',
    'zh-TW': '註冊, 報名, 加入方案, 加入 … 方案, 註冊 … 申請, 申請 … 註冊, 申請 … 加入',
  },
  precedence: 2,
};
