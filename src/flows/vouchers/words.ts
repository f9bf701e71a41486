import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly vouchers: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'voucher, vouchers, voucher list, cancel … reservation, cancel … voucher, change … reservation, change … dates, was extended, got extended',
    'ja-JP':
      '利用券, りようけん, 利用券一覧, バウチャー, 受講券, 登録済み … 利用券, 予約 … キャンセル, ' +
      '予約 … 取り消, 予約 … 取消, 予約 … 解除, 予約 … 変更, キャンセル … 予約, 開始日 … 変え, 開始日 … 変更, 日程 … 変え, 有効期限 … 延長, 期限 … 延長, パートナーセンター … 拒否',
    'zh-TW':
      '憑證, 憑券, 憑證清單, 取消 … 保留, 取消 … 預約, 取消 … 憑證, 變更 … 保留, 修改 … 保留, 到期日 … 延, 改日期, 改 … 日期',
  },
  precedence: 7,
  fallback: 3,
  isObject: true,
  nouns: 'voucher, vouchers, 利用券, りようけん, バウチャー, 受講券, 憑證, 憑券',
};
