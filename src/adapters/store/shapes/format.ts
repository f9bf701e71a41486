import { z } from 'zod';
import { isCalendarDate, isInstant, type CalendarDate, type Instant } from '../../../domain/time/dates';
import type { Versioned } from '../../../domain/versioned';

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

/** How an unversioned record `U` becomes a row `Row` and back. */
export interface Format<U, Row> {
  readonly write: (record: U) => Row;
  /** What the domain doesn't know is refused here, at the border, and goes no further. */
  readonly read: (row: Readonly<Record<string, unknown>>) => U;
}

/** The format that a shape describes. */
export function formatOf<U, Row>(shape: z.ZodType<U, Row>): Format<U, Row> {
  return {
    write: (record) => z.encode(shape, record),
    read: (row) => {
      const { data, error } = shape.safeParse(row);
      if (error)
        throw new Error(`row ${String(row['id'])} can't be read: ${z.prettifyError(error)}`, {
          cause: error,
        });
      return data;
    },
  };
}

const storedVersion = z.int();

/** Reads a row of a format with its version. */
export function versionedReader<U extends { readonly id: string }, Row>({
  read,
}: Format<U, Row>): (row: Readonly<Record<string, unknown>>) => U & Versioned {
  return (row) => ({ ...read(row), version: storedVersion.parse(row['version']) });
}
