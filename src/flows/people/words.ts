import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly people: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'people, member, members, team members, users, roles, permissions, colleagues',
    'ja-JP': 'メンバー, メンバ, ユーザー, ユーザ, 役割, 権限',
    'zh-TW': '成員, 人員, 使用者, 角色, 權限, 同事',
  },
  precedence: 1,
};
