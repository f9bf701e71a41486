import { z } from 'zod';

/** What was decided on a mail. */
export const decisionFacts = z.object({
  subject: z.string(),
  sender: z.string(),
  /** As the voucher or the mail has it. */
  number: z.string().nullable(),
  /** The voucher that the mail is settled with. */
  voucherId: z.string().nullable(),
});
export type DecisionFacts = z.infer<typeof decisionFacts>;
