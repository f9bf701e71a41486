import { z } from 'zod';
import { isCalendarDate, isInstant, type CalendarDate, type Instant } from '../domain/time/dates';

/** A day in the facts of a change. */
export const day: z.ZodType<CalendarDate> = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && isCalendarDate(value),
);

/** A moment in the facts of a change. */
export const instant: z.ZodType<Instant> = z.custom<Instant>(
  (value) => typeof value === 'string' && isInstant(value),
);

/** A fact that rows of earlier releases, or rows that have none, lack. */
export function maybe<T>(fact: z.ZodType<T>): z.ZodType<T | null> {
  return fact.nullable().default(null);
}
