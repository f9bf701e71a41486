import type { Claim } from '../../domain/claim/claim';
import type { ClaimEvent } from '../../domain/claim/claim-state';
import type { Location } from '../../domain/company/company';
import { total } from '../../domain/claim/money';
import type { Voucher, RedeemedVoucher } from '../../domain/voucher/voucher';
import { changedFields } from '../../desk/facts';
import type { Change } from '../../desk/flow';
import type { ClaimFacts } from './facts';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';

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

/** Puts the vouchers into the claim. Throws `DomainError('alreadyClaimed')` where another claim has one. */
export async function holdVouchers(
  tables: Pick<Tables, 'vouchers'>,
  claimId: string,
  vouchers: readonly Voucher[],
): Promise<Change[]> {
  const changes: Change[] = [];
  for (const voucher of vouchers) {
    if (voucher.state !== 'redeemed') throw new DomainError('illegalMove');
    if (voucher.claimId === claimId) continue;
    if (voucher.claimId !== null) throw new DomainError('alreadyClaimed', { number: voucher.number });
    changes.push(await setClaim(tables, voucher, claimId));
  }
  return changes;
}

/** Frees those vouchers of the claim that it still holds, so that they can be claimed again. */
export async function releaseVouchers(
  tables: Pick<Tables, 'vouchers'>,
  { id: claimId, lines }: Pick<Claim, 'id' | 'lines'>,
  keep: readonly string[] = [],
): Promise<Change[]> {
  const ids = lines.map(({ voucherId }) => voucherId).filter((id) => !keep.includes(id));
  const held = await tables.vouchers.list({ id: ids, claimId });
  const changes: Change[] = [];
  for (const voucher of held)
    if (voucher.state === 'redeemed') changes.push(await setClaim(tables, voucher, null));
  return changes;
}

async function setClaim(
  { vouchers }: Pick<Tables, 'vouchers'>,
  voucher: RedeemedVoucher,
  claimId: string | null,
): Promise<Change> {
  const saved = await vouchers.save({ ...voucher, claimId });
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: claimId ? 'voucher.claim' : 'voucher.release',
    facts: { number: voucher.number, customer: voucher.customerName, claimId: claimId ?? voucher.claimId },
    before: { claimId: voucher.claimId },
    after: { claimId },
  };
}
