import type { Claim } from '../../domain/claim/claim';
import { claimMoves, type ClaimEvent, CLAIM_STATES } from '../../domain/claim/claim-state';
import { can } from '../../domain/lifecycle';
import { z } from 'zod';
import { day, maybe } from '../../desk/facts';
import { withParts } from '../shared/earlier-facts';

/** What the payment tool can show of a submitted claim, in the order in which it happens. */
export const RESULTS = [
  'confirm',
  'startReview',
  'requireAction',
  'approve',
  'hold',
  'pay',
  'deny',
] as const satisfies readonly ClaimEvent[];

export type Result = (typeof RESULTS)[number];

/** Those that the payment tool gives a reason for. */
export const WITH_REASON: readonly Result[] = ['requireAction', 'hold', 'deny'];

/** What the payment tool can show next of this claim; that it is there is not asked again once its reference is known. */
export function possibleResults({ state, confirmation, reference }: Claim): Result[] {
  const isKnown = confirmation?.state === 'confirmed' && reference !== null;
  return RESULTS.filter((result) => can(claimMoves, state, result) && !(result === 'confirm' && isKnown));
}

/** Of a claim, as it stands after the change. */
export const claimFacts = z.preprocess(
  withParts('numbers', ', '),
  z.object({
    state: z.enum(CLAIM_STATES),
    /** The partner's own. */
    invoiceNumber: maybe(z.string()),
    toolReference: maybe(z.string()),
    submittedOn: maybe(day),
    changedOn: day,
    reason: maybe(z.string()),
    confirmation: maybe(z.enum(['recorded', 'confirmed', 'refused'])),
    programId: z.string(),
    location: z.string(),
    /** As ISO 4217. */
    currency: z.string(),
    /** The total in the currency's minor unit; null where a rate is not known. */
    amount: maybe(z.number()),
    /** Of its vouchers. */
    numbers: z.array(z.string()).readonly(),
    dueOn: day,
    /** When the payment tool has to show it at the latest. */
    doByOn: maybe(day),
  }),
);
export type ClaimFacts = z.infer<typeof claimFacts>;

/** Of a program's payment set-up: the items that are done, of how many. */
export const setupFacts = z.preprocess(
  withParts('done', ','),
  z.object({ programId: z.string(), done: z.array(z.string()).readonly(), total: z.number() }),
);
export type SetupFacts = z.infer<typeof setupFacts>;
