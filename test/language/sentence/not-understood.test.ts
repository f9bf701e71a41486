import { meaningOf } from '../../support/chat/vocabulary';

const today = '2026-11-18';
const read = (text: string) => meaningOf(text, { today });

describe('a number that somebody wants to see', () => {
  test.each([
    'show me PS-2026-9999',
    'let me see PS-2026-9999',
    'open PS-2026-9999 please',
    'PS-2026-9999 を見せて',
    'PS-2026-9999を表示してください',
    '請顯示 PS-2026-9999',
    '查看PS-2026-9999',
    '我想看 PS-2026-9999',
    'where is PS-2026-9999',
  ])('leads to the voucher: %s', (text) => {
    expect(read(text)).toMatchObject({ command: 'vouchers', slots: { voucher: 'PS-2026-9999' } });
  });

  test.each<[string, string]>([
    ['show the history of PS-2026-9999', 'history'],
    ['PS-2026-9999 の履歴を見せて', 'history'],
    ['顯示 PS-2026-9999 的歷程記錄', 'history'],
  ])('but what is to be shown of it comes first: %s', (text, command) =>
    expect(read(text).command).toBe(command),
  );
});

describe('a voucher that came in', () => {
  test.each([
    'receive voucher',
    'recieve voucher',
    'receive a new DDPS voucher',
    'I received a voucher from Contoso',
    '受領',
    '利用券を受領しました',
    '利用券を受け取りました',
    '收到憑證',
    '我收到一張憑證',
    '領取憑證',
  ])('is to be added: %s', (text) => expect(read(text).command).toBe('addVoucher'));

  test.each<[string, string]>([
    ['receive payment for voucher', 'claim'],
    ['支払いを受け取りたい', 'claim'],
  ])('but money is no voucher: %s', (text, command) => expect(read(text).command).toBe(command));
});

describe('what somebody does not want', () => {
  test.each([
    "don't redeem",
    'don’t redeem the voucher',
    'do not reserve',
    'please do not reserve voucher VP-1042 yet',
    "I don't want to redeem",
    'don’t reserve or redeem',
    'never redeem PS-2026-9999',
    "don't show me PS-2026-9999",
    "don't cancel the reservation",
    '引き換えないで',
    '引き換えないでください',
    'ひきかえないで',
    '利用券を引き換えないで',
    '予約しないで',
    '予約はしないでください',
    '予約したくない',
    '引き換えるな',
    '不要兌換',
    '請不要兌換憑證',
    '別兌換',
    '先不要保留',
    '請勿兌換',
    '我不想兌換',
  ])('is no command: %s', (text) => {
    const { command, nearest } = read(text);
    expect(command).toBeUndefined();
    expect(nearest).toHaveLength(3);
  });

  test.each<[string, string]>([
    ["don't redeem, reserve instead", 'reserve'],
    ["I don't know how to redeem", 'redeem'],
    ["I can't redeem the voucher", 'redeem'],
    ['引き換えないと期限が切れる', 'redeem'],
    ['予約しなければならない', 'reserve'],
    ['要不要兌換', 'redeem'],
    ['特別兌換', 'redeem'],
  ])('but this is one: %s', (text, command) => expect(read(text).command).toBe(command));
});

describe('a letter that speaks of a voucher', () => {
  test.each([
    'Dear partner, please call me about the voucher. Regards',
    'Hello Kenji, thanks for your time, the vouchers were a topic for us',
    'パートナー様、先日の利用券の件でお電話をいただけますと幸いです。よろしくお願いいたします。',
    '您好，關於上次談到的憑證，麻煩您有空的時候打電話給我，謝謝您的幫忙。',
  ])('is not understood, and nothing is stopped: %s', (text) => {
    const { command, nearest } = read(text);
    expect(command).toBeUndefined();
    expect(nearest[0]).not.toBe('cancel');
  });

  test.each([
    'please show me all of the vouchers for Contoso in Japan',
    'which vouchers of Contoso will expire by the end of the year',
    'my vouchers for Contoso and Fabrikam in the west region',
    'Dear partner, please call me about voucher PS-2026-9999. Regards',
    '東京海上日動システムズ株式会社関西支店の来月期限の利用券',
    'コントソの利用券のうち来月までに期限が切れるものを見せてください',
    '請列出康泰股份有限公司所有下個月即將到期的那些憑證',
  ])('differs from a question for them: %s', (text) => expect(read(text).command).toBe('vouchers'));
});

describe('Cancel', () => {
  test.each(['cancle', 'canceel', 'キャンセ', 'キャンセレ'])('is proposed first for %s', (text) =>
    expect(read(text).nearest[0]).toBe('cancel'),
  );

  test.each([
    'partner',
    'please start',
    'regards',
    'top',
    'sit',
    'not now',
    'see you Monday about PS-2026-9999',
    '終わり',
    '放課後',
    '開始重',
    'best',
  ])('is not proposed first for %s', (text) => expect(read(text).nearest[0]).not.toBe('cancel'));
});
