import { z } from 'zod';
import { instant, text } from './format';

const recorded = z.object({ state: z.literal('recorded') });
const confirmed = z.object({
  state: z.literal('confirmed'),
  at: instant,
  by: text,
  reference: text.nullable(),
});
const cancelled = { cancelReason: text };

/** What is known of a step in the other tool. */
export const confirmation = z.discriminatedUnion('state', [
  recorded,
  confirmed,
  z.object({ state: z.literal('refused'), at: instant, by: text, reason: text }),
]);

/** What is known of a cancellation, with its reason. */
export const cancellation = z.discriminatedUnion('state', [
  recorded.extend(cancelled),
  confirmed.extend(cancelled),
]);
