import { move } from '../../domain/lifecycle';
import {
  voucherMoves,
  voucherState,
  type CloseReason,
  type ClosedVoucher,
} from '../../domain/voucher/voucher';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';

/** Why a voucher is closed by hand. */
export const CLOSE_REASONS = [
  'withdrawn',
  'takenByOther',
  'invalid',
] as const satisfies readonly CloseReason[];

/** Closes a voucher that is out of our hands: withdrawn by the customer, taken by another partner, or not valid. */
export async function closeVoucher(
  { tables, today }: Work,
  pressed: { readonly id: string; readonly version: number },
  { reason }: { readonly reason: CloseReason },
): Promise<Change> {
  const voucher = await loadCurrent(tables.vouchers, pressed);
  const state = voucherState(voucher, today);
  move(voucherMoves, state, 'close');
  const closed: ClosedVoucher = {
    ...voucher,
    state: 'closed',
    confirmation: null,
    redeemedOn: null,
    claimId: null,
    closeReason: reason,
  };
  const saved = await tables.vouchers.save(closed);
  return {
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'close',
    facts: { number: voucher.number, customer: voucher.customerName, reason, former: state },
    before: { state },
    after: { state: 'closed', closeReason: reason },
  };
}
