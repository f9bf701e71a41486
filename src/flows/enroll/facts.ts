import { z } from 'zod';
import { day, maybe } from '../../desk/facts';
import { withParts } from '../shared/earlier-facts';

/** Who signed the provider agreement, and when. */
export const agreementFacts = z.object({ person: z.string(), on: day });
export type AgreementFacts = z.infer<typeof agreementFacts>;

/** Of an enrollment in a program, `id`. */
export const enrolledFacts = z.preprocess(
  withParts('locations', '\n'),
  z.object({
    id: z.string(),
    anniversaryOn: day,
    opensOn: day,
    closesOn: day,
    /** Names of the locations that it approves. */
    locations: z.array(z.string()).readonly(),
    /** No last day is known by which Partner Center has to show it. */
    doByOn: z.null().default(null),
  }),
);
export type EnrolledFacts = z.infer<typeof enrolledFacts>;

export const confirmedFacts = z.object({ id: z.string(), reference: maybe(z.string()) });
export type ConfirmedFacts = z.infer<typeof confirmedFacts>;

export const refusedFacts = z.object({ id: z.string(), reason: z.string() });
export type RefusedFacts = z.infer<typeof refusedFacts>;
