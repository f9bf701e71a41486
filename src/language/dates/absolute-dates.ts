import { agreed, dateOf, FRESH, type DatePattern, type Parts, MONTH_NAME, monthNamed } from './date-span';
import { readCount } from './days';

const ENDS = String.raw`(?![\d]|[./-]\d)`;
const MONTH_AND_DAY = String.raw`\s?年\s?(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日號号]`;
const YEAR_BEFORE_REIWA = 2018;
const YEAR_BEFORE_REPUBLIC = 1911;

const number = (part: string | undefined) => Number(part ?? Number.NaN);
const inYear = (year: number, { m, d }: Parts) => dateOf(year, number(m), number(d));

function inReiwa(parts: Parts) {
  const date = inYear(YEAR_BEFORE_REIWA + (parts['n'] === '元' ? 1 : number(parts['n'])), parts);
  return date && date >= '2019-05-01' ? date : undefined;
}

const KANJI_DIGITS = '〇零一二三四五六七八九';

/** A year in numerals, one for each digit: 二〇二七. */
function inDigits(numerals = ''): number {
  return Number(
    [...numerals.replaceAll('零', '〇')]
      .map((numeral) => KANJI_DIGITS.replace('零', '').indexOf(numeral))
      .join(''),
  );
}

const counted = (numerals = '') => String(readCount(numerals) ?? '');
const inCounts = (m: string | undefined, d: string | undefined) => ({ m: counted(m), d: counted(d) });

/** Day and month in an order that nobody stated: a date only when one order is impossible or both agree. */
function inEitherOrder({ a, b, y }: Parts) {
  return agreed([dateOf(number(y), number(a), number(b)), dateOf(number(y), number(b), number(a))]);
}

const inEnglish = ({ y, mon, d }: Parts) => dateOf(number(y), monthNamed(mon ?? ''), number(d));

/** The ways to write a date with its year, which mean the same on any day. */
export const ABSOLUTE_DATES: readonly DatePattern[] = [
  {
    pattern: new RegExp(
      String.raw`${FRESH}(?<y>\d{4})\s?(?<s>[./-])\s?(?<m>\d{1,2})\s?\k<s>\s?(?<d>\d{1,2})${ENDS}`,
      'giu',
    ),
    read: (parts) => inYear(number(parts['y']), parts),
  },
  {
    pattern: new RegExp(
      String.raw`${FRESH}(?<a>\d{1,2})(?<s>[./-])(?<b>\d{1,2})\k<s>(?<y>\d{4})${ENDS}`,
      'giu',
    ),
    read: inEitherOrder,
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(?<y>\d{4})${MONTH_AND_DAY}`, 'giu'),
    read: (parts) => inYear(number(parts['y']), parts),
  },
  { pattern: new RegExp(String.raw`令和\s?(?<n>\d{1,2}|元)${MONTH_AND_DAY}`, 'giu'), read: inReiwa },
  { pattern: new RegExp(String.raw`${FRESH}r\s?(?<n>\d{1,2})${MONTH_AND_DAY}`, 'giu'), read: inReiwa },
  {
    pattern: new RegExp(
      String.raw`(?:令和\s?|${FRESH}r)(?<n>\d{1,2})(?<s>[./])(?<m>\d{1,2})\k<s>(?<d>\d{1,2})${ENDS}`,
      'giu',
    ),
    read: inReiwa,
  },
  {
    pattern: new RegExp(
      String.raw`(?:中華)?民[國国]\s?(?<y>\d{2,3})(?:${MONTH_AND_DAY}|(?<s>[./-])(?<m2>\d{1,2})\k<s>(?<d2>\d{1,2})${ENDS})`,
      'giu',
    ),
    read: ({ y, m, d, m2, d2 }) => inYear(YEAR_BEFORE_REPUBLIC + number(y), { m: m ?? m2, d: d ?? d2 }),
  },
  {
    pattern: new RegExp(
      String.raw`${FRESH}(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\.?\s(?:of\s)?|[-/])(?<mon>${MONTH_NAME})(?:,?\s|[-/])(?<y>\d{4})${ENDS}`,
      'giu',
    ),
    read: inEnglish,
  },
  {
    pattern: new RegExp(
      String.raw`${FRESH}(?<mon>${MONTH_NAME})\s?(?<d>\d{1,2})(?:st|nd|rd|th)?(?:,\s?|\s)(?<y>\d{4})${ENDS}`,
      'giu',
    ),
    read: inEnglish,
  },
  {
    pattern: new RegExp(
      String.raw`${FRESH}(?<y>\d{4})(?:\s|[-/])(?<mon>${MONTH_NAME})(?:\s|[-/])(?<d>\d{1,2})${ENDS}`,
      'giu',
    ),
    read: inEnglish,
  },
  {
    pattern: new RegExp(
      String.raw`(?<![${KANJI_DIGITS}十])(?<y>二[${KANJI_DIGITS}]{3})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})[日號号]`,
      'giu',
    ),
    read: ({ y, m, d }) => inYear(inDigits(y), inCounts(m, d)),
  },
  {
    pattern: new RegExp(
      String.raw`令和(?<n>[一二三四五六七八九十]{1,3}|元)年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})日`,
      'giu',
    ),
    read: ({ n, m, d }) => inReiwa({ n: n === '元' ? n : counted(n), ...inCounts(m, d) }),
  },
  {
    pattern: new RegExp(
      String.raw`(?:中華)?民[國国](?<y>[${KANJI_DIGITS}]{2,3})年(?<m>[一二三四五六七八九十]{1,2})月(?<d>[一二三四五六七八九十]{1,3})[日號号]`,
      'giu',
    ),
    read: ({ y, m, d }) => inYear(YEAR_BEFORE_REPUBLIC + inDigits(y), inCounts(m, d)),
  },
];
