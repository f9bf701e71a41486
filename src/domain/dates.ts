import { Temporal } from 'temporal-polyfill';

/** A calendar date, ISO 8601 `YYYY-MM-DD`; two of them compare correctly as strings. */
export type CalendarDate = `${number}-${number}-${number}`;

/** A moment in time, ISO 8601 in UTC with milliseconds, for example `2026-11-21T06:52:00.000Z`. */
export type Instant = `${string}Z`;

const EARLIEST = '2000-01-01';
const LATEST = '2099-12-31';

/** Whether the text is a date that exists, between 2000 and 2099. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < EARLIEST || text > LATEST) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** Whether the text is an instant in the form that this project writes. */
export function isInstant(text: string): text is Instant {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

function calendarDate(date: Temporal.PlainDate): CalendarDate {
  const text = date.toString();
  if (!isComputed(text)) throw new RangeError(`no date of four digits: ${text}`);
  return text;
}

/** What follows from a date of this century may lie just outside of it. */
function isComputed(text: string): text is CalendarDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The date as many days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(Temporal.PlainDate.from(date).add({ days }));
}

/** The date as many years later; 29 February becomes 28 February where needed. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return calendarDate(Temporal.PlainDate.from(date).add({ years }));
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days;
}

/** The calendar date of an instant in a time zone (IANA name). */
export function dateIn(timeZone: string, at: Instant): CalendarDate {
  return calendarDate(Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate());
}

/**
 * The day that lies `count` working days (Monday to Friday) before the given one; the given day itself counts
 * as none. Public holidays are not known here.
 */
export function workingDaysBefore(date: CalendarDate, count: number): CalendarDate {
  let day = Temporal.PlainDate.from(date);
  for (let left = count; left > 0;) {
    day = day.subtract({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return calendarDate(day);
}

/** The earlier of two dates. */
export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
