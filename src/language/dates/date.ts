import type { CalendarDate } from '../../domain/time/dates';
import { ABSOLUTE_DATES } from './absolute-dates';
import type { DatePattern, DateSpan } from './date-span';
import { tidy } from '../fold';
import { RELATIVE_DATES } from './relative-dates';
import { separate, without } from '../span';

const ALL_DATES = [...ABSOLUTE_DATES, ...RELATIVE_DATES];
const WEEKDAY = String.raw`(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|[月火水木金土日](?:曜日?)?|(?:週|周|星期|禮拜)[一二三四五六日天])`;
const AROUND_A_DATE = new RegExp(
  String.raw`^(?:on\b|by\b|\b${WEEKDAY}\b|${WEEKDAY}|[\s;,.、。()に])*$`,
  'iu',
);
// No day is written with more, and the patterns need not look at a novel.
const LONGEST_DATE = 60;

function scan(text: string, patterns: readonly DatePattern[], today: CalendarDate): DateSpan[] {
  const spans = patterns.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      on: read(match.groups ?? {}, today),
    })),
  );
  return separate(spans);
}

/** Every date that a tidied text names, in order, with relative words counted from `today`. */
export function scanDates(text: string, today: CalendarDate): DateSpan[] {
  return scan(text, ALL_DATES, today);
}

/** Every date with its year that a tidied text names, in order. */
export function scanAbsoluteDates(text: string): DateSpan[] {
  return scan(text, ABSOLUTE_DATES, '2000-01-01');
}

/** The one date of these spans: undefined when there is none, several, or one that can be read in several ways. */
export function onlyDate(spans: readonly DateSpan[]): CalendarDate | undefined {
  const distinct = new Set(spans.map((span) => span.on));
  const [only] = distinct;
  return distinct.size === 1 ? only : undefined;
}

/** The date that a sentence names; undefined when it names none, several, or one that can be read in several ways. */
export function findDate(text: string, today: CalendarDate): CalendarDate | undefined {
  return onlyDate(scanDates(tidy(text), today));
}

/**
 * The date that a text is, as typed into a field: with the year, with the month and day alone (then the next such
 * day), in the Japanese or the Republic of China's era, or in words such as "tomorrow". Undefined for anything else,
 * and for `03/04/2026`, of which nobody knows the order.
 */
export function readDate(text: string, today: CalendarDate): CalendarDate | undefined {
  const written = tidy(text);
  if (written.length > LONGEST_DATE) return undefined;
  const spans = scanDates(written, today);
  return AROUND_A_DATE.test(without(written, spans)) ? onlyDate(spans) : undefined;
}

/**
 * Every date that a line names, in order, where it is made of dates alone, in the forms that `readDate` knows.
 * Undefined where it holds anything else, no date, or one that can be read in several ways.
 */
export function readDates(line: string, today: CalendarDate): CalendarDate[] | undefined {
  const written = tidy(line);
  const spans = scanDates(written, today);
  const dates = spans.flatMap(({ on }) => on ?? []);
  const isWhole = dates.length > 0 && dates.length === spans.length;
  return isWhole && AROUND_A_DATE.test(without(written, spans)) ? dates : undefined;
}
