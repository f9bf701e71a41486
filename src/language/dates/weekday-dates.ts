import { daysBetween, type CalendarDate } from '../../domain/time/dates';
import { agreed, shifted, type DatePattern, type Parts } from './date-span';

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
export const WEEKDAY_DATES: readonly DatePattern[] = [
  { pattern: new RegExp(String.raw`\b(?:this )?coming ${ENGLISH}`, 'giu'), read: coming },
  { pattern: new RegExp(String.raw`\bnext ${ENGLISH}`, 'giu'), read: next },
  { pattern: new RegExp(String.raw`\bthis ${ENGLISH}`, 'giu'), read: thisWeek },
  { pattern: new RegExp(String.raw`次${JAPANESE}`, 'giu'), read: coming },
  { pattern: new RegExp(String.raw`(?<!再)来週${JAPANESE}`, 'giu'), read: nextWeek },
  { pattern: new RegExp(String.raw`今週${JAPANESE}`, 'giu'), read: thisWeek },
  { pattern: new RegExp(String.raw`(?<!下)下${CHINESE}`, 'giu'), read: nextWeek },
  { pattern: new RegExp(String.raw`[這本]${CHINESE}`, 'giu'), read: thisWeek },
];
