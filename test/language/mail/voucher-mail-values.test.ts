import { readVoucherMail, type MailField } from '../../../src/language/mail/voucher-mail';
import { CODES, read, valuesOf } from './read-mail';

describe('a value stands', () => {
  test.each<[string, string, Partial<Record<MailField, string | number>>]>([
    ['behind a colon', 'Voucher number: A-1', { number: 'A-1' }],
    ['behind a full-width colon', '憑券號碼：Ａ－１', { number: 'A-1' }],
    ['behind a dash', 'Voucher ID - A-1', { number: 'A-1' }],
    ['behind a label in brackets', '【利用券番号】A-1', { number: 'A-1' }],
    ['behind a label in bold', '*Voucher ID:* A-1', { number: 'A-1' }],
    ['behind a remark', 'Voucher ID (keep it): A-1', { number: 'A-1' }],
    ['in brackets', '利用券 ID（A-1）が割り当てられました', { number: 'A-1' }],
    ['behind a label in two languages', 'Voucher ID / 利用券番号: A-1', { number: 'A-1' }],
    ['behind white space alone', '利用券番号　A-1', { number: 'A-1' }],
    ['behind nothing', '憑證編號A-1', { number: 'A-1' }],
    [
      'in the next cell',
      'Voucher ID\tA-1\tExpiration date\t2027-05-15',
      { number: 'A-1', expiresOn: '2027-05-15' },
    ],
    ['in the next line', 'Voucher ID\nA-1\nCustomer\nContoso', { number: 'A-1', customer: 'Contoso' }],
    ['in the next paragraph', 'Voucher ID:\n\nA-1\n\nCustomer:\n\nRegards', { number: 'A-1' }],
    [
      'under its label and a rule',
      '| Voucher ID | Days |\n|---|---|\n| A-1 | 5 |',
      { number: 'A-1', days: 5 },
    ],
    ['under its label', 'Voucher ID\tDays\nA-1\t5', { number: 'A-1', days: 5 }],
    ['between bars', '| Voucher ID | A-1 |\n|---|---|\n| Days | 5 |', { number: 'A-1', days: 5 }],
    [
      'beside others',
      '利用券番号：A-1、有効期限：2027/5/15、契約番号：99',
      { number: 'A-1', expiresOn: '2027-05-15', agreementNumber: '99' },
    ],
    ['in a sentence', 'Your voucher ID is A-1.', { number: 'A-1' }],
    ['in a sentence', '利用券番号はA-1です。', { number: 'A-1' }],
    ['in a sentence', '您的憑證編號為 A-1。', { number: 'A-1' }],
    ['in a sentence', 'Voucher ID A-1 has been assigned to you', { number: 'A-1' }],
    ['in a sentence', 'The voucher expires on May 15, 2027.', { expiresOn: '2027-05-15' }],
    ['in groups', 'Voucher ID: 1234 5678 9012', { number: '1234 5678 9012' }],
    ['with its length beside it', 'Voucher ID: A-1 (5 days)', { number: 'A-1' }],
    ['with the time of day', 'Expiration date: 2027-05-15T23:59:00Z', { expiresOn: '2027-05-15' }],
    ['twice, the same', 'Voucher ID: A-1\n\nvoucher id: ａ－１', { number: 'A-1' }],
  ])('%s: %s', (_where, body, values) => expect(read(body)).toEqual(values));
});

describe('nothing is guessed', () => {
  test.each([
    ['an agreement number is no voucher number', 'Agreement number: EA-1234', { agreementNumber: 'EA-1234' }],
    [
      'not even under the label of one',
      'Voucher ID: 8812\nAgreement number: 8812',
      { agreementNumber: '8812' },
    ],
    ['not in any language', '授權識別碼：A-1\n', { agreementNumber: 'A-1' }],
    ['nor is a number without a label', 'Hello, A-1042 is yours. Best, Taro', {}],
    ['nor is a word', 'Voucher ID: pending', {}],
    ['nor is a date', 'Voucher ID: 2027-05-15', {}],
    ['nor is a length', 'Voucher number: 5 days', {}],
    ['nor an address', 'Voucher ID: a1@microsoft.com', {}],
    ['nor half of two words', 'Voucher ID: A1 B2', {}],
    ['nor the next label', 'Voucher ID:\nExpiration date: 2027-05-15', { expiresOn: '2027-05-15' }],
    ['nor the next row', 'Voucher ID\t\nDays\t5', { days: 5 }],
    ['a date in an unknown order is none', 'Expiration date: 03/04/2027', {}],
    ['nor is a date without a year', '有効期限：5月15日', {}],
    ['nor is a day counted from today', 'Expires in 30 days', {}],
    ['nor are two', 'Expiration date: 2027-05-15 or 2027-06-15', {}],
    [
      "the agreement's end is no expiry",
      'Agreement expiration date: 2027-05-15\n契約の有効期限：2027/5/15',
      {},
    ],
    ['a validity is no length', '有効期間：180日間', {}],
    ['a person assigned to is no date', 'Assigned to: Taro', {}],
    ['a sentence about customers names none', 'Customer support is closed on Sunday', {}],
    ['nothing means nothing', 'Customer: n/a\nContact: -\n担当者：未定', {}],
  ])('%s: %s', (_why, body, values) => expect(read(body)).toEqual(values));

  test.each<[string, MailField, string]>([
    ['numbers', 'number', 'Voucher ID: A-1\nVoucher ID: A-2'],
    ['numbers in a table', 'number', 'Voucher ID\tDays\nA-1\t5\nA-2\t5'],
    ['dates', 'expiresOn', '有効期限：2027/5/15\nExpiration date: 2027-05-16'],
    ['lengths', 'days', 'Service level: 5 days\nサービス レベル：3日'],
    ['admins', 'voucherAdminEmail', 'Voucher admin: a@contoso.com\nVoucher admin: b@contoso.com'],
    ['agreements', 'agreementNumber', 'Agreement number: 1\nEnrollment number: 2'],
  ])('between two %s', (_what, field, body) => {
    const mail = readVoucherMail(body, CODES);
    expect(mail.ambiguous).toEqual([field]);
    expect(mail[field]).toBeUndefined();
  });

  test('a program keeps its words where no code or several are in them', () => {
    expect(read('Program: Desktop Deployment')).toEqual({ program: 'Desktop Deployment' });
    expect(read('Program: DDPS or SDPS')).toEqual({ program: 'DDPS or SDPS' });
    expect(valuesOf(readVoucherMail('Program: S-EDPS', ['EDPS']))).toEqual({ program: 'S-EDPS' });
    expect(read('Program: ｄｄｐｓ-5')).toEqual({ program: 'ddps-5', code: 'DDPS' });
    expect(read('Program: DDPS\nVoucher type: Desktop (DDPS)')).toMatchObject({ code: 'DDPS' });
  });
});
