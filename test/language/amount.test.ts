import fc from 'fast-check';
import { LOCALES } from '../../src/domain/locale';
import { minorDigits } from '../../src/domain/claim/money';
import { readAmount, typedAmount } from '../../src/language/amount';

const CURRENCIES = Intl.supportedValuesOf('currency');

/** Amounts of up to nine whole digits, as many as a rate may ever have. */
const amounts = fc.integer({ min: 0, max: 9_999_999_999_999 });
const moneys = fc.record({ amount: amounts, currency: fc.constantFrom(...CURRENCIES) });

describe('an amount', () => {
  test.each([
    ['1234', 'USD', 123_400],
    ['1234.50', 'USD', 123_450],
    ['1234,50', 'USD', 123_450],
    ['1,50', 'USD', 150],
    ['1,5', 'USD', 150],
    ['1.5', 'USD', 150],
    ['0,05', 'USD', 5],
    ['1,234', 'USD', 123_400],
    ['1.234', 'USD', 123_400],
    ['1,234.50', 'USD', 123_450],
    ['1.234,50', 'USD', 123_450],
    ['1 234,50', 'USD', 123_450],
    ['1\u00A0234,50', 'EUR', 123_450],
    ['1\u202F234,50', 'EUR', 123_450],
    ['1\u2009234.50', 'EUR', 123_450],
    ['1\u3000234', 'JPY', 1_234],
    ["1'234.50", 'CHF', 123_450],
    ['1’234.50', 'CHF', 123_450],
    ['1,234,567.8', 'USD', 123_456_780],
    ['1,23,456.78', 'INR', 12_345_678],
    ['12,34,567', 'INR', 123_456_700],
    ['１，２３４．５０', 'USD', 123_450],
    ['１、２３４', 'JPY', 1_234],
    ['﹩1,234', 'USD', 123_400],
    ['\u200E1,234.50\u200F', 'USD', 123_450],
    ['270', 'JPY', 270],
    ['1,234', 'JPY', 1_234],
    ['1.234', 'JPY', 1_234],
    ['1,234,567', 'KWD', 1_234_567_000],
    ['1.234,567', 'KWD', 1_234_567],
    ['0,234', 'KWD', 234],
    ['12,34', 'KWD', 12_340],
  ])('is read in %j of %s', (text, currency, amount) =>
    expect(readAmount(text, currency)).toEqual({ kind: 'amount', amount }),
  );

  test.each([
    ['$1,234.50', 'USD'],
    ['US$ 1,234.50', 'USD'],
    ['USD 1,234.50', 'USD'],
    ['1,234.50 usd', 'USD'],
    ['$1,234.50 USD', 'USD'],
    ['1234.50 dollars', 'USD'],
    ['1,234.50ドル', 'USD'],
    ['1,234.50 米ドル', 'USD'],
    ['1,234.50 美元', 'USD'],
    ['1.234,50 €', 'EUR'],
    ['€1,234.50', 'EUR'],
    ['NT$1,234.50', 'TWD'],
    ['NT$ 1,234.50 元', 'TWD'],
    ['新台幣 1,234.50 元', 'TWD'],
    ['1,234.50元整', 'TWD'],
    ['＄１，２３４．５０', 'TWD'],
  ])('may stand beside the sign of its currency: %j', (text, currency) =>
    expect(readAmount(text, currency)).toEqual({ kind: 'amount', amount: 123_450 }),
  );

  test.each(['¥1,234', '￥1,234', '1,234円', '１，２３４円', '1234 yen', 'JPY 1,234', '1234 日圓'])(
    'may stand beside the sign of the yen: %j',
    (text) => expect(readAmount(text, 'JPY')).toEqual({ kind: 'amount', amount: 1_234 }),
  );

  test.each([
    ['2,70', 'JPY'],
    ['2.7', 'JPY'],
    ['1,234.00', 'JPY'],
    ['12,34,5', 'USD'],
    ['12,34,5', 'INR'],
    ['1,2345', 'USD'],
    ['1234,567', 'USD'],
    ['0,234', 'USD'],
    ['1,234.567', 'USD'],
    ['1,234 567', 'USD'],
    ['1,234,50', 'USD'],
    ['1.234.50', 'USD'],
    ['12 34', 'USD'],
    ['-5', 'USD'],
    ['－5', 'USD'],
    ['+5', 'USD'],
    ['(5)', 'USD'],
    ['1e5', 'USD'],
    ['0x10', 'USD'],
    ['5%', 'USD'],
    ['12²', 'USD'],
    ['1½', 'USD'],
    ['12万', 'JPY'],
    ['five', 'USD'],
    ['5,', 'USD'],
    [',', 'USD'],
    ['$', 'USD'],
    ['', 'USD'],
    ['€5', 'USD'],
    ['5 EUR', 'USD'],
    ['1234元', 'USD'],
    ['NT$5', 'USD'],
  ])('is not read in %j of %s', (text, currency) =>
    expect(readAmount(text, currency)).toEqual({ kind: 'unreadable' }),
  );

  test.each([
    ['1,234', [1_234, 1_234_000]],
    ['KWD 12.345', [12_345, 12_345_000]],
    ['123.000', [123_000, 123_000_000]],
  ])('of a currency with three decimals is not guessed from %j', (text, both) =>
    expect(readAmount(text, 'KWD')).toEqual({ kind: 'ambiguous', amounts: both }),
  );

  test.each(['99999999999999999999', '900,719,925,474.10', '1'.repeat(5000)])(
    'is too large in %.30s',
    (text) => expect(readAmount(text, 'USD')).toEqual({ kind: 'tooLarge' }),
  );

  it('is read back from the way in which the desk writes it into a field', () => {
    fc.assert(
      fc.property(moneys, ({ amount, currency }) => {
        expect(readAmount(typedAmount({ amount, currency }), currency)).toEqual({ kind: 'amount', amount });
      }),
    );
  });

  it('of every currency is read back from every way of writing it, or both readings are told', () => {
    const styles = fc.constantFrom(...STYLES);
    fc.assert(
      fc.property(moneys, styles, fc.boolean(), ({ amount, currency }, style, isShort) => {
        const text = written(amount, minorDigits(currency), style, isShort);
        const reading = readAmount(text, currency);
        if (reading.kind !== 'ambiguous') return expect(reading).toEqual({ kind: 'amount', amount });
        expect(minorDigits(currency)).toBeGreaterThanOrEqual(3);
        expect(reading.amounts).toContain(amount);
        expect(reading.amounts[1]).toBe(reading.amounts[0] * 1_000);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each(LOCALES)('of every currency is read back as the desk shows it (%s)', (locale) => {
    for (const currency of CURRENCIES) {
      const digits = minorDigits(currency);
      const amount = 1_234 * 10 ** digits + (digits === 0 ? 0 : 5);
      for (const currencyDisplay of ['symbol', 'narrowSymbol', 'code', 'name'] as const) {
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
        const text = format.format(amount / 10 ** digits);
        expect([text, readAmount(text, currency)]).toEqual([text, { kind: 'amount', amount }]);
      }
    }
  });

  it('whose last digits can be decimals is never taken for a hundred or a thousand times as much', () => {
    const typed = fc.record({
      currency: fc.constantFrom('USD', 'KWD', 'CLF'),
      whole: fc.nat({ max: 999_999 }),
      point: fc.constantFrom('.', ','),
      fraction: fc.stringMatching(/^\d{1,4}$/),
    });
    fc.assert(
      fc.property(typed, ({ currency, whole, point, fraction }) => {
        const digits = minorDigits(currency);
        fc.pre(fraction.length <= digits);
        const amount = Number(`${whole}${fraction.padEnd(digits, '0')}`);
        const reading = readAmount(`${whole}${point}${fraction}`, currency);
        const read = reading.kind === 'ambiguous' ? reading.amounts[0] : reading;
        expect(read).toEqual(reading.kind === 'ambiguous' ? amount : { kind: 'amount', amount });
      }),
      { numRuns: 1_000 },
    );
  });
});

/** The mark of thousands and the decimal mark of one country. */
const STYLES = [
  ['', '.'],
  ['', ','],
  [',', '.'],
  ['.', ','],
  [' ', ','],
  [' ', '.'],
  ['\u00A0', ','],
  ['\u202F', ','],
  ["'", '.'],
  ['’', ','],
] as const;

/** `isShort`: zeros at the end of the decimals are left out. */
function written(
  amount: number,
  digits: number,
  [thousands, point]: (typeof STYLES)[number],
  isShort: boolean,
): string {
  const all = String(amount).padStart(digits + 1, '0');
  const whole = all.slice(0, all.length - digits).replace(/\B(?=(\d{3})+$)/g, thousands);
  const fraction = all.slice(all.length - digits);
  const shown = isShort ? fraction.replace(/0+$/, '') : fraction;
  return shown === '' ? whole : `${whole}${point}${shown}`;
}
