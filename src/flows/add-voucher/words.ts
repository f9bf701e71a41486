import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly addVoucher: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'add voucher, add … voucher, add … vouchers, new voucher, enter … voucher, register … voucher, =add, ' +
      'take in … voucher, import … voucher, voucher mail, paste … mail, receive voucher, receive vouchers, ' +
      'receive a … voucher, receive the … voucher, received a … voucher, received the … voucher, ' +
      'recieve voucher, recieve a … voucher, recieved a … voucher',
    'ja-JP':
      '利用券の追加, 利用券 … 追加, 追加 … 利用券, 利用券 … 登録, 利用券 … 入力, 利用券 … 取り込, =追加, ' +
      '新しい利用券, 新規利用券, バウチャー … 追加, メール … 貼り付け, 利用券 … 受領, 利用券 … 受け取, =受領, =受領する, =受領したい',
    'zh-TW':
      '新增憑證, 新增 … 憑證, 憑證 … 新增, 加入 … 憑證, 登錄 … 憑證, 登記 … 憑證, 輸入 … 憑證, =新增, ' +
      '新憑證, 新增 … 憑券, 貼上 … 郵件, 收到 … 憑證, 收到 … 憑券, 領取 … 憑證, 收取 … 憑證',
  },
  precedence: 2,
  takesMail: true,
};
