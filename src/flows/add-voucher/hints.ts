import { z } from 'zod';
import { FIELDS, type Field, type Prefill } from '../shared/voucher-prefill';

const fields = z
  .string()
  .max(200)
  .transform((text) => FIELDS.filter((field) => text.split(',').includes(field)));

/**
 * What a card remembers of where its values came from, as names of fields: it tells the reader what to compare, and
 * decides nothing.
 */
export const hintData = z.strictObject({ found: fields, proposed: fields, unclear: fields });

/** The same with the id of the voucher mail that the form was opened from, where it was one. */
export const formData = hintData.extend({ proposal: z.string().min(1).max(200).optional() });

export type Hints = Pick<Prefill, 'found' | 'proposed' | 'unclear'>;

/** The voucher mail that a form was opened from, where it was one. */
export interface FromMail {
  readonly proposal?: string | undefined;
}

/** The hints as a button carries them. */
export function hintNames({ found, proposed, unclear }: Hints): Record<keyof Hints, string> {
  return { found: found.join(), proposed: proposed.join(), unclear: unclear.join() };
}

/** Which text stands under a field; null for a field that nothing is known about. */
export function hintFor(hints: Hints, field: Field): 'found' | 'proposed' | 'unclear' | null {
  if (hints.unclear.includes(field)) return 'unclear';
  if (hints.proposed.includes(field)) return 'proposed';
  return hints.found.includes(field) ? 'found' : null;
}
