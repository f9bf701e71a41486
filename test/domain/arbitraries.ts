import fc from 'fast-check';
import { addDays, type CalendarDate } from '../../src/domain/time/dates';
import { TODAY } from './records';

/** A day within about a year of today. */
export const anyDate: fc.Arbitrary<CalendarDate> = dayWithin(400);

/** A day within that many days of today, before or after. */
export function dayWithin(days: number): fc.Arbitrary<CalendarDate> {
  return fc.integer({ min: -days, max: days }).map((offset) => addDays(TODAY, offset));
}
