import { daysBetween, weekdayOf, type CalendarDate } from './dates';

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
