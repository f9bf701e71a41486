import { cancellationDueOn } from '../../domain/voucher/cancellation';
import { InputError } from '../../errors';
import { confirmationFacts } from '../shared/confirmation-facts';
import type { Change, Work } from '../../desk/flow';
import { releaseReport } from '../shared/reopen-report';
import { loadReserved, unreserved, type Pressed } from './load-voucher';

/**
 * Gives the reservation up: the voucher can be reserved again, and its expiry stays as it was. A person cancels it in the
 * voucher tool too; the audit row keeps the reservation for when that refuses.
 */
export async function cancelReservation(
  work: Work,
  pressed: Required<Pressed>,
  { reason }: { readonly reason: string },
): Promise<Change> {
  const { tables, today, scheme } = work;
  const voucher = await loadReserved(tables, pressed, today, 'cancelReservation');
  if (!scheme.rules.cancelReasons.some(({ id }) => id === reason))
    throw new InputError({ reason: { code: 'notAChoice' } });
  const saved = await tables.vouchers.save(unreserved(voucher, { state: 'recorded', cancelReason: reason }));
  const also = await releaseReport(work, voucher);
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
      doByOn: cancellationDueOn(scheme.rules, voucher, reason, today),
    },
    before: { state: 'reserved', ...voucher.reservation, ...confirmationFacts(voucher.confirmation) },
    after: { state: 'assigned', reason, confirmation: 'recorded' },
    also,
  };
}
