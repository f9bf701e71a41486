import { looksLikeMail } from '../../../src/language/mail/mail-likeness';
import { readVoucherMail } from '../../../src/language/mail/voucher-mail';
import { CODES, read } from './read-mail';
import { vocabulary } from '../../support/chat/vocabulary';

const ENGLISH = `From: Hana Ito <hana.ito@aozora.example>
Subject: FW: Planning Services voucher

Voucher ID: PS-2026-7701
Voucher type: SDPS
Service level: 5 days
Customer: 株式会社青空ロジスティクス
Expiration date: 2027-04-30`;

const JAPANESE = `差出人：伊藤 花 <hana.ito@aozora.example>
件名：ＦＷ：計画サービス利用券

利用券 ID：ＰＳ－２０２６－７７０１
利用券の種類：SDPS
サービス レベル：５日
顧客：株式会社青空ロジスティクス
有効期限：2027年4月30日`;

const CHINESE = `寄件者：伊藤花 <hana.ito@aozora.example>
主旨：轉寄：規劃服務憑證

憑證識別碼：ＰＳ－２０２６－７７０１
憑證類型：SDPS
服務等級：5 天
客戶：株式会社青空ロジスティクス
到期日：2027年4月30日`;

const VALUES = {
  number: 'PS-2026-7701',
  program: 'SDPS',
  code: 'SDPS',
  days: 5,
  customer: '株式会社青空ロジスティクス',
  expiresOn: '2027-04-30',
};
const glued = (mail: string, by = '') => mail.replace(/\n+/g, by);
const body = (mail: string) => mail.slice(mail.indexOf('\n\n') + 2);

describe('a mail whose line breaks were lost', () => {
  describe.each([
    ['English', ENGLISH, 'Hi Kenji,'],
    ['Japanese', JAPANESE, '佐藤様、'],
    ['Chinese', CHINESE, '您好，'],
  ])('in %s', (_language, mail, greeting) => {
    test.each([
      ['nothing', ''],
      ['a space', ' '],
      ['two spaces', '  '],
      ['a comma', ', '],
    ])('is read where %s stands in their place', (_what, by) => {
      expect(read(glued(mail, by))).toEqual({ ...VALUES, voucherAdminEmail: 'hana.ito@aozora.example' });
      expect(read(glued(body(mail), by))).toEqual(VALUES);
    });

    test('looks like a mail', () => {
      expect(looksLikeMail(vocabulary, glued(mail))).toBe(true);
      expect(looksLikeMail(vocabulary, glued(body(mail)))).toBe(true);
      expect(looksLikeMail(vocabulary, `${greeting}${glued(body(mail))}`)).toBe(true);
    });
  });

  test.each<[string, string, Record<string, string | number>]>([
    ['two labels', 'Voucher ID: PS-2026-1042Voucher type: SDPS', { number: 'PS-2026-1042', code: 'SDPS' }],
    ['a capital behind a capital', 'Voucher type: SDPSService level: 5 days', { code: 'SDPS', days: 5 }],
    [
      'a label within a longer one',
      'Voucher ID: A-1Voucher expiration date: 2027-05-15',
      { number: 'A-1', expiresOn: '2027-05-15' },
    ],
    ['a label of something else', 'Voucher ID: A-1Agreement expiration date: 2027-05-15', { number: 'A-1' }],
    [
      'an unknown kind of date',
      'Voucher ID: A-1, support contract expiration date: 2027-05-15',
      { number: 'A-1' },
    ],
    ['an unknown kind of date', '利用券番号：A-1 保守契約の有効期限：2027/5/15', { number: 'A-1' }],
    ['an agreement', '利用券番号：A-1契約番号：B-2', { number: 'A-1', agreementNumber: 'B-2' }],
    [
      'a remark',
      'Voucher ID (keep it): A-1Customer (company): Contoso',
      { number: 'A-1', customer: 'Contoso' },
    ],
    [
      'two languages',
      'Voucher ID / 利用券番号: A-1 Customer / 顧客: Contoso',
      { number: 'A-1', customer: 'Contoso' },
    ],
    ['brackets', '【利用券番号】：A-1【顧客】：コントソ', { number: 'A-1', customer: 'コントソ' }],
    [
      'courtesy',
      'Your voucher ID: A-1 your customer: Contoso your program: SDPS',
      { number: 'A-1', customer: 'Contoso', code: 'SDPS' },
    ],
    [
      'marks',
      '■利用券番号：A-1■顧客：コントソ■有効期限：2027/5/15',
      { number: 'A-1', customer: 'コントソ', expiresOn: '2027-05-15' },
    ],
    [
      'quotation marks',
      '> Voucher ID: A-1> Customer: Contoso, Inc.> Service level: 3 days',
      { number: 'A-1', customer: 'Contoso, Inc.', days: 3 },
    ],
    [
      'a time of day',
      'From: V <v@microsoft.com>Sent: November 16, 2026 9:12 AMTo: Yamada <y@contoso.com>Subject: FW: xVoucher ID: A-1',
      { number: 'A-1', voucherAdminEmail: 'y@contoso.com' },
    ],
    ['the end of another word', 'Voucher ID: A-1 microstatus: x reprogram: SDPS', { number: 'A-1' }],
    [
      'a label in a subject',
      'From: a@b.example\nTo: c\nSubject: FW: Voucher ID: X-1\n\nVoucher ID: A-1',
      { number: 'A-1', voucherAdminEmail: 'a@b.example' },
    ],
    ['a table', 'Voucher ID:\tDays:\nA-1\t5', { number: 'A-1', days: 5 }],
  ])('is parted right at %s: %s', (_what, text, values) => {
    const { program: _program, ...rest } = read(text);
    expect(rest).toEqual(values);
  });

  test('is read to its end, however long', () => {
    const notes = Array.from({ length: 300 }, (_each, index) => `Status: note ${String(index)}`).join('');
    expect(read(`Voucher ID: A-1${notes}Expiration date: 2027-05-15`)).toEqual({
      number: 'A-1',
      expiresOn: '2027-05-15',
    });
  });

  test.each([
    'redeem voucher ID: PS-2026-1042',
    'Redeem voucher ID: PS-2026-1042 for customer: Contoso',
    'redeem voucher ID: PS-2026-1042, customer: Contoso, service level: 5 days',
    'reserve: voucher number: 12, expires: 2027-05-15',
    '利用券 ID：PS-2026-1042 を予約',
    '利用券を引き換えたい 利用券番号：A-1 顧客：コントソ',
    '請幫我兌換 憑證編號：A-1 客戶：康泰',
    'the next step: redeem',
    'customer: Contoso',
    '',
  ])('is not what a sentence is taken for, plain or in the paragraph of a chat: %j', (text) => {
    expect(looksLikeMail(vocabulary, text)).toBe(false);
    expect(looksLikeMail(vocabulary, `<p>${text}</p>`)).toBe(false);
  });

  it.each([
    '<p>Expires:   2026-12-01 Subject: FW</p>',
    '<p>Voucher\u200b:\u2028ID: 1 Days: 5 Program: SDPS</p>',
  ])('is judged by what a paragraph shows: %j', (body) =>
    expect(looksLikeMail(vocabulary, body)).toBe(
      looksLikeMail(vocabulary, body.replace('<p>', '<p><b></b>')),
    ),
  );

  test.each([
    ['colons', ':'],
    ['letters and colons', 'a:'],
    ['glued labels', 'A-1Voucher ID:'],
    ['long words', `${'expiration'.repeat(8)}:`],
    ['labels in two languages', 'Voucher ID / 利用券番号 / '],
    ['closed brackets', '():'],
    ['courtesy', 'your '],
  ])('is parted at once: %s', (_name, part) => {
    const start = performance.now();
    readVoucherMail(part.repeat(Math.ceil(60_000 / part.length)), CODES);
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
