import { z } from 'zod';
import type { AuditEvent } from '../../domain/audit';
import type { Claim } from '../../domain/claim/claim';
import { CLAIM_STATES, claimMoves, releasesVouchers } from '../../domain/claim/claim-state';
import { RECORDED, type Confirmation } from '../../domain/confirmation';
import { standingEvents } from '../../domain/correction';
import { moveBack } from '../../domain/lifecycle';
import { day } from '../../desk/facts';
import type { TakeBack } from '../shared/take-back';
import { claimVouchers } from './claimable';
import { claimChange, holdVouchers } from './claim-change';
import { CLAIM_RESULTS, presentClaim } from './claim-pages';
import { load } from '../../desk/load';

/** The fields that a result changed, as they were; one that is absent did not change. */
const changed = z.object({
  state: z.enum(CLAIM_STATES).optional(),
  invoiceNumber: z.string().nullish(),
  toolReference: z.string().nullish(),
  submittedOn: day.nullish(),
  changedOn: day.optional(),
  reason: z.string().nullish(),
  confirmation: z.enum(['recorded', 'confirmed', 'refused']).nullish(),
});

/** What the payment tool was said to show; the vouchers of a claim that was not over are in it again, if they are free. */
export const claimTakeBack: TakeBack<'claim', Claim> = {
  ...CLAIM_RESULTS,
  shown: 'claim.show',
  get: ({ claims }, id) => claims.get(id),
  present: presentClaim,
  async restore({ tables }, claim, result, earlier) {
    const was = changed.parse(result.before);
    const state = moveBack(claimMoves, claim.state, result.event, was.state ?? claim.state);
    const reference = was.toolReference === undefined ? claim.reference : was.toolReference;
    const vouchers = await claimVouchers(tables, claim);
    const isHeldAgain = releasesVouchers(claim.state) && !releasesVouchers(state);
    const also = isHeldAgain ? await holdVouchers(tables, claim.id, vouchers) : [];
    const saved = await tables.claims.save({
      ...claim,
      state,
      reference,
      invoiceNumber: was.invoiceNumber === undefined ? claim.invoiceNumber : was.invoiceNumber,
      submittedOn: was.submittedOn === undefined ? claim.submittedOn : was.submittedOn,
      changedOn: was.changedOn ?? claim.changedOn,
      reason: was.reason === undefined ? claim.reason : was.reason,
      confirmation: confirmationBefore(
        was.confirmation === undefined ? claim.confirmation?.state : was.confirmation,
        earlier,
        reference,
      ),
    });
    const location = await load(tables.locations, claim.locationId);
    const { before = {}, after = {} } = claimChange('takeBack', claim, saved, { location, vouchers });
    return { version: saved.version, before, after, also };
  },
};

/** Whoever recorded the result before it saw the claim in the payment tool. */
function confirmationBefore(
  state: Confirmation['state'] | null | undefined,
  earlier: readonly AuditEvent[],
  reference: string | null,
): Confirmation | null {
  if (state === 'recorded') return RECORDED;
  const seen = standingEvents('claim', earlier)[0];
  return state === 'confirmed' && seen ? { state, at: seen.at, by: seen.actorName, reference } : null;
}
