import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US': 'people, member, members, team members, users, roles, permissions, colleagues',
    'ja-JP': 'メンバー, メンバ, ユーザー, ユーザ, 役割, 権限',
    'zh-TW': '成員, 人員, 使用者, 角色, 權限, 同事',
  },
  precedence: 1,
};
