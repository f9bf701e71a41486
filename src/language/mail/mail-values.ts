import type { CalendarDate } from '../../domain/time/dates';
import { addressesIn } from '../addresses';
import { compactDate } from '../dates/compact-date';
import { COUNT, readCount, onlyDays, scanStatedDays } from '../dates/days';
import { onlyDate, scanAbsoluteDates } from '../dates/date';
import type { Statement } from './mail-statements';
import { MONTH_NAME } from '../dates/date-span';

/** A value that a mail states, and the mail's own words for it. */
export interface Recognized<T = string> {
  readonly value: T;
  readonly raw: string;
}

const LONGEST_TEXT = 120;
/** How far from its label a value may begin that no colon sets apart: "expires on 2026-12-01". */
const AT_ONCE = 3;
const NOTHING =
  /^(?:n\/?a|none|tbd|tba|unknown|pending|[-–—]+|なし|無し|未定|不明|未設定|該当なし|無|未知|待定|未提供)$/iu;
const QUOTES = /^["'“‘「『<《〈【[{]+|["'”’」』>》〉】\]},;、。]+$/gu;
const ADDRESS = /[<(]?(?:mailto:)?[\w.+%-]{1,64}@[\w.-]{1,200}[>)]?/giu;
/** How a letter calls whom it is to. */
const HONORIFIC = /(?<=.)\s?(?:御中|各位|様|さま|殿|台啟|台鑒|鈞鑒|公鑒|敬啟)$/u;
const LIKE_A_DATE = new RegExp(String.raw`\d|[〇一二三四五六七八九十][年月日]|\b${MONTH_NAME}`, 'iu');
const LIKE_A_COUNT = new RegExp(String.raw`\d|(?<!\p{L})${COUNT}(?!\p{Script=Latin})`, 'iu');
const COUNT_ALONE = new RegExp(String.raw`^(${COUNT})(?: ?d)?(?: ?\((${COUNT})\))?$`, 'iu');
/** One of several lengths: "3 or 5 days", "3~5 days". */
const ANOTHER_BEFORE =
  /(?<!(?:level|レベル|等級|層級)\s?)[\d一二三四五六七八九十](?:\s?(?:日間?|days?|天))?\s?(?:[,、/~〜～\p{Pd}]|or|to|and|か|または|から|或|至|到)\s?$/iu;
/** An address with its signs in words. */
const LIKE_AN_ADDRESS = /@|\(\s?(?:at|a|アット)\s?\)|[[{<]\s?(?:at|a|アット)\s?[\]}>]|\S\sat\s\S+\sdot\s/iu;
const AROUND_AT = /(?<=\w) ?@ ?(?=\w)/gu;

/** A date with its year. */
export function dateIn({ raw, apart }: Statement): Recognized<CalendarDate> | undefined {
  const dates = scanAbsoluteDates(raw);
  const value = dates.length > 0 ? onlyDate(dates) : apart ? compactDate(raw) : undefined;
  return value && (apart || (dates[0]?.start ?? 0) <= AT_ONCE) ? { value, raw } : undefined;
}

/** Whether a value stands for a date that cannot be read: there is no such day, or its order or year is open. */
export function isUnclearDate(statement: Statement): boolean {
  const { raw, apart } = statement;
  const [date] = scanAbsoluteDates(raw);
  const stated = apart ? LIKE_A_DATE.test(raw) : date !== undefined && date.start <= AT_ONCE;
  return stated && dateIn(statement) === undefined;
}

/** The one e-mail address of a value. */
export function addressIn({ raw, apart }: Statement): Recognized | undefined {
  const text = raw.replace(AROUND_AT, '@');
  const [value, more] = addressesIn(text);
  if (value === undefined || more !== undefined || (!apart && text.indexOf(value) > AT_ONCE))
    return undefined;
  return { value, raw };
}

/** Whether a value holds several addresses, or one that cannot be read. */
export function isUnclearAddress(statement: Statement): boolean {
  return statement.apart && LIKE_AN_ADDRESS.test(statement.raw) && addressIn(statement) === undefined;
}

/** A length in days, with its unit or as a number alone. */
export function daysIn({ raw, apart }: Statement): Recognized<number> | undefined {
  const [, alone, again] = (apart && COUNT_ALONE.exec(raw.replace(QUOTES, ''))) || [];
  if (alone !== undefined) {
    const value = readCount(alone);
    return value && (again === undefined || readCount(again) === value) ? { value, raw } : undefined;
  }
  const lengths = scanStatedDays(raw);
  const value = onlyDays(lengths);
  const start = lengths[0]?.start ?? 0;
  if (!value || ANOTHER_BEFORE.test(raw.slice(0, start))) return undefined;
  return apart || start === 0 ? { value, raw } : undefined;
}

/** Whether a value stands for a length that cannot be read: a part of a day, several, or in another unit. */
export function isUnclearDays(statement: Statement): boolean {
  const { raw, apart } = statement;
  const isOther = scanAbsoluteDates(raw).length > 0 || !LIKE_A_COUNT.test(raw);
  return apart && !isOther && daysIn(statement) === undefined;
}

/** A name or another short text. */
export function textIn({ raw, apart }: Statement): Recognized | undefined {
  const value = raw.replace(QUOTES, '').trim();
  const sayable = /\p{L}/u.test(value) && value.length <= LONGEST_TEXT && !NOTHING.test(value);
  return apart && sayable ? { value, raw } : undefined;
}

/** The name of a person or a company, without the address beside it and what a letter adds to it. */
export function nameIn(statement: Statement): Recognized | undefined {
  const bare = statement.raw.replace(ADDRESS, ' ').replace(QUOTES, '').trim().replace(HONORIFIC, '');
  const name = textIn({ ...statement, raw: bare });
  return name && { ...name, raw: statement.raw };
}
