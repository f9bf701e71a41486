import type { Claim } from '../../domain/claim/claim';
import type { RedeemedVoucher, Voucher } from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';
import type { Change } from '../../desk/flow';

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
