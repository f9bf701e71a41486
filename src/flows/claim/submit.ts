import { claimMoves } from '../../domain/claim/claim-state';
import { RECORDED, type Confirmation } from '../../domain/confirmation';
import { move } from '../../domain/lifecycle';
import type { Change, Work } from '../../desk/flow';
import { load, loadCurrent } from '../../desk/load';
import { claimVouchers, pricedLines } from './claimable';
import { claimChange } from './claim-facts';
import { refuseUnclaimable } from './draft';

/** What a person fills in when the claim was submitted in the payment tool. */
export interface SubmitInput {
  /** The payment tool's. */
  readonly reference: string | null;
  /** The partner's own. */
  readonly invoiceNumber: string | null;
}

/**
 * Submits a draft, or again what needed action, at the rates as they are now. With the payment tool's reference it
 * counts as confirmed there, else as recorded here.
 */
export async function submitClaim(
  work: Work,
  pressed: { readonly id: string; readonly version: number },
  { reference, invoiceNumber }: SubmitInput,
): Promise<Change> {
  const { tables, today, now, actor } = work;
  const claim = await loadCurrent(tables.claims, pressed);
  const state = move(claimMoves, claim.state, 'submit');
  const vouchers = await claimVouchers(tables, claim);
  await refuseUnclaimable(work, vouchers, claim.id);
  const location = await load(tables.locations, claim.locationId);
  const confirmed: Confirmation = { state: 'confirmed', at: now, by: actor.name, reference };
  const saved = await tables.claims.save({
    ...claim,
    state,
    currency: location.currency,
    lines: await pricedLines(tables, vouchers, location),
    reference,
    invoiceNumber,
    submittedOn: claim.submittedOn ?? today,
    changedOn: today,
    reason: null,
    confirmation: reference ? confirmed : RECORDED,
  });
  return claimChange('submit', claim, saved, { location, vouchers });
}
