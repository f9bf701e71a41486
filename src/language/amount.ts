import { LOCALES } from '../domain/locale';
import { minorDigits, type Money } from '../domain/claim/money';
import { memo } from '../memo';

/** How a typed text reads as an amount of one currency, in its minor unit. */
export type AmountReading =
  | { readonly kind: 'amount'; readonly amount: number }
  /** Two writers could mean two amounts by it; the smaller comes first. */
  | { readonly kind: 'ambiguous'; readonly amounts: readonly [number, number] }
  | { readonly kind: 'tooLarge' }
  | { readonly kind: 'unreadable' };

/** In minor units: a hundred amounts still add up to a safe integer, and each is shown to its last digit. */
const LARGEST = Math.floor(Number.MAX_SAFE_INTEGER / 100);

/** Thousands behind one and the same mark, or the Indian way: only the last group has three digits. A grouped number begins with no zero. */
const WHOLE = String.raw`\d+|[1-9]\d{0,2}(?<mark>[.,' ])\d{3}(?:\k<mark>\d{3})*|[1-9]\d?(?:,\d{2})+,\d{3}`;
const GROUPED = new RegExp(`^(?:${WHOLE})$`);
const DECIMAL = new RegExp(String.raw`^(?<whole>${WHOLE})(?<point>[.,])(?<fraction>\d+)$`);

/**
 * What a typed text means as an amount of the currency: `1,234.50`, `1.234,50`, `1 234,50`, `1'234.50`, `12,34,567`, with
 * the currency's own sign, code or name around it. A mark before three last digits parts thousands, unless the currency
 * has three decimals: then it may be either, and nothing is guessed. Signs of other currencies are not read.
 */
export function readAmount(text: string, currency: string): AmountReading {
  const digits = minorDigits(currency);
  const typed = signed(currency).exec(plain(text))?.groups?.['number'] ?? '';
  const readings = [...new Set([asWhole(typed, digits), asDecimal(typed, digits)])]
    .filter((amount) => amount !== undefined)
    .sort((a, b) => a - b);
  const [first, second] = readings;
  if (first === undefined) return { kind: 'unreadable' };
  if (readings.some((amount) => amount > LARGEST)) return { kind: 'tooLarge' };
  return second === undefined
    ? { kind: 'amount', amount: first }
    : { kind: 'ambiguous', amounts: [first, second] };
}

/** The amount as a person may type it, so that it is read in one way only: `1200.50`. */
export function typedAmount({ amount, currency }: Money): string {
  const digits = minorDigits(currency);
  const text = (amount / 10 ** digits).toFixed(digits);
  // A number that begins with a zero has no thousands, so what follows the point are decimals.
  return readAmount(text, currency).kind === 'ambiguous' ? `0${text}` : text;
}

function asWhole(typed: string, digits: number): number | undefined {
  return GROUPED.test(typed) ? minorUnits(typed, '', digits) : undefined;
}

function asDecimal(typed: string, digits: number): number | undefined {
  const { whole = '', point = '', fraction = '' } = DECIMAL.exec(typed)?.groups ?? {};
  if (whole === '' || whole.includes(point) || fraction.length > digits) return undefined;
  return minorUnits(whole, fraction, digits);
}

function minorUnits(whole: string, fraction: string, digits: number): number {
  return Number(whole.replace(/\D/g, '') + fraction.padEnd(digits, '0'));
}

/** Every width, space and apostrophe made one; other forms of digits, such as superscripts, are left alone. */
function plain(text: string): string {
  return text
    .replace(/[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '')
    .replace(/[\uFE50-\uFE6F\uFF01-\uFFEE]/g, (form) => form.normalize('NFKC'))
    .replaceAll('、', ',')
    .replace(/[’‘ʼ′´`]/g, "'")
    .replace(/\s/g, ' ')
    .trim();
}

/** What people write for their own currency beside what the languages of this desk call it. */
const CUSTOMARY: Readonly<Record<string, readonly string[]>> = {
  CNY: ['元', '圓', 'RMB'],
  HKD: ['元'],
  JPY: ['yen', '圓'],
  TWD: ['元', '元整', '圓', '圓整', 'NT', 'NTD'],
  USD: ['dollar', 'dollars', 'ドル'],
};

/** A number with any of the marks of the currency before or behind it. */
const signed = memo(50, (currency) => {
  const marks = [...marksOf(currency)].sort((a, b) => b.length - a.length).map(escaped);
  const mark = `(?:${marks.join('|')})`;
  return new RegExp(String.raw`^(?:${mark} ?)*(?<number>\d(?:[\d.,' ]*\d)?)(?: ?${mark})*$`, 'iu');
});

function marksOf(currency: string): Set<string> {
  const marks = (CUSTOMARY[currency] ?? []).map(plain);
  for (const locale of LOCALES) {
    for (const currencyDisplay of ['code', 'symbol', 'narrowSymbol', 'name'] as const) {
      const format = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay });
      const parts = [1, 2].flatMap((count) => format.formatToParts(count));
      marks.push(...parts.flatMap(({ type, value }) => (type === 'currency' ? [plain(value)] : [])));
    }
  }
  return new Set(marks);
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}
