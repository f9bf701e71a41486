import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US': 'profile, profiles, directory, company profile, directory profile, partner directory',
    'ja-JP': 'プロファイル, プロフィール, ディレクトリ, 会社のプロファイル',
    'zh-TW': '設定檔, 公司資料, 公司設定檔, 目錄, 夥伴目錄',
  },
  precedence: 1,
};
