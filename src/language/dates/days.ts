import { tidy } from '../fold';
import { separate, type Span } from '../span';

const ENGLISH = [
  'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten',
  'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen',
]; // prettier-ignore
const KANJI = '一二三四五六七八九';

/** Regular expression source of a count in digits (at most three), Chinese numerals or English words. */
export const COUNT = String.raw`(?:\d{1,3}|[兩両一二三四五六七八九十]{1,3}|${ENGLISH.join('|')})`;

/** The number that a text matched by `COUNT` stands for; undefined for an impossible sequence of numerals. */
export function readCount(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const english = ENGLISH.indexOf(text.toLowerCase());
  if (english >= 0) return english + 1;
  const parts = /^([一二三四五六七八九]?)(十?)([一二三四五六七八九]?)$/u.exec(text.replace(/[兩両]/u, '二'));
  if (!parts) return undefined;
  const [, tens = '', ten = '', ones = ''] = parts;
  if (!ten) return tens && ones ? undefined : KANJI.indexOf(tens || ones) + 1;
  return (tens ? KANJI.indexOf(tens) + 1 : 1) * 10 + KANJI.indexOf(ones || ' ') + 1;
}

/** Where a text names a length, and the length in days. */
interface DaysSpan extends Span {
  readonly days: number;
}

const NOT_A_LENGTH_BEFORE = String.raw`(?<![\p{Script=Latin}\d.,/-])(?<!\b(?:in|within|every|after|last|past) )`;
const NOT_A_LENGTH_AFTER = String.raw`(?! (?:ago|from (?:now|today|the)|later|before|after|left|until|remaining))`;
/** The same count once more, as contracts write it: "five (5) days", 五（5）日間. */
const TWICE = String.raw`(?:\s?\(\s?(?<again>${COUNT})\s?\))?`;
const PATTERNS: readonly RegExp[] = [
  new RegExp(
    String.raw`${NOT_A_LENGTH_BEFORE}(?<n>${COUNT})${TWICE}(?:\s|-)?(?:full )?days?(?!\p{Script=Latin})${NOT_A_LENGTH_AFTER}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\d.月第毎每/-]\s?)(?<n>${COUNT})${TWICE}\s?(?:日[間分]|天)(?!\s?(?:之|以)?[後后前內内]|目|ごと)`,
    'giu',
  ),
  // 3日 alone is a length as well as the third of the month: what follows it tells.
  /(?<![\d.月第毎每年/-]\s?)(?<n>\d{1,3})\s?日(?![間分]|\s?(?:之|以)?[後后前內内]|\s?(?:に|から|より|まで|目|ごと|付|締|曜|午|[(\d]))/giu,
];

const ENGLISH_KIND =
  'business|working|work|calendar|consecutive|planning|service|consulting|engagement|billable|man|person|on-?site';
const WORK = '営業|營業|稼働|稼動|実働|作業|工作|服務|規劃|人';
/** Lengths in days of work: in a sentence they may as well be a time within which something is to happen. */
const WORKING_DAYS: readonly RegExp[] = [
  new RegExp(
    String.raw`${NOT_A_LENGTH_BEFORE}(?<n>${COUNT})${TWICE}(?:\s|-)?(?:${ENGLISH_KIND})(?:\s|-)?days?(?!\p{Script=Latin})${NOT_A_LENGTH_AFTER}`,
    'giu',
  ),
  new RegExp(
    String.raw`(?<![\d.月第毎每/-]\s?)(?<n>${COUNT})${TWICE}\s?(?:[個个]\s?(?:${WORK})?|${WORK})[日天](?:間|分)?(?!\s?(?:之|以)?[後后前內内]|目|ごと)`,
    'giu',
  ),
];

/** The count that a match names; undefined where it names two. */
function countOf({ groups }: RegExpMatchArray): number | undefined {
  const count = readCount(groups?.['n'] ?? '');
  const again = groups?.['again'];
  return again === undefined || readCount(again) === count ? count : undefined;
}

function scan(text: string, patterns: readonly RegExp[]): DaysSpan[] {
  return patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const days = countOf(match);
      return days ? [{ start: match.index, end: match.index + match[0].length, days }] : [];
    }),
  );
}

/** Every length in days that a tidied text names. */
export function scanDays(text: string): DaysSpan[] {
  return scan(text, PATTERNS);
}

/** The same for a text that stands under a label, where days of work ("5 business days", 5営業日) are a length, too. */
export function scanStatedDays(text: string): DaysSpan[] {
  return separate(scan(text, [...PATTERNS, ...WORKING_DAYS]));
}

/** The length in days of these spans: undefined when there is none or several that differ. */
export function onlyDays(spans: readonly DaysSpan[]): number | undefined {
  const distinct = new Set(spans.map((span) => span.days));
  const [only] = distinct;
  return distinct.size === 1 ? only : undefined;
}

/**
 * The length in days that a text names ("3 days", "three (3) days", 3日間, 3 天), from 1 to 999. A day ("in 3 days", 3日後, 12月3日) is
 * no length; two different lengths are none either.
 */
export function readDays(text: string): number | undefined {
  return onlyDays(scanDays(tidy(text)));
}
