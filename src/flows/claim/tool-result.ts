import { can, move } from '../../domain/lifecycle';
import type { Claim } from '../../domain/claim/claim';
import { claimMoves, releasesVouchers, type ClaimEvent } from '../../domain/claim/claim-state';
import type { CalendarDate } from '../../domain/time/dates';
import { DomainError, InputError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { load, loadCurrent } from '../../desk/load';
import { claimVouchers } from './claimable';
import { claimChange } from './claim-facts';
import { releaseVouchers } from './hold';

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

const WITH_REASON: readonly Result[] = ['requireAction', 'hold', 'deny'];

/** What the payment tool can show next of this claim; that it is there is not asked again once its reference is known. */
export function possibleResults({ state, confirmation, reference }: Claim): Result[] {
  const isKnown = confirmation?.state === 'confirmed' && reference !== null;
  return RESULTS.filter((result) => can(claimMoves, state, result) && !(result === 'confirm' && isKnown));
}

/** What a person saw in the payment tool. */
export interface ResultInput {
  readonly result: Result;
  readonly on: CalendarDate;
  readonly reason: string | null;
  readonly reference: string | null;
}

/** Writes down what the payment tool shows; a denied claim gives its vouchers back. */
export async function recordResult(
  { tables, today, now, actor }: Work,
  pressed: { readonly id: string; readonly version: number },
  { result, on, reason, reference }: ResultInput,
): Promise<Change> {
  const claim = await loadCurrent(tables.claims, pressed);
  const state = move(claimMoves, claim.state, result);
  if (!possibleResults(claim).includes(result)) throw new DomainError('alreadyConfirmed');
  const asked = WITH_REASON.includes(result);
  if (asked && !reason) throw new InputError({ reason: { code: 'required' } });
  if (on > today) throw new InputError({ on: { code: 'inTheFuture' } });
  if (claim.submittedOn && on < claim.submittedOn) throw new InputError({ on: { code: 'beforeSubmission' } });
  const known = reference ?? claim.reference;
  const seen: Claim = {
    ...claim,
    state,
    reference: known,
    reason: asked ? reason : null,
    changedOn: state === claim.state ? claim.changedOn : on,
    confirmation: { state: 'confirmed', at: now, by: actor.name, reference: known },
  };
  const saved = await tables.claims.save(seen);
  const location = await load(tables.locations, claim.locationId);
  const vouchers = await claimVouchers(tables, claim);
  const also = releasesVouchers(state) ? await releaseVouchers(tables, claim) : [];
  return claimChange(result, claim, saved, { location, vouchers }, also);
}
