import { z } from 'zod';
import { FIELDS, type Field, type Prefill } from '../shared/voucher-prefill';

const fields = z
  .string()
  .max(200)
  .transform((text) => FIELDS.filter((field) => text.split(',').includes(field)));

/** A mail's words about fields, a line for each: the card carries nothing but plain texts. */
const seen = z
  .string()
  .max(3000)
  .transform((text): Hints['seen'] => {
    const lines = text.split('\n').map((line) => line.split('\t'));
    return Object.fromEntries(
      FIELDS.flatMap((field) => {
        const words = lines.find(([name]) => name === field)?.[1];
        return words ? [[field, words]] : [];
      }),
    );
  })
  .default({});

/**
 * What a card remembers of where its values came from, as names of fields: it tells the reader what to compare, and
 * decides nothing.
 */
export const hintData = z.strictObject({ found: fields, proposed: fields, unclear: fields, seen });

/** The same with the id of the voucher mail that the form was opened from, where it was one. */
export const formData = hintData.extend({ proposal: z.string().min(1).max(200).optional() });

export type Hints = Pick<Prefill, 'found' | 'proposed' | 'unclear' | 'seen'>;

/** The voucher mail that a form was opened from, where it was one. */
export interface FromMail {
  readonly proposal?: string | undefined;
}

/** The hints as a button carries them. */
export function hintNames({ found, proposed, unclear, seen: words }: Hints): Record<keyof Hints, string> {
  const lines = Object.entries(words).map((line) => line.join('\t'));
  return { found: found.join(), proposed: proposed.join(), unclear: unclear.join(), seen: lines.join('\n') };
}

/** Which text stands under a field; null for a field that nothing is known about. */
export function hintFor(hints: Hints, field: Field): 'found' | 'proposed' | 'unclear' | null {
  if (hints.unclear.includes(field)) return 'unclear';
  if (hints.proposed.includes(field)) return 'proposed';
  return hints.found.includes(field) ? 'found' : null;
}
