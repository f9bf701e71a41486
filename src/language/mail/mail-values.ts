import type { CalendarDate } from '../../domain/time/dates';
import { addressesIn } from '../addresses';
import { onlyDate, scanAbsoluteDates } from '../dates/date';
import { onlyDays, scanDays } from '../dates/days';
import { tidyNumber } from '../fold';
import type { Statement } from './mail-statements';
import { MONTH_NAME } from '../dates/date-span';
import { without } from '../span';

/** A value that a mail states, and the mail's own words for it. */
export interface Recognized<T = string> {
  readonly value: T;
  readonly raw: string;
}

const LONGEST_TEXT = 120;
/** How far from its label a value may begin that no colon sets apart: "expires on 2026-12-01". */
const AT_ONCE = 3;
const NOTHING = /^(?:n\/?a|none|tbd|tba|unknown|pending|なし|無し|未定|不明|無|未知)$/iu;
const QUOTES = /^["'「『<]+|["'」』>,;、。]+$/gu;
const LIKE_A_DATE = new RegExp(String.raw`\d\s?[./年月-]|\b${MONTH_NAME}`, 'iu');
const ADDRESS = /[<(]?(?:mailto:)?[\w.+%-]{1,64}@[\w.-]{1,200}[>)]?/giu;
const GROUPS = /^\d+(?: \d+)+(?! ?[\p{L}\d])/u;
const NUMBER = /^[\p{Script=Latin}\d][\p{Script=Latin}\d\p{Pd}\u2212ー_./]*/u;

/**
 * A number: the first word, which has a digit, or digits in groups. Words stand there while there is no number yet, and
 * a second word with digits may belong to it or not, so both are left open.
 */
export function numberIn({ raw }: Statement): Recognized | undefined {
  const bare = raw.replace(/^["'「『<({#]+/u, '');
  const text = without(bare, [...scanAbsoluteDates(bare), ...scanDays(bare)]);
  const grouped = GROUPS.exec(text)?.[0];
  const [first = '', second = ''] = text.split(' ');
  const number = tidyNumber(grouped ?? NUMBER.exec(first)?.[0].replace(/[./]+$/u, '') ?? '');
  if (!/\d/u.test(number) || (!grouped && /\d/u.test(second)) || first.includes('@')) return undefined;
  return { value: number, raw };
}

/** A date with its year. */
export function dateIn({ raw, apart }: Statement): Recognized<CalendarDate> | undefined {
  const dates = scanAbsoluteDates(raw);
  const value = onlyDate(dates);
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
  const [value, more] = addressesIn(raw);
  if (value === undefined || more !== undefined || (!apart && raw.indexOf(value) > AT_ONCE)) return undefined;
  return { value, raw };
}

/** A length in days, with its unit or as a number alone. */
export function daysIn({ raw, apart }: Statement): Recognized<number> | undefined {
  const lengths = scanDays(raw);
  const value = apart && /^\d{1,2}$/u.test(raw) ? Number(raw) : onlyDays(lengths);
  return value && (apart || lengths[0]?.start === 0) ? { value, raw } : undefined;
}

/** A name or another short text. */
export function textIn({ raw, apart }: Statement): Recognized | undefined {
  const value = raw.replace(QUOTES, '').trim();
  const sayable = /\p{L}/u.test(value) && value.length <= LONGEST_TEXT && !NOTHING.test(value);
  return apart && sayable ? { value, raw } : undefined;
}

/** A person's name, without the address beside it. */
export function nameIn(statement: Statement): Recognized | undefined {
  const name = textIn({ ...statement, raw: statement.raw.replace(ADDRESS, ' ').trim() });
  return name && { ...name, raw: statement.raw };
}
