import fc from 'fast-check';
import { fold, tidy, tidyNumber, voucherKey } from '../../src/language/fold';

describe('texts are compared', () => {
  test.each([
    ['ＲＥＤＥＥＭ', 'redeem'],
    ['  マイ\u3000\u3000ワーク ', 'マイ ワーク'],
    ['ﾍﾙﾌﾟ', 'ヘルプ'],
    ['㈱コントソ', '(株)コントソ'],
    ['re\u200bdeem\u202e', 'redeem'],
    ['\ufeffHelp\u00a0me', 'help me'],
    ['a\u0000b', 'a b'],
  ])('%j as %j', (text, key) => expect(fold(text)).toBe(key));

  test('as the same, however often they are folded', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => fold(fold(text)) === fold(text)));
  });

  test('without regard to case', () => {
    fc.assert(fc.property(fc.string(), (text) => fold(text.toUpperCase()) === fold(text.toLowerCase())));
  });
});

describe('a voucher number', () => {
  test('keeps its case and its spaces for display', () => {
    expect(tidyNumber(' ＶＰ－１０４２\u200b  Ab\n')).toBe('VP-1042 Ab');
  });

  test.each([
    'VP-1042',
    'vp-1042',
    'ＶＰ－１０４２',
    'VP- 1042',
    'VP\u20131042',
    'VP\u20111042',
    'VPー1042',
    'V\u200dP-1042',
  ])('is the same number when written %s', (text) => expect(voucherKey(text)).toBe('vp-1042'));

  test('is another number when a sign is missing', () => {
    expect(voucherKey('VP1042')).not.toBe(voucherKey('VP-1042'));
  });

  test('keeps a long vowel that belongs to a word', () => {
    expect(voucherKey('コード')).toBe('コード');
  });

  test('is tidied once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => tidy(tidyNumber(text)) === tidyNumber(text)),
    );
  });
});
