import { z } from 'zod';
import type { ExpirySource } from '../../domain/voucher/voucher';
import { day, maybe } from '../../desk/facts';

const SOURCES = ['shown', 'creation', 'assignment'] as const satisfies readonly ExpirySource[];

export const takeInFacts = z.object({
  number: z.string(),
  customer: z.string(),
  program: z.string(),
  days: z.number(),
  country: z.string(),
  adminEmail: z.string().nullable(),
  expiresOn: day,
  expirySource: z.enum(SOURCES),
  /** 1 if it had expired on the day on which it was taken in. */
  expired: z.literal([0, 1]),
  /** Id of the voucher mail that it came by. */
  proposal: maybe(z.string()),
});
export type TakeInFacts = z.infer<typeof takeInFacts>;
