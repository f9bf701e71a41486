import type { CommandWords } from '../../language/sentence/vocabulary';

export const words: CommandWords = {
  said: {
    'en-US':
      'company, our company, company settings, company … settings, company … time zone, settings … company, ' +
      'location, locations, rates',
    'ja-JP':
      '会社, かいしゃ, 自社, 会社情報, 会社設定, 会社 … 設定, 会社 … タイムゾーン, 所在地, 所在地 … 設定, 料金',
    'zh-TW':
      '公司, 本公司, 公司資訊, 公司設定, 公司 … 設定, 設定 … 公司, 公司 … 時區, 地點, 地點 … 設定, 費率',
  },
  precedence: 8,
  isObject: true,
};
