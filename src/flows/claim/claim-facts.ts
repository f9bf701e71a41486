import type { Facts } from '../../domain/audit';
import type { Claim } from '../../domain/claim';
import type { Location } from '../../domain/company';
import { total } from '../../domain/money';
import type { Voucher } from '../../domain/voucher';
import { changedFields } from '../changes';
import type { Change } from '../flow';

/** The audit row of a change of a claim; `extra`: facts that only this step knows. */
export function claimChange(
  event: string,
  was: Claim | null,
  claim: Claim,
  { location, vouchers }: { readonly location: Location; readonly vouchers: readonly Voucher[] },
  also: readonly Change[] = [],
): Change {
  const sum = total(
    claim.lines.map(({ amount }) => amount),
    claim.currency,
  );
  return {
    kind: 'claim',
    recordId: claim.id,
    recordVersion: claim.version,
    event,
    facts: {
      ...stateFacts(claim),
      programId: claim.programId,
      location: location.name,
      currency: claim.currency,
      amount: sum?.amount ?? null,
      count: claim.lines.length,
      numbers: vouchers.map(({ number }) => number).join(', '),
      dueOn: claim.dueOn,
    },
    ...changedFields(was ? stateFacts(was) : {}, stateFacts(claim)),
    also,
  };
}

function stateFacts({ state, invoiceNumber, reference, submittedOn, changedOn, reason, confirmation }: Claim): Facts {
  return { state, invoiceNumber, toolReference: reference, submittedOn, changedOn, reason, confirmation: confirmation?.state ?? null };
}
