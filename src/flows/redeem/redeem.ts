import type { Facts } from '../../domain/audit';
import { claimDueOn } from '../../domain/claim/claim';
import { RECORDED } from '../../domain/confirmation';
import type { CalendarDate } from '../../domain/time/dates';
import { move } from '../../domain/lifecycle';
import {
  voucherMoves,
  voucherState,
  type RedeemedVoucher,
  type ReservedVoucher,
  type Voucher,
} from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import { confirmationFacts } from '../shared/confirmation-facts';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';
import { judge, lacks, type Judged } from './judge';
import type { Pressed } from './pressed';

/** Redeems all of the vouchers or, by throwing, none: each is read again and passes its checks again. */
export async function redeemVouchers(
  work: Work,
  { vouchers: pressed }: { readonly vouchers: readonly Pressed[] },
): Promise<Change> {
  const vouchers: ReservedVoucher[] = [];
  for (const one of pressed)
    vouchers.push(redeemable(await loadCurrent(work.tables.vouchers, one), work.today));
  const judged = await judge(work.tables, work, vouchers);
  for (const one of judged) refuseWithoutProof(one);
  const count = judged.reduce((sum, { missing }) => sum + missing.length, 0);
  if (count > 0) throw new DomainError('checksFailed', { count });
  const changes: Change[] = [];
  for (const voucher of vouchers) changes.push(await redeemOne(work, voucher));
  const [first, ...also] = changes;
  if (!first) throw new DomainError('nothingSelected');
  const [doByOn = null] = vouchers.map(({ expiresOn }) => expiresOn).sort();
  return { ...first, facts: { ...first.facts, ...numbered(changes), doByOn }, also };
}

/** Throws where the voucher's state has no redemption, before anything else is looked at. */
function redeemable(voucher: Voucher, today: CalendarDate): ReservedVoucher {
  move(voucherMoves, voucherState(voucher, today), 'redeem');
  if (voucher.state !== 'reserved') throw new DomainError('illegalMove');
  return voucher;
}

function refuseWithoutProof(judged: Judged): void {
  const { number } = judged.voucher;
  if (lacks(judged, 'check.report.fail')) throw new DomainError('reportMissing', { number });
  if (lacks(judged, 'check.deliverable.fail')) throw new DomainError('deliverableMissing', { number });
}

async function redeemOne({ tables, today, scheme }: Work, voucher: ReservedVoucher): Promise<Change> {
  const redeemed: RedeemedVoucher = {
    ...voucher,
    state: 'redeemed',
    redeemedOn: today,
    confirmation: RECORDED,
  };
  const saved = await tables.vouchers.save(redeemed);
  return {
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'redeem',
    facts: {
      id: voucher.id,
      number: voucher.number,
      customer: voucher.customerName,
      redeemedOn: today,
      dueOn: claimDueOn(scheme.rules, today),
      expiresOn: voucher.expiresOn,
    },
    // That of the reservation is for when the redemption is refused.
    before: { state: 'reserved', ...confirmationFacts(voucher.confirmation) },
    after: { state: 'redeemed', confirmation: 'recorded' },
  };
}

/** The facts of each voucher under its place in the list, for the one receipt of them all. */
function numbered(changes: readonly Change[]): Facts {
  const each = changes.flatMap(({ facts }, index) =>
    ['id', 'number', 'customer', 'dueOn', 'expiresOn'].map(
      (name) => [`${name}.${index}`, facts[name] ?? null] as const,
    ),
  );
  return { count: changes.length, ...Object.fromEntries(each) };
}
