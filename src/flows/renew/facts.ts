import { z } from 'zod';
import { day, maybe } from '../../desk/facts';

/** Of the renewed enrollment in a program, `id`. */
export const renewalFacts = z.object({
  id: z.string(),
  anniversaryOn: day,
  opensOn: day,
  closesOn: day,
  /** What became of the company's own anniversary. */
  company: z.enum(['moved', 'kept']),
  /** Last day of the window in which it was renewed: Partner Center has to show it by then. */
  doByOn: maybe(day),
});
export type RenewalFacts = z.infer<typeof renewalFacts>;
