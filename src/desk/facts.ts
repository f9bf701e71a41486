import { z } from 'zod';
import { isCalendarDate, isInstant, type CalendarDate, type Instant } from '../domain/time/dates';
import type { Fields } from '../domain/audit';

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

/** The fields that differ, as they were and as they are. */
export function changedFields(was: Fields, is: Fields): { before: Fields; after: Fields } {
  const names = Object.keys(is).filter((name) => (was[name] ?? null) !== is[name]);
  const only = (all: Fields): Fields => Object.fromEntries(names.map((name) => [name, all[name] ?? null]));
  return { before: only(was), after: only(is) };
}
