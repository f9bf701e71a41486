import { z } from 'zod';
import { isCalendarDate, isInstant, type CalendarDate, type Instant } from '../../../domain/time/dates';

/**
 * How a record (without its version) stands in its row, in both directions: `z.decode` makes the record of a row and
 * refuses what the domain doesn't know, `z.encode` makes the row of a record. The schema must fit the domain's type
 * exactly: a value more or less on either side doesn't compile.
 */
export type Shape<R, S extends z.ZodType> = [R] extends [z.output<S>]
  ? z.ZodType<R, z.input<S>>
  : 'the schema refuses a value that the domain has';

/** Text as databases keep it: SQLite cuts it at a NUL, and half a character comes back as another one. */
export const text = z
  .string()
  .refine((value) => value.isWellFormed() && !value.includes('\0'), 'text with a NUL or half a character');

/** A calendar date in a text column. */
export const date = z.custom<CalendarDate>(
  (value) => typeof value === 'string' && isCalendarDate(value),
  'not a date',
);

/** An instant in a text column. */
export const instant = z.custom<Instant>(
  (value) => typeof value === 'string' && isInstant(value),
  'not an instant',
);

/** Money in minor units. */
export const money = z.object({ amount: z.int(), currency: text });

/** A nested value in a text column, as JSON. */
export function json<S extends z.ZodType>(inner: S): z.ZodCodec<z.ZodString, z.ZodCustom<z.output<S>>> {
  return z.codec(z.string(), z.custom<z.output<S>>(), {
    decode: (column, context) => {
      try {
        return inner.parse(JSON.parse(column));
      } catch (error) {
        const message = error instanceof z.ZodError ? z.prettifyError(error) : 'not JSON';
        context.issues.push({ code: 'custom', message, input: column });
        return z.NEVER;
      }
    },
    encode: (value) => JSON.stringify(z.encode(inner, value)),
  });
}
