import fc from 'fast-check';
import { meaningOf } from '../../support/chat/vocabulary';
import type { Slots } from '../../../src/language/sentence/command';

const today = '2026-11-18';
const customers = [
  '株式会社コントソ',
  'Contoso Ltd',
  'Contoso K.K.',
  'Fabrikam, Inc.',
  'Fabrikam Japan K.K.',
  '台灣康泰股份有限公司',
  '7-Eleven Japan',
  'A. Datum Corporation',
  'History Museum',
];
const slotsOf = (text: string) => meaningOf(text, { today, customers }).slots;

describe('what a sentence already says is taken from it', () => {
  test.each<[string, Slots]>([
    [
      'redeem voucher 12 for Fabrikam tomorrow',
      { voucher: '12', customer: 'Fabrikam, Inc.', on: '2026-11-19' },
    ],
    ['reserve VP-1042 for 3 days from 2026-12-01', { voucher: 'VP-1042', on: '2026-12-01', days: 3 }],
    ['利用券 VP-1042 を予約したい', { voucher: 'VP-1042' }],
    [
      '㈱コントソの利用券１２を12月1日から3日間で予約',
      { voucher: '12', customer: '株式会社コントソ', on: '2026-12-01', days: 3 },
    ],
    [
      '請幫我保留台灣康泰的憑證編號：TW-77，3 天',
      { voucher: 'TW-77', customer: '台灣康泰股份有限公司', days: 3 },
    ],
    ['vp_20 を3日後に予約', { voucher: 'vp_20', on: '2026-11-21' }],
  ])('%s', (text, slots) => expect(slotsOf(text)).toEqual(slots));
});

describe('a voucher number', () => {
  test.each([
    ['redeem #12', '12'],
    ['redeem voucher no. 12', '12'],
    ['redeem voucher ID: abc123', 'abc123'],
    ['the voucher number is 4711, please redeem', '4711'],
    ['利用券番号は 4711 です', '4711'],
    ['利用券ID「4711」を引き換え', '4711'],
    ['番号12を予約', '12'],
    ['憑證編號為 4711', '4711'],
    ['兌換編號 4711', '4711'],
    ['３f2504e0-4f89-11d3-9a0c-0305e82c3301 を予約', '3f2504e0-4f89-11d3-9a0c-0305e82c3301'],
    ['ＶＰ－１０４２ を予約', 'VP-1042'],
    ['契約番号 EA-1234 の利用券 VP-1042 を追加', 'VP-1042'],
    ['add voucher VP-1042 of agreement EA-1234', 'VP-1042'],
  ])('is read in: %s', (text, voucher) => expect(slotsOf(text).voucher).toBe(voucher));

  test.each([
    'redeem 12',
    'redeem vouchers 12 and 13',
    '利用券12と13を引き換え',
    'reserve VP-1042 or VP-1043',
    'reserve VP-1042/VP-1043',
    'redeem voucher 12, then AB-99',
    'redeem 2 vouchers',
    '利用券3枚を予約',
    '憑證 2 張',
    'reserve a voucher on 2026-12-01',
    'the 15-day limit',
    'voucher for Contoso',
    'agreement number EA-1234 claim',
    'enrollment number 99',
    'claim for bob-1@contoso.com',
    'see https://example.com/a-1?b=2 for the claim',
    'reserve for 7-Eleven Japan',
  ])('is not guessed in: %s', (text) => expect(slotsOf(text).voucher).toBeUndefined());

  test('alone asks for that voucher', () => {
    expect(meaningOf(' VP-1042 ', { today })).toEqual({
      command: 'vouchers',
      slots: { voucher: 'VP-1042' },
      nearest: [],
    });
  });

  test('may be a bare number where there is such a voucher', () => {
    const hasVoucher = (key: string) => key === '4711';
    expect(meaningOf('redeem ４７１１', { today, hasVoucher }).slots.voucher).toBe('4711');
    expect(meaningOf('4711', { today, hasVoucher }).command).toBe('vouchers');
    expect(meaningOf('redeem 4712', { today, hasVoucher }).slots.voucher).toBeUndefined();
  });
});

describe('a customer', () => {
  test.each([
    ['claim for fabrikam', 'Fabrikam, Inc.'],
    ['claim for FABRIKAM JAPAN', 'Fabrikam Japan K.K.'],
    ['claim for a datum', 'A. Datum Corporation'],
    ['claim for Contoso Ltd.', 'Contoso Ltd'],
    ['ｺﾝﾄｿ の利用券', '株式会社コントソ'],
    ['History Museum renew', 'History Museum'],
  ])('is known in: %s', (text, customer) => {
    expect(slotsOf(text)).toEqual({ customer });
  });

  test('is left open between two of the same name', () => {
    expect(slotsOf('claim for contoso')).toEqual({ candidates: ['Contoso Ltd', 'Contoso K.K.'] });
  });

  test('is left open where two are named', () => {
    expect(slotsOf('claim for Fabrikam and コントソ')).toEqual({
      candidates: ['Fabrikam, Inc.', '株式会社コントソ'],
    });
  });

  test.each(['claim for fabrikamer', 'claim for Northwind', 'claim for co'])('is not seen in: %s', (text) => {
    expect(slotsOf(text)).toEqual({});
  });

  test('named like a command does not hide the command', () => {
    expect(meaningOf('redeem', { today, customers: ['Redeem Inc.'] }).command).toBe('redeem');
    expect(meaningOf('History Museum: renew', { today, customers }).command).toBe('renew');
  });
});

describe('a sentence of any size', () => {
  test.each([
    ['the same word', 'voucher '],
    ['phrases', '予約取消'],
    ['numbers', '1-'],
    ['quotes', '利用券「'],
    ['mentions', '<at'],
    ['one letter', 'a'],
    ['dates', '2026/'],
    ['counts', '十'],
  ])('is read at once: %s', (_name, part) => {
    const start = performance.now();
    meaningOf(part.repeat(Math.ceil(100_000 / part.length)), { today, customers });
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  test('never fails', () => {
    const alphabet = fc.constantFrom(
      ...'利用券番号憑證編號を予約 voucher12-#/月日年令和民國天後前間兩十<at>:'.split(''),
      'ー',
      '\ud800',
    );
    const sentence = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(alphabet, { maxLength: 80 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(sentence, (text) => meaningOf(text, { today, customers }).slots !== undefined),
      { numRuns: 200 },
    );
  });
});
