import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly profile: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US': 'profile, profiles, directory, company profile, directory profile, partner directory',
    'ja-JP': 'プロファイル, プロフィール, ディレクトリ, 会社のプロファイル',
    'zh-TW': '設定檔, 公司資料, 公司設定檔, 目錄, 夥伴目錄',
  },
  precedence: 1,
};
