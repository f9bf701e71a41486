import fc from 'fast-check';
import { readVoucherMail } from '../../../src/language/mail/voucher-mail';
import { CODES } from './read-mail';

describe('whatever is pasted', () => {
  test.each([
    ['labels', 'Voucher ID: '],
    ['labels in a line', 'Voucher ID: 1,'],
    ['header lines', 'Date: x\n'],
    ['senders', 'From:\n'],
    ['quotation marks', '>'],
    ['open tags', '<div>'],
    ['open cells', '<table><tr><td>'],
    ['half tags', '<p '],
    ['addresses', 'a@a.'],
    ['commas', '、'],
    ['white space', ' \u3000'],
    ['long characters', '\ufdfa'],
    ['brackets', 'Voucher ID ('],
  ])('is read at once: %s', (_name, part) => {
    const start = performance.now();
    readVoucherMail(part.repeat(Math.ceil(200_000 / part.length)), CODES);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test('never fails, and no agreement number comes out as a voucher number', () => {
    const part = fc.oneof(
      fc.constantFrom(
        ...[
          'Voucher ID',
          '利用券番号',
          '授權識別碼',
          'Agreement number',
          '有効期限',
          'From: a@b.co',
          'To: x',
        ],
      ),
      fc.constantFrom(
        ...[
          ':',
          '：',
          '\n',
          '\t',
          '> ',
          '|',
          ' ',
          '<td>',
          '</td>',
          '<br>',
          '【',
          '(',
          'A-1',
          'B2',
          '2027/5/15',
          '5日',
        ],
      ),
      fc.string({ unit: 'binary', maxLength: 6 }),
    );
    const body = fc.array(part, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(body, (text) => {
        const { number, agreementNumber } = readVoucherMail(text, CODES);
        expect(number === undefined || number.value !== agreementNumber?.value).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});
