import { addDays, daysBetween, type CalendarDate } from '../../domain/time/dates';
import type { Span } from '../span';
import { scanDates } from './date';
import { dateOf, MONTH_NAME, monthNamed } from './date-span';
import { COUNT, readCount } from './days';

/** Days that a sentence names, both ends included; an end that it leaves open is absent. */
export interface Period extends Span {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

type Days = Pick<Period, 'from' | 'to'>;
type Parts = Readonly<Record<string, string | undefined>>;

interface PeriodPattern {
  readonly pattern: RegExp;
  readonly read: (parts: Parts, today: CalendarDate) => Days | undefined;
}

const A_MONDAY = '2024-01-01';

function weekOf(today: CalendarDate, ahead: number): Days {
  const weekday = ((daysBetween(A_MONDAY, today) % 7) + 7) % 7;
  const from = addDays(today, 7 * ahead - weekday);
  return { from, to: addDays(from, 6) };
}

/** The days of a month, `month` counted from 1 and past the ends of the year. */
function monthOf(year: number, month: number, length = 1): Days | undefined {
  const first = (index: number) =>
    dateOf(year + Math.floor((index - 1) / 12), ((((index - 1) % 12) + 12) % 12) + 1, 1);
  const from = first(month);
  const next = first(month + length);
  return from && next && { from, to: addDays(next, -1) };
}

const yearIn = (today: CalendarDate) => Number(today.slice(0, 4));
const monthIn = (today: CalendarDate) => Number(today.slice(5, 7));

/** The month of that number: of this year, or of the next where it is over. */
function namedMonth(month: number, today: CalendarDate): Days | undefined {
  return monthOf(yearIn(today) + (month < monthIn(today) ? 1 : 0), month);
}

function unitOf(unit: string, ahead: number, today: CalendarDate): Days | undefined {
  if (/^(?:week|週|周|禮拜|星期)/iu.test(unit)) return weekOf(today, ahead);
  if (/^(?:month|月)/iu.test(unit)) return monthOf(yearIn(today), monthIn(today) + ahead);
  if (/^(?:quarter|四半期|季)/iu.test(unit))
    return monthOf(yearIn(today), 3 * (Math.floor((monthIn(today) - 1) / 3) + ahead) + 1, 3);
  return monthOf(yearIn(today) + ahead, 1, 12);
}

const AHEAD: Readonly<Record<string, number>> = {
  this: 0, next: 1, last: -1, previous: -1, 今: 0, 来: 1, 来来: 2, 再来: 2, 先: -1, 先々: -2, 翌: 1,
  這: 0, 这: 0, 本: 0, 下: 1, 下下: 2, 上: -1, 上上: -2, 明: 1, 去: -1, 昨: -1,
}; // prettier-ignore

function relative({ which = '', unit = '' }: Parts, today: CalendarDate): Days | undefined {
  const ahead = AHEAD[which.toLowerCase()];
  return ahead === undefined ? undefined : unitOf(unit, ahead, today);
}

/** From today on, as many days or weeks. */
function coming({ n = '', unit = '' }: Parts, today: CalendarDate): Days | undefined {
  const count = readCount(n);
  if (count === undefined) return undefined;
  if (/^(?:month|[かヶ個]?月)/iu.test(unit)) return { from: today, to: addDays(today, 30 * count) };
  return { from: today, to: addDays(today, count * (/^(?:week|週|周|禮拜|星期)/iu.test(unit) ? 7 : 1)) };
}

function past(parts: Parts, today: CalendarDate): Days | undefined {
  const ahead = coming(parts, today);
  return ahead?.to && { from: addDays(today, -daysBetween(today, ahead.to)), to: today };
}

const month = ({ mon, m }: Parts) => (mon ? monthNamed(mon) : Number(m));

const untilMonth = (parts: Parts, today: CalendarDate) => {
  const days = namedMonth(month(parts), today);
  return days?.to && { to: days.to };
};

const beforeMonth = (parts: Parts, today: CalendarDate) => {
  const days = namedMonth(month(parts), today);
  return days?.from && { to: addDays(days.from, -1) };
};

const UNIT = String.raw`(?<unit>days?|weeks?|months?)`;
const PATTERNS: readonly PeriodPattern[] = [
  { pattern: /\b(?<which>this|next|last|previous) (?<unit>week|month|quarter|year)\b/giu, read: relative },
  {
    pattern: /(?<which>再来|先々|今|来|先|翌)(?<unit>週(?!の?[月火水木金土日]曜)|月|四半期)/gu,
    read: relative,
  },
  { pattern: /(?<which>今|来|去|昨)(?<unit>年)/gu, read: relative },
  {
    pattern: /(?<which>下下|上上|[這这本下上])個?(?<unit>(?:週|周|禮拜|星期)(?![一二三四五六日天])|月|季)/gu,
    read: relative,
  },
  { pattern: /(?<which>明)(?<unit>年)/gu, read: relative },
  {
    pattern: /\b(?:before|by|until|till) (?:the )?end of (?:the )?(?<unit>week|month|quarter|year)\b/giu,
    read: ({ unit = '' }, today) => ({ to: unitOf(unit, 0, today)?.to ?? today }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:(?:before|by|until|till) )?(?:the )?end of (?<mon>${MONTH_NAME})`,
      'giu',
    ),
    read: untilMonth,
  },
  { pattern: new RegExp(String.raw`\bbefore (?<mon>${MONTH_NAME})(?! ?\d)`, 'giu'), read: beforeMonth },
  {
    pattern: new RegExp(String.raw`\b(?:by|until|till) (?<mon>${MONTH_NAME})(?! ?\d)`, 'giu'),
    read: untilMonth,
  },
  {
    pattern: new RegExp(String.raw`\b(?:in|during|for) (?<mon>${MONTH_NAME})(?! ?\d)`, 'giu'),
    read: (parts, today) => namedMonth(month(parts), today),
  },
  { pattern: /(?<![\d年])(?<m>\d{1,2})月(?:末|底|中)?(?:まで|迄|までに|以?前)/gu, read: untilMonth },
  {
    pattern: /(?<![\d年])(?<m>\d{1,2})月(?!\d|\s?[一二三四五六七八九十])(?:中|に|の|份|裡)?/gu,
    read: (parts, today) => namedMonth(month(parts), today),
  },
  {
    pattern: /(?:今月|月)末(?:まで|迄)?|(?:這個|本)?月底(?:以?前)?/gu,
    read: (_parts, today) => ({ from: today, to: unitOf('month', 0, today)?.to ?? today }),
  },
  {
    pattern: new RegExp(
      String.raw`\b(?:within|in|next|(?:with )?(?:less|fewer) than)(?: the)?(?: next)? (?<n>${COUNT}) ${UNIT}(?: left)?\b`,
      'giu',
    ),
    read: coming,
  },
  {
    pattern: new RegExp(
      String.raw`(?:残り|あと|今後)(?<n>${COUNT})(?<unit>日間?|週間?|か月|ヶ月)(?:以内|未満|を切)?|(?<![\d月])(?<n2>${COUNT})(?<unit2>日|週間?|か月|ヶ月)以内`,
      'gu',
    ),
    read: ({ n, unit, n2, unit2 }, today) => coming({ n: n ?? n2, unit: unit ?? unit2 }, today),
  },
  {
    pattern: new RegExp(
      String.raw`(?:剩下?不[到足]|不[到足]|未來|接下來)(?<n>${COUNT})\s?個?(?<unit>天|週|周|星期|月)|(?<![\d月])(?<n2>${COUNT})\s?個?(?<unit2>天|日|週|周|星期|月)[之以]?[內内]`,
      'gu',
    ),
    read: ({ n, unit, n2, unit2 }, today) => coming({ n: n ?? n2, unit: unit ?? unit2 }, today),
  },
  {
    pattern: new RegExp(String.raw`\b(?:in )?(?:the )?(?:last|past) (?<n>${COUNT}) ${UNIT}\b`, 'giu'),
    read: past,
  },
  {
    pattern: new RegExp(String.raw`(?:過去|這|最近)(?<n>${COUNT})(?<unit>日間?|天|週間?)`, 'gu'),
    read: past,
  },
];

const UNTIL_BEFORE = /\b(?:before|by|until|till) (?:the )?$/iu;
const BEFORE_BEFORE = /\bbefore (?:the )?$/iu;
const FROM_BEFORE = /\b(?:since|from|after) (?:the )?$/iu;
const UNTIL_AFTER = /^\s?(?:まで|迄|以?前|之前)/u;
const FROM_AFTER = /^\s?(?:から|以降|以後|之後|起)/u;

/** The one date that a text names as the end or the beginning of a period, or as its only day. */
function aroundDate(text: string, today: CalendarDate): Period | undefined {
  const dates = scanDates(text, today);
  const [date] = dates;
  if (!date?.on || dates.length !== 1) return undefined;
  const { start, end, on } = date;
  const before = text.slice(Math.max(0, start - 12), start);
  const after = text.slice(end);
  if (BEFORE_BEFORE.test(before)) return { start, end, to: addDays(on, -1) };
  if (UNTIL_BEFORE.test(before) || UNTIL_AFTER.test(after)) return { start, end, to: on };
  if (FROM_BEFORE.test(before) || FROM_AFTER.test(after)) return { start, end, from: on };
  return { start, end, from: on, to: on };
}

/**
 * The days that a tidied sentence asks about: "this month", 来月, 下個月, "within 30 days", "before the end of December",
 * "yesterday", 12月8日まで. Undefined where it names none, or several.
 */
export function readPeriod(text: string, today: CalendarDate): Period | undefined {
  const found = PATTERNS.flatMap(({ pattern, read }) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const days = read(match.groups ?? {}, today);
      return days ? [{ start: match.index, end: match.index + match[0].length, ...days }] : [];
    }),
  ).sort((one, other) => other.end - other.start - (one.end - one.start));
  const [longest] = found;
  if (!longest) return aroundDate(text, today);
  const isOne = found.every(({ start, end }) => start < longest.end && end > longest.start);
  return isOne ? longest : undefined;
}
