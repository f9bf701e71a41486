import { meaningOf, vocabulary } from '../../support/chat/vocabulary';
import { understand } from '../../../src/language/sentence/command';
import { createVocabulary } from '../../../src/language/sentence/vocabulary';
import { allFlows } from '../../../src/flows';

const today = '2026-11-18';
const commandOf = (text: string) => meaningOf(text, { today }).command;

/** The table of commands that the project promises, in its own order. */
const PROMISED: readonly (readonly [string, string])[] = [
  ['help', 'help, hi, hello, ヘルプ, こんにちは, 說明, 你好'],
  ['eligibility', 'eligibility, 適格性, 資格'],
  ['enroll', 'enroll, 登録, 註冊'],
  ['renew', 'renew, 更新, 續約'],
  ['profile', 'profile, プロファイル, 設定檔, 公司資料'],
  ['addVoucher', 'add voucher, 利用券の追加, 新增憑證'],
  ['voucherMails', 'voucher emails, inbox, 利用券のメール, 受信メール, 憑證郵件, 收件匣'],
  ['vouchers', 'vouchers, 利用券, 憑證'],
  ['reserve', 'reserve, 予約, 保留'],
  ['report', 'report, 完了レポート, 完成報告'],
  ['redeem', 'redeem, 引き換え, 兌換'],
  ['claim', 'claim, 申請, 請款, 宣告'],
  ['myWork', 'my work, マイワーク, 我的工作'],
  ['history', 'history, 履歴, 歷程記錄'],
  ['people', 'people, メンバー, 成員'],
  ['company', 'company, 会社, 公司'],
  ['language', 'language, 言語, 語言'],
  [
    'settings',
    'settings, notifications, notification settings, reminders, quiet hours, time zone, do not disturb, ' +
      'leave me in peace, 設定, 通知, 通知設定, リマインダー, 静かに, タイムゾーン, 設定, 通知設定, 提醒, 勿擾, 時區',
  ],
  [
    'notices',
    'notices, delivery, delivery status, undelivered, dead letters, 配信状況, 配信, 未配信, 傳送狀態, 傳送狀況, 未送達',
  ],
  ['clock', 'clock, time machine, what time is it, 時計, 現在時刻, 時鐘, 現在時間'],
  ['cancel', 'cancel, キャンセル, 取消'],
];
const EVERY_WORD = PROMISED.flatMap(([command, words]) =>
  words.split(', ').map((word) => [word, command] as const),
);

describe('every promised word is understood', () => {
  test.each(EVERY_WORD)('%s means %s', (word, command) => {
    expect(commandOf(word)).toBe(command);
    expect(meaningOf(word, { today })).toEqual({ command, slots: {}, nearest: [] });
  });

  test.each(EVERY_WORD)('%s, wide or shouted, means %s', (word, command) => {
    const wide = word.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
    expect(commandOf(wide)).toBe(command);
    expect(commandOf(wide.toUpperCase())).toBe(command);
    expect(commandOf(` ${word}！`)).toBe(command);
    expect(commandOf(`<at id="0">Voucher Desk</at>&nbsp;${word}`)).toBe(command);
  });

  test('no word stands for two commands', () => {
    const seen = new Map<string, string>();
    for (const {
      id: command,
      words: { said },
    } of vocabulary.commands) {
      for (const word of new Set(Object.values(said).flatMap((list) => list.split(', ')))) {
        expect([word, seen.get(word)]).toEqual([word, undefined]);
        seen.set(word, command);
        expect([word, commandOf(word.replace('=', '').replace(' … ', ' '))]).toEqual([word, command]);
      }
    }
  });
});

describe('a command is found in a sentence', () => {
  test.each<[string, string]>([
    ['redeem voucher 12 for Contoso tomorrow', 'redeem'],
    ['please show my vouchers', 'vouchers'],
    ['I want to add the Contoso voucher', 'addVoucher'],
    ['help me reserve a voucher', 'reserve'],
    ['how do I claim the payment?', 'claim'],
    ['the claims department', 'claim'],
    ['what is the history of voucher VP-1042', 'history'],
    ['re-enroll in DDPS', 'renew'],
    ['update our company profile', 'profile'],
    ['who are the members of our company', 'people'],
    ['hello, are we eligible for SSDPS?', 'eligibility'],
    ['cancel the reservation of VP-1042', 'vouchers'],
    ['withdraw: cancel my claim', 'claim'],
    ['redeem the reserved vouchers', 'redeem'],
    ['my redeemed vouchers', 'vouchers'],
    ['Redeem a voucher and request payment from Microsoft', 'redeem'],
    ['利用券 VP-1042 を予約したい', 'reserve'],
    ['利用券を追加してください', 'addVoucher'],
    ['利用券を登録したい', 'addVoucher'],
    ['DDPS に登録したい', 'enroll'],
    ['登録を申請する', 'enroll'],
    ['プロファイルを更新する', 'profile'],
    ['予約済みの利用券を引き換える', 'redeem'],
    ['予約した利用券を見せて', 'vouchers'],
    ['予約を取り消したい', 'vouchers'],
    ['完了レポートを提出して引き換えたい', 'redeem'],
    ['株式会社コントソの利用券を見せて', 'vouchers'],
    ['支払い保留の理由は？', 'claim'],
    ['支払いを請求したい', 'claim'],
    ['利用券の変更履歴', 'history'],
    ['ひきかえ お願いします', 'redeem'],
    ['マイ ワーク を開いて', 'myWork'],
    ['請幫我保留憑證 VP-1042', 'reserve'],
    ['我要新增一張憑證', 'addVoucher'],
    ['已保留的憑證', 'vouchers'],
    ['幫我兌換憑證', 'redeem'],
    ['申請註冊 DDPS', 'enroll'],
    ['取消保留', 'vouchers'],
    ['更新公司設定檔', 'profile'],
    ['康泰股份有限公司的憑證', 'vouchers'],
    ['我想請款', 'claim'],
    ['Microsoft の支払い、使い方', 'claim'],
    ['change my notification settings please', 'settings'],
    ['notifications about my vouchers', 'settings'],
    ['please do not disturb me on Fridays', 'settings'],
    ["don't notify me about vouchers", 'settings'],
    ['stop the reminders', 'settings'],
    ['company settings', 'company'],
    ["the company's time zone", 'company'],
    ['language settings', 'language'],
    ['通知を止めて', 'settings'],
    ['利用券の通知をしないで', 'settings'],
    ['タイム ゾーンを変えたい', 'settings'],
    ['会社の設定を変える', 'company'],
    ['言語の設定', 'language'],
    ['請不要通知我', 'settings'],
    ['取消提醒', 'settings'],
    ['更改時區', 'settings'],
    ['公司設定', 'company'],
    ['公司的時區', 'company'],
    ['delivery status of the notices', 'notices'],
    ['届いていない通知はありますか', 'notices'],
    ['有哪些通知未送達', 'notices'],
    ['clock tomorrow', 'clock'],
    ['move the clock to 2026-12-01', 'clock'],
    ['時計を明日にして', 'clock'],
    ['現在幾點', 'clock'],
    ['setting up the company', 'company'],
    ['reserve a voucher, delivery in Japan', 'reserve'],
    ['delivery country of voucher VP-1042', 'vouchers'],
  ])('%s → %s', (text, command) => expect(commandOf(text)).toBe(command));

  test.each<[string, string]>([
    ['Verify program eligibility', 'eligibility'],
    ['Enroll in a planning service program', 'enroll'],
    ['Update company profile in partner directory', 'profile'],
    ['Reserve a customer voucher', 'reserve'],
    ['Complete engagement and submit completion report', 'report'],
    ['Redeem voucher', 'redeem'],
    ['Request payment from Microsoft', 'claim'],
    ['プログラムの適格性を確認する', 'eligibility'],
    ['計画サービス プログラムに登録する', 'enroll'],
    ['パートナー ディレクトリで会社のプロファイルを更新する', 'profile'],
    ['顧客の利用券を予約する', 'reserve'],
    ['エンゲージメントを完了して完了レポートを提出する', 'report'],
    ['利用券を引き換える', 'redeem'],
    ['Microsoft に支払いを要求する', 'claim'],
    ['驗證方案資格', 'eligibility'],
    ['註冊規劃服務方案', 'enroll'],
    ['更新夥伴目錄中的公司設定檔', 'profile'],
    ['保留客戶的憑證', 'reserve'],
    ['完成參與並提交完成報告', 'report'],
    ['兌換憑證', 'redeem'],
    ['向 Microsoft 要求付款', 'claim'],
  ])("the program's own step is understood: %s", (text, command) => expect(commandOf(text)).toBe(command));

  test.each<[string, string]>([
    ['start', 'help'],
    ['?', 'help'],
    ['start over', 'cancel'],
    ['Stop!', 'cancel'],
    ['quit', 'cancel'],
    ['中止', 'cancel'],
    ['最初からやり直す', 'cancel'],
    ['停止', 'cancel'],
    ['日本語で', 'language'],
    ['English', 'language'],
    ['繁體中文', 'language'],
    ['会社設定', 'company'],
    ['Do not disturb!', 'settings'],
    ['静かにして', 'settings'],
    ['不要吵我', 'settings'],
  ])('a person may also say %s', (text, command) => expect(commandOf(text)).toBe(command));

  test.each([
    'prehistory',
    'helpless',
    'reservedness',
    'the weather',
    '今日の天気',
    '株式会社',
    'start the engine',
    '',
  ])('in %j there is none', (text) => expect(commandOf(text)).toBeUndefined());

  test.each(['clock', 'what time is it', '時計', '現在時間'])(
    'what the desk can’t be told here is not understood and not proposed: %s',
    (text) => {
      const { command, nearest } = understand(createVocabulary(allFlows()), text, { today });
      expect(command).toBeUndefined();
      expect(nearest).toHaveLength(3);
      expect(nearest).not.toContain('clock');
    },
  );
});
