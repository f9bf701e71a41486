import type { CommandWords } from '../../language/sentence/vocabulary';
import { addTexts } from '../../words/catalog';
import en from './texts/en-US.json';
import ja from './texts/ja-JP.json';
import zh from './texts/zh-TW.json';

export const texts = addTexts({ 'en-US': en, 'ja-JP': ja, 'zh-TW': zh });

declare module '../../words/catalog' {
  interface MessageKeys {
    readonly voucherMails: keyof typeof en;
  }
}

export const words: CommandWords = {
  said: {
    'en-US':
      'voucher mails, voucher emails, voucher e-mails, mails, emails, e-mails, inbox, mailbox, mail list',
    'ja-JP':
      '利用券のメール, 利用券メール, 受信メール, 届いたメール, メール一覧, 受信トレイ, メールボックス, メールが届, メールを受け取, メール … 転送され',
    'zh-TW': '憑證郵件, 憑證的郵件, 郵件清單, 收件匣, 收件夾, 信箱, 信件, 轉寄 … 信, 收到 … 的信',
  },
  precedence: 3,
};
