import type { CalendarDate } from '../../domain/time/dates';
import { COUNT, readCount } from './count';
import { dateOf, FRESH, shifted, type DatePattern, type Parts } from './date-span';
import { MONTH_NAME, monthNamed } from './month-name';
import { WEEKDAY_DATES } from './weekday-dates';

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
