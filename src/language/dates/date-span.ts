import { addDays, daysBetween, isCalendarDate, type CalendarDate } from '../../domain/time/dates';
import type { Span } from '../span';

/** Where a text names a date, and the date; undefined where it can be read in several ways or does not exist. */
export interface DateSpan extends Span {
  readonly on: CalendarDate | undefined;
}

/** The parts that a pattern names, by their names. */
export type Parts = Readonly<Record<string, string | undefined>>;

/** One way to write a date. `today` is the day on which the text was written; absolute ways do not read it. */
export interface DatePattern {
  readonly pattern: RegExp;
  readonly read: (parts: Parts, today: CalendarDate) => CalendarDate | undefined;
}

/** Regular expression source: not in the middle of a word, a number or another date. */
export const FRESH = String.raw`(?<![\p{Script=Latin}\d./-])`;

/** The date of these numbers, or undefined when there is no such day from 2000 to 2099. */
export function dateOf(year: number, month: number, day: number): CalendarDate | undefined {
  const two = (part: number) => String(part).padStart(2, '0');
  const text = `${year}-${two(month)}-${two(day)}`;
  return isCalendarDate(text) ? text : undefined;
}

/** The date as many days away, or undefined when it lies outside the years from 2000 to 2099. */
export function shifted(date: CalendarDate, days: number): CalendarDate | undefined {
  const known = days >= daysBetween(date, '2000-01-01') && days <= daysBetween(date, '2099-12-31');
  return known ? addDays(date, days) : undefined;
}

/** The one date that all readings agree on; a reading that is no date is not counted. */
export function agreed(readings: readonly (CalendarDate | undefined)[]): CalendarDate | undefined {
  const distinct = new Set(readings.filter((reading) => reading !== undefined));
  const [only] = distinct;
  return distinct.size === 1 ? only : undefined;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Regular expression source of an English month name, full or abbreviated. */
export const MONTH_NAME =
  String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|` +
  String.raw`sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?!\p{Script=Latin})\.?`;

/** The month, 1 to 12, of a text matched by `MONTH_NAME`; 0 for any other. */
export function monthNamed(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}
