import type { Claim } from '../../domain/claim/claim';
import { claimMoves, type ClaimEvent } from '../../domain/claim/claim-state';
import { can } from '../../domain/lifecycle';

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
