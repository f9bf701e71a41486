import type { CalendarDate } from '../../domain/time/dates';
import { move } from '../../domain/lifecycle';
import { voucherMoves, voucherState, type Voucher, type VoucherEvent } from '../../domain/voucher/voucher';
import { InputError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';

/**
 * Writes down the expiry that the tool shows now. An expired voucher lives again in the state in which it expired;
 * for it, a day that has passed too is refused.
 */
export async function changeExpiry(
  { tables, today }: Work,
  pressed: { readonly id: string; readonly version: number },
  { expiresOn }: { readonly expiresOn: CalendarDate },
): Promise<Change> {
  const voucher = await loadCurrent(tables.vouchers, pressed);
  const event = eventFor(voucher, today);
  move(voucherMoves, voucherState(voucher, today), event);
  if (expiresOn === voucher.expiresOn && voucher.expirySource === 'shown') {
    throw new InputError({ expiresOn: { code: 'unchanged' } });
  }
  if (event !== 'changeExpiry' && expiresOn < today)
    throw new InputError({ expiresOn: { code: 'notExtended' } });
  if (voucher.createdOn && expiresOn < voucher.createdOn)
    throw new InputError({ expiresOn: { code: 'beforeCreation' } });
  if (voucher.assignedOn && expiresOn < voucher.assignedOn)
    throw new InputError({ expiresOn: { code: 'beforeAssignment' } });
  const saved = await tables.vouchers.save({ ...voucher, expiresOn, expirySource: 'shown' });
  return {
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event,
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      expiresOn,
      formerExpiresOn: voucher.expiresOn,
      state: voucherState(saved, today),
    },
    before: { expiresOn: voucher.expiresOn, expirySource: voucher.expirySource },
    after: { expiresOn, expirySource: 'shown' },
  };
}

function eventFor(voucher: Voucher, today: CalendarDate): VoucherEvent {
  if (voucherState(voucher, today) !== 'expired') return 'changeExpiry';
  return voucher.state === 'reserved' ? 'reviveReserved' : 'reviveAssigned';
}
