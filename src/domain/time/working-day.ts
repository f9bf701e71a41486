import { addDays, weekdayOf, type CalendarDate, daysBetween } from './dates';
import type { Habits } from '../notice/notice-settings';

type Days = Pick<Habits, 'workingDays' | 'isHoliday'>;

/** How far to look for a working day: longer than any row of holidays. */
const DAYS_BACK = 14;
const DAYS_AHEAD = 31;

function isWorkingDay(on: CalendarDate, { workingDays, isHoliday }: Days): boolean {
  return workingDays.includes(weekdayOf(on)) && !isHoliday(on);
}

/** The first working day on or after the day; the day itself where none of the 31 days after it is one either. */
export function workingDayFrom(on: CalendarDate, days: Days): CalendarDate {
  return nearest(on, days, 1, DAYS_AHEAD);
}

/** The last working day on or before the day; the day itself where none of the 14 days before it is one either. */
export function workingDayUpTo(on: CalendarDate, days: Days): CalendarDate {
  return nearest(on, days, -1, DAYS_BACK);
}

function nearest(on: CalendarDate, days: Days, step: 1 | -1, most: number): CalendarDate {
  for (let away = 0; away <= most; away += 1) {
    const day = addDays(on, step * away);
    if (isWorkingDay(day, days)) return day;
  }
  return on;
}

/** Working days (Monday to Friday) from one date to another, both included; public holidays are not known here. */
export function workingDaysIn(startsOn: CalendarDate, endsOn: CalendarDate): number {
  const days = daysBetween(startsOn, endsOn) + 1;
  if (days <= 0) return 0;
  const firstWeekday = weekdayOf(startsOn);
  let count = Math.floor(days / 7) * 5;
  for (let offset = 0; offset < days % 7; offset += 1) {
    if ((firstWeekday - 1 + offset) % 7 < 5) count += 1;
  }
  return count;
}
