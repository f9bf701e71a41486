import { addDays, type CalendarDate } from '../domain/time/dates';
import type { Reminder } from '../domain/notice/reminder';

/** The day begins first in the zones to the east of the company's; days. */
const AHEAD = 1;

/** What cannot wait is told on a working day before its own day, if that is none: no run of holidays is longer; days. */
const URGENT_AHEAD = 14;

/** How many days before its own day a reminder is queued. */
export function daysAhead({ urgent }: Pick<Reminder, 'urgent'>): number {
  return urgent ? URGENT_AHEAD : AHEAD;
}

/** The last day that any reminder may belong to which is queued today. */
export function lastDay(today: CalendarDate): CalendarDate {
  return addDays(today, URGENT_AHEAD);
}

/** The first day of a sweep that finds all that is still to be told, whatever the sweeps before it looked for. */
export function firstDay(today: CalendarDate): CalendarDate {
  return addDays(today, -URGENT_AHEAD);
}

/** Whether the reminder is to be queued by today. */
export function isReached(reminder: Reminder, today: CalendarDate): boolean {
  return reminder.on <= addDays(today, daysAhead(reminder));
}
