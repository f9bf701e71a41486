import { claimMoves } from '../../domain/claim/claim-state';
import { move } from '../../domain/lifecycle';
import type { Change, Work } from '../../desk/flow';
import { load, loadCurrent } from '../../desk/load';
import { claimVouchers } from './claimable';
import { claimChange } from './claim-facts';
import { releaseVouchers } from './hold';

/** Cancels the claim and gives its vouchers back. */
export async function cancelClaim(
  { tables, today }: Work,
  pressed: { readonly id: string; readonly version: number },
  { reason }: { readonly reason: string | null },
): Promise<Change> {
  const claim = await loadCurrent(tables.claims, pressed);
  const state = move(claimMoves, claim.state, 'cancel');
  const location = await load(tables.locations, claim.locationId);
  const vouchers = await claimVouchers(tables, claim);
  const also = await releaseVouchers(tables, claim);
  const saved = await tables.claims.save({ ...claim, state, reason, changedOn: today });
  return claimChange('cancel', claim, saved, { location, vouchers }, also);
}
