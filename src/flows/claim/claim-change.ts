import type { Claim } from '../../domain/claim/claim';
import type { ClaimEvent } from '../../domain/claim/claim-state';
import type { Location } from '../../domain/company/company';
import { total } from '../../domain/claim/money';
import type { Voucher } from '../../domain/voucher/voucher';
import { changedFields } from '../../desk/changes';
import type { Change } from '../../desk/flow';
import type { ClaimFacts } from './facts';

/** The audit row of a change of a claim; `was`: the claim before, null for a new one. */
export function claimChange(
  event: 'draft' | 'takeBack' | ClaimEvent,
  was: Claim | null,
  claim: Claim,
  { location, vouchers }: { readonly location: Location; readonly vouchers: readonly Voucher[] },
  also: readonly Change[] = [],
): Change<ClaimFacts> {
  const sum = total(
    claim.lines.map(({ amount }) => amount),
    claim.currency,
  );
  return {
    event: `claim.${event}`,
    recordId: claim.id,
    recordVersion: claim.version,
    facts: {
      ...stateFacts(claim),
      programId: claim.programId,
      location: location.name,
      currency: claim.currency,
      amount: sum?.amount ?? null,
      numbers: numbersOf(vouchers),
      dueOn: claim.dueOn,
      doByOn: claim.dueOn,
    },
    ...changedFields(was ? stateFacts(was) : {}, stateFacts(claim)),
    also,
  };
}

function stateFacts({
  state,
  invoiceNumber,
  reference,
  submittedOn,
  changedOn,
  reason,
  confirmation,
}: Claim) {
  return {
    state,
    invoiceNumber,
    toolReference: reference,
    submittedOn,
    changedOn,
    reason,
    confirmation: confirmation?.state ?? null,
  };
}

/** The numbers of vouchers. */
export function numbersOf(vouchers: readonly Voucher[]): string[] {
  return vouchers.map(({ number }) => number);
}
