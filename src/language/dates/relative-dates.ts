import { daysBetween, type CalendarDate } from '../../domain/time/dates';
import {
  agreed,
  shifted,
  type DatePattern,
  type Parts,
  dateOf,
  FRESH,
  MONTH_NAME,
  monthNamed,
} from './date-span';
import { COUNT, readCount } from './days';

/** Monday 1 to Sunday 7, by the first letters or the only character of its name. */
const WEEKDAYS: readonly (readonly string[])[] = [
  ['mon', '月', '一'],
  ['tue', '火', '二'],
  ['wed', '水', '三'],
  ['thu', '木', '四'],
  ['fri', '金', '五'],
  ['sat', '土', '六'],
  ['sun', '日', '天'],
];
const ENGLISH = String.raw`(?<w>mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b`;
const JAPANESE = String.raw`の?\s?(?<w>[月火水木金土日])曜日?`;
const CHINESE = String.raw`個?(?:週|周|星期|禮拜)(?<w>[一二三四五六日天])`;
const A_MONDAY = '2024-01-01';

function numbered(name: string | undefined): number {
  const short = (name ?? '').slice(0, 3).toLowerCase();
  return WEEKDAYS.findIndex((names) => names.includes(short)) + 1;
}

function weekdayOf(date: CalendarDate): number {
  return (((daysBetween(A_MONDAY, date) % 7) + 7) % 7) + 1;
}

function following(today: CalendarDate, weekday: number) {
  return shifted(today, ((weekday - weekdayOf(today) + 6) % 7) + 1);
}

/** That day of the week that lies `ahead` weeks on: once with weeks from Monday, once with weeks from Sunday. */
function inWeek(today: CalendarDate, weekday: number, ahead: number) {
  const from = weekdayOf(today);
  return [shifted(today, 7 * ahead + weekday - from), shifted(today, 7 * ahead + (weekday % 7) - (from % 7))];
}

const coming = ({ w }: Parts, today: CalendarDate) => following(today, numbered(w));

function nextWeek({ w }: Parts, today: CalendarDate) {
  return agreed(inWeek(today, numbered(w), 1));
}

// "Next Friday", said on a Wednesday, is the day after tomorrow to some and nine days away to others.
function next({ w }: Parts, today: CalendarDate) {
  return agreed([following(today, numbered(w)), ...inWeek(today, numbered(w), 1)]);
}

function thisWeek({ w }: Parts, today: CalendarDate) {
  const date = agreed(inWeek(today, numbered(w), 0));
  return date && date >= today ? date : undefined;
}

/** A weekday of this week or the next; undefined wherever people would differ about the day. */
const WEEKDAY_DATES: readonly DatePattern[] = [
  { pattern: new RegExp(String.raw`\b(?:this )?coming ${ENGLISH}`, 'giu'), read: coming },
  { pattern: new RegExp(String.raw`\bnext ${ENGLISH}`, 'giu'), read: next },
  { pattern: new RegExp(String.raw`\bthis ${ENGLISH}`, 'giu'), read: thisWeek },
  { pattern: new RegExp(String.raw`次${JAPANESE}`, 'giu'), read: coming },
  { pattern: new RegExp(String.raw`(?<!再)来週${JAPANESE}`, 'giu'), read: nextWeek },
  { pattern: new RegExp(String.raw`今週${JAPANESE}`, 'giu'), read: thisWeek },
  { pattern: new RegExp(String.raw`(?<!下)下${CHINESE}`, 'giu'), read: nextWeek },
  { pattern: new RegExp(String.raw`[這本]${CHINESE}`, 'giu'), read: thisWeek },
];

const DAYS_AWAY: readonly (readonly [words: string, days: number])[] = [
  [String.raw`\byesterday\b|昨日|昨天`, -1],
  [String.raw`\btoday\b|今日|本日|今天`, 0],
  [String.raw`\btomorrow\b|明日|あした|明天`, 1],
  [String.raw`\b(?:the )?day after tomorrow\b|明後日|あさって|(?<!大)後天`, 2],
  ['大後天', 3],
];
const NO_YEAR = String.raw`(?!,?\s?\d{1,4}(?![\d:]))(?![\d./-])`;

function counted({ n, unit }: Parts, today: CalendarDate) {
  const count = readCount(n ?? '');
  return count === undefined
    ? undefined
    : shifted(today, count * (/^[w週周星禮]/iu.test(unit ?? '') ? 7 : 1));
}

/** The first such day that is not before today; for a leap day that may be years away. */
function nextOccurrence(month: number, day: number, today: CalendarDate) {
  const year = Number(today.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = dateOf(year + ahead, month, day);
    if (date && date >= today) return date;
  }
  return undefined;
}

const english = ({ mon, d }: Parts, today: CalendarDate) =>
  nextOccurrence(monthNamed(mon ?? ''), Number(d), today);

/** The ways to write a date that depend on the day on which it is written. */
export const RELATIVE_DATES: readonly DatePattern[] = [
  ...DAYS_AWAY.map(([words, days]) => ({
    pattern: new RegExp(words, 'giu'),
    read: (_parts: Parts, today: CalendarDate) => shifted(today, days),
  })),
  ...WEEKDAY_DATES,
  {
    pattern: new RegExp(String.raw`(?<![年\d]\s?)(?<m>\d{1,2})\s?月\s?(?<d>\d{1,2})\s?[日號号]`, 'giu'),
    read: ({ m, d }, today) => nextOccurrence(Number(m), Number(d), today),
  },
  {
    pattern: new RegExp(
      String.raw`${FRESH}(?<d>\d{1,2})(?:st|nd|rd|th)?(?:\s(?:of\s)?|-)(?<mon>${MONTH_NAME})${NO_YEAR}`,
      'giu',
    ),
    read: english,
  },
  {
    pattern: new RegExp(
      String.raw`${FRESH}(?<mon>${MONTH_NAME})\s?(?<d>\d{1,2})(?:st|nd|rd|th)?${NO_YEAR}`,
      'giu',
    ),
    read: english,
  },
  { pattern: new RegExp(String.raw`\bin (?<n>${COUNT}) (?<unit>days?|weeks?)\b`, 'giu'), read: counted },
  {
    pattern: new RegExp(
      String.raw`${FRESH}(?<n>${COUNT}) (?<unit>days?|weeks?) (?:from (?:now|today)|later)\b`,
      'giu',
    ),
    read: counted,
  },
  {
    // After の, から, 的 or 期 the days are counted from something else than today.
    pattern: new RegExp(
      String.raw`(?<![\d.月のら的期第]\s?)(?<n>${COUNT})\s?個?(?<unit>日|天|週間?|周|星期|禮拜)(?:之|以)?[後后]`,
      'giu',
    ),
    read: counted,
  },
];
