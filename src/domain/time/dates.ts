import { Temporal } from 'temporal-polyfill';
import { memo } from '../../memo';

/** A calendar date, ISO 8601 `YYYY-MM-DD`; two of them compare correctly as strings. */
export type CalendarDate = `${number}-${number}-${number}`;

/** A moment in time, ISO 8601 in UTC with milliseconds, for example `2026-11-21T06:52:00.000Z`. */
export type Instant = `${string}Z`;

const EARLIEST = '2000-01-01';
const LATEST = '2099-12-31';
const DAY_MS = 86_400_000;

/** Whether the text is a date that exists, between 2000 and 2099. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < EARLIEST || text > LATEST) return false;
  // A day that its month does not have is read as one of the next.
  return new Date(`${text}T00:00:00Z`).getUTCDate() === Number(text.slice(-2));
}

/** Whether the text is an instant in the form that this project writes. */
export function isInstant(text: string): text is Instant {
  return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text));
}

/** Milliseconds from 1970 to the midnight of the date in UTC, where every day has as many. */
function midnight(date: CalendarDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

function calendarDate(text: string): CalendarDate {
  if (!isComputed(text)) throw new RangeError(`no date of four digits: ${text}`);
  return text;
}

/** What follows from a date of this century may lie just outside of it. */
function isComputed(text: string): text is CalendarDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** The date as many days later (earlier when negative). */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return calendarDate(
    new Date(midnight(date) + days * DAY_MS).toISOString().slice(0, -'T00:00:00.000Z'.length),
  );
}

/** The date as many years later; 29 February becomes 28 February where needed. */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  return calendarDate(Temporal.PlainDate.from(date).add({ years }).toString());
}

/** Days from one date to another; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return (midnight(to) - midnight(from)) / DAY_MS;
}

/** The calendar date of an instant in a time zone (IANA name). */
export function dateIn(timeZone: string, at: Instant): CalendarDate {
  const parts = calendarOf(timeZone).formatToParts(Date.parse(at));
  const part = (wanted: string): string => parts.find(({ type }) => type === wanted)?.value ?? '';
  return calendarDate(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
}

/** More zones than the people of one deployment live in; to make one costs a hundred times as much as to ask it. */
const calendarOf = memo(
  100,
  (timeZone) =>
    new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
    }),
);

/**
 * The day that lies `count` working days (Monday to Friday) before the given one; the given day itself counts
 * as none. Public holidays are not known here.
 */
export function workingDaysBefore(date: CalendarDate, count: number): CalendarDate {
  const last = midnight(date);
  let days = 0;
  for (let left = count; left > 0; days += 1) if (isWorkingDay(last - (days + 1) * DAY_MS)) left -= 1;
  return addDays(date, -days);
}

function isWorkingDay(midnightAt: number): boolean {
  const weekday = new Date(midnightAt).getUTCDay();
  return weekday > 0 && weekday < 6;
}

/** The ISO weekday, 1 = Monday to 7 = Sunday. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(midnight(date)).getUTCDay() || 7;
}

/** The earlier of two dates. */
export function earlier(a: CalendarDate, b: CalendarDate): CalendarDate {
  return a < b ? a : b;
}
