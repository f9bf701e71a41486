import { scanAbsoluteDates } from '../dates/date';
import { scanStatedDays } from '../dates/days';
import { fold } from '../fold';
import type { Statement } from './mail-statements';
import { expiriesIn, saysVoucher } from './number-in-sentence';

/** Letters, a hyphen and digits: as far as an opaque number can be told from other words by its looks. */
const NUMBER =
  /(?<![\p{L}\d.@/_-])\p{Script=Latin}{2,8}(?:\p{Pd}[\p{Script=Latin}\d]+)+(?![\p{Script=Latin}\d@/_-]|\.\d)/gu;
const FEWEST_DIGITS = 4;
/** More than this in one mail are no longer asked about. */
const MOST_NUMBERS = 20;
/** How far before a number it is looked for what it is the number of; UTF-16 code units. */
const LOOKED_BACK = 60;
/** What numbers of other things stand behind. */
const ANOTHERS_NUMBER =
  /(?:agreement|contract|licen[sc]e|enrol?lment|order|\bp\.?o\b|invoice|ticket|case|request|quote|契約|ライセンス|注文|発注|請求|見積|案件|合約|授權|訂單|採購|發票|報價|專案)[^,;、。\n]{0,25}$/iu;
/** What makes the day before it the last. */
const LAST_DAY = /^\s?(?:前?到期|截止|失效|に?失効|まで|が期限)/u;

/**
 * What a mail says of its voucher in running text, for one that states no number under a label and behind no word for
 * it: "we got a 3-day DDPS voucher, it is VCH-77012". Several numbers are all named, so that they are asked about.
 */
export function factsInProse(lines: readonly string[], programCodes: readonly string[]): Statement[] {
  if (!lines.some(saysVoucher)) return [];
  const numbers = lines.flatMap(numbersIn).slice(0, MOST_NUMBERS);
  if (numbers.length === 0) return [];
  const words = new Set(fold(lines.join(' ')).match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu) ?? []);
  const named = programCodes.filter((code) => words.has(fold(code)));
  return [
    ...numbers.map((raw): Statement => ({ field: 'number', raw, apart: true })),
    ...lines.flatMap(expiriesIn),
    ...lines.flatMap(lastDays),
    ...named.map((raw): Statement => ({ field: 'program', raw, apart: true })),
    ...lines.filter(saysVoucher).flatMap(lengths),
  ];
}

function numbersIn(line: string): string[] {
  return [...line.matchAll(NUMBER)].flatMap(({ 0: raw, index }) => {
    const digits = raw.replace(/\D/gu, '').length;
    return digits < FEWEST_DIGITS || ANOTHERS_NUMBER.test(line.slice(Math.max(0, index - LOOKED_BACK), index))
      ? []
      : raw;
  });
}

function lastDays(line: string): Statement[] {
  return scanAbsoluteDates(line)
    .filter(({ end }) => LAST_DAY.test(line.slice(end)))
    .map(({ start, end }) => ({ field: 'expiresOn', raw: line.slice(start, end), apart: true }));
}

function lengths(line: string): Statement[] {
  return scanStatedDays(line).map(({ start, end }) => ({
    field: 'days',
    raw: line.slice(start, end),
    apart: true,
  }));
}
