import { readVoucherMail } from '../../../src/language/mail/voucher-mail';
import { CODES } from './read-mail';

const number = (body: string) => {
  const { number: read, seen } = readVoucherMail(body, CODES);
  return read?.value ?? seen?.number ?? null;
};

describe('a voucher number', () => {
  test.each([
    ['Voucher ID: “VP-1042”', 'VP-1042'],
    ['Voucher ID: [VP-1042]', 'VP-1042'],
    ['Voucher ID: 【VP-1042】', 'VP-1042'],
    ['Voucher ID: #VP-1042', 'VP-1042'],
    ['Voucher ID: No. VP-1042', 'VP-1042'],
    ['Voucher ID: VP 10 42', 'VP 10 42'],
    ['Voucher ID: VP - 10 - 42', 'VP-10-42'],
    ['Voucher ID: VP/2026/1042', 'VP/2026/1042'],
    ['Voucher ID: 20270430', '20270430'],
    ['Voucher ID: VP-1042 - Contoso', 'VP-1042'],
    ['Voucher ID: VP-1042 Rev. 2', 'VP-1042'],
    ['Voucher ID: VP-1042 or call 03-5555-0123', 'VP-1042'],
    ['Voucher ID: VP-10-\n42', 'VP-10-42'],
    ['Voucher ID: VP-1042<https://contoso.example/v?id=VP-9>', 'VP-1042'],
  ])('is read from %j', (body, read) => expect(number(body)).toBe(read));

  test.each([
    ['joined by a word', 'Voucher ID: VP-1042 and VP-1043'],
    ['joined by a comma', 'Voucher ID: VP-1042,VP-1043'],
    ['joined by a slash', 'Voucher ID: VP-1042/VP-1043'],
    ['cut short behind a slash', 'Voucher ID: VP-1042/1043'],
    ['as a range', 'Voucher ID: VP-1042 ~ 1049'],
    ['in Japanese', '利用券番号：VP-1042および VP-1043'],
    ['in Chinese', '憑證編號：VP-1042、VP-1043'],
    ['behind an arrow', 'Voucher ID: VP-1042 → VP-1043'],
    ['with a remark', 'Voucher ID: VP-1042 (replaces VP-1043)'],
    ['digits in groups', 'Voucher ID: 1042 10, 1043 10'],
  ])('is not the first of several, %s', (_how, body) => {
    const [label = '', said = ''] = body.normalize('NFKC').split(/: ?/);
    expect(label).not.toBe('');
    expect(number(body)).toEqual([said]);
  });

  test('is not the first line of a list', () =>
    expect(number('Voucher IDs:\nVP-1042\nVP-1043')).toEqual(['VP-1042; VP-1043']));

  test.each(['Voucher ID: VP-10…', 'Voucher ID: VP-10-XXXX', 'Voucher ID: VP-10-****', 'Voucher ID: VP-10-'])(
    'is not a part of one: %s',
    (body) => expect(number(body)).toEqual([expect.stringContaining('VP-10')]),
  );

  test.each(['Voucher ID: see attachment 3', 'Voucher ID: to follow', 'Voucher: 5 days'])(
    'is not read into words: %s',
    (body) => expect(number(body)).toBeNull(),
  );
});

describe('a number without a label of its own', () => {
  test.each([
    ['in the subject', '', 'Voucher ID VP-1042 assigned'],
    ['in the subject behind the word alone', '', '転送: 利用券 VP-1042 のご連絡'],
    [
      'in the subject of the mail that is forwarded',
      'From: a@b.example\nTo: c\nSubject: Voucher no. VP-1042\n\nHi',
      '',
    ],
    ['in a sentence', 'We assigned the voucher VP-1042 to you.', ''],
  ])('is read %s', (_where, body, subject) =>
    expect(readVoucherMail(body, CODES, [], { subject }).number?.value).toBe('VP-1042'),
  );

  test('gives way to one that has it', () =>
    expect(
      readVoucherMail('Voucher ID: VP-1042', CODES, [], { subject: 'Voucher ID VP-9' }).number?.value,
    ).toBe('VP-1042'));

  test('comes with the expiry of the same sentence', () =>
    expect(
      readVoucherMail('Your voucher VP-1042 expires on 30 April 2027. Our agreement ends later.', CODES)
        .expiresOn?.value,
    ).toBe('2027-04-30'));
});
