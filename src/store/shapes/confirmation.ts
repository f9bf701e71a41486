import { z } from 'zod';
import { instant, text } from './values';

/** What is known of a step in the other tool. */
export const confirmation = z.discriminatedUnion('state', [
  z.object({ state: z.literal('recorded') }),
  z.object({ state: z.literal('confirmed'), at: instant, by: text, reference: text.nullable() }),
  z.object({ state: z.literal('refused'), at: instant, by: text, reason: text }),
]);
