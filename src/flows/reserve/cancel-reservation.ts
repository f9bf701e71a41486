import { InputError } from '../../errors';
import type { Change, Work } from '../flow';
import { releaseReport } from '../reopen-report';
import { loadReserved, unreserved, type Pressed } from './load-voucher';

/** Gives the reservation up: the voucher can be reserved again, and its expiry stays as it was. */
export async function cancelReservation(
  work: Work,
  pressed: Required<Pressed>,
  { reason }: { readonly reason: string },
): Promise<Change> {
  const { tables, today, scheme } = work;
  const voucher = await loadReserved(tables, pressed, today, 'cancelReservation');
  if (!scheme.rules.cancelReasons.some(({ id }) => id === reason))
    throw new InputError({ reason: { code: 'notAChoice' } });
  const saved = await tables.vouchers.save(unreserved(voucher));
  const also = await releaseReport(work, voucher);
  const { startsOn, endsOn } = voucher.reservation;
  return {
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'cancelReservation',
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      expiresOn: voucher.expiresOn,
      reason,
      reopened: also.length,
    },
    before: { state: 'reserved', startsOn, endsOn },
    after: { state: 'assigned', reason },
    also,
  };
}
