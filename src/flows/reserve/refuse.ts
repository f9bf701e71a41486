import { refusable } from '../../domain/confirmation';
import { addDays, type CalendarDate } from '../../domain/time/dates';
import { move } from '../../domain/lifecycle';
import { voucherMoves, type ReservedVoucher, type Voucher } from '../../domain/voucher/voucher';
import { InputError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { releaseReport } from '../shared/reopen-report';
import { loadReserved, unreserved, type Pressed } from './load-voucher';

/** Why Partner Center did not take a reservation. */
export const REFUSALS = ['takenByOther', 'invalid', 'expired'] as const;

export type Refusal = (typeof REFUSALS)[number];

interface RefusalInput {
  readonly reason: Refusal;
  /** The expiry that Partner Center shows; only looked at when the voucher has expired there. */
  readonly expiresOn: CalendarDate | null;
}

/**
 * Writes down that Partner Center refused the reservation. Taken by another partner: the voucher is closed. Invalid:
 * it is assigned again, so that its number can be put right. Expired: assigned again, with the expiry as shown there,
 * or, unknown, the day before today.
 */
export async function refuseReservation(
  work: Work,
  pressed: Required<Pressed>,
  { reason, expiresOn }: RefusalInput,
): Promise<Change> {
  const { tables, today } = work;
  const voucher = await loadReserved(tables, pressed, today, 'refuse');
  refusable(voucher.confirmation);
  if (reason === 'expired' && expiresOn !== null && expiresOn >= today) {
    throw new InputError({ expiresOn: { code: 'inTheFuture' } });
  }
  const saved = await tables.vouchers.save(refused(voucher, reason, expiresOn ?? addDays(today, -1)));
  const also = saved.state === 'assigned' ? await releaseReport(work, voucher) : [];
  return {
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'refuse',
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      reason,
      expiresOn: saved.expiresOn,
      reopened: also.length,
    },
    before: { state: 'reserved', expiresOn: voucher.expiresOn },
    after: { state: saved.state, expiresOn: saved.expiresOn, reason },
    also,
  };
}

function refused(voucher: ReservedVoucher, reason: Refusal, expiresOn: CalendarDate): Voucher {
  switch (reason) {
    case 'takenByOther':
      move(voucherMoves, 'reserved', 'close');
      return { ...voucher, state: 'closed', confirmation: null, closeReason: 'takenByOther' };
    case 'invalid':
      return unreserved(voucher);
    case 'expired':
      return { ...unreserved(voucher), expiresOn, expirySource: 'shown' };
  }
}
