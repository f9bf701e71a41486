import { z } from 'zod';
import type { Versioned } from '../../../domain/versioned';

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
