import { createRequire } from 'node:module';
import type Calendar from 'date-holidays';
import { addDays, isCalendarDate, type CalendarDate } from '../domain/time/dates';
import type { Holidays } from '../ports';

const DAY_MS = 86_400_000;

/** Loaded with the first question: the calendars of all countries take longer than all else at the start. */
const load: (name: 'date-holidays') => typeof Calendar = createRequire(__filename);

/**
 * Public holidays of whole countries, by `date-holidays`; those of a state or a region are not among them, nor is a day
 * that is free from noon on. For Taiwan the library lacks the days of the law of 2025 (小年夜, 教師節, 光復節, 行憲紀念日 and
 * 勞動節 for all), and the Friday in place of a holiday on a Saturday; an office adds such days to its own closing days
 * (`Location.closedOn`).
 */
export function createHolidays(): Holidays {
  const countries = new Map<string, Calendar>();
  const years = new Map<string, ReadonlySet<CalendarDate>>();

  function daysOf(country: string, year: number): ReadonlySet<CalendarDate> {
    const key = `${country} ${year}`;
    const known = years.get(key);
    if (known) return known;
    const calendar = countries.get(country) ?? new (load('date-holidays'))(country, { types: ['public'] });
    countries.set(country, calendar);
    const days = new Set(calendar.getHolidays(year).flatMap(daysIn));
    years.set(key, days);
    return days;
  }

  return {
    isPublic(country, on) {
      const year = Number(on.slice(0, 4));
      // What begins at the end of a year may go on in the next.
      return daysOf(country, year).has(on) || daysOf(country, year - 1).has(on);
    },
  };
}

/** The days of a holiday by the calendar of its country, where `date` is its first; several where it lasts longer. */
function daysIn({ date, start, end }: { readonly date: string; readonly start: Date; readonly end: Date }) {
  const firstOn = date.slice(0, 10);
  if (!isCalendarDate(firstOn) || !date.startsWith('00:00:00', 11)) return [];
  const length = Math.round((end.getTime() - start.getTime()) / DAY_MS);
  return Array.from({ length }, (_, after) => addDays(firstOn, after));
}
