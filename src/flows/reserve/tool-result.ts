import { refusable } from '../../domain/confirmation';
import { move } from '../../domain/lifecycle';
import { addDays, type CalendarDate } from '../../domain/time/dates';
import { voucherMoves, type ReservedVoucher, type Voucher } from '../../domain/voucher/voucher';
import { DomainError, InputError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { confirmationOf, confirmationFacts } from '../shared/tool-steps';
import { reservationOf } from '../shared/kept-reservation';
import { releaseReport, restoreReport } from '../shared/reopen-report';
import type { CancelConfirmedFacts, CancelRefusedFacts, ConfirmFacts, Refusal, RefuseFacts } from './facts';
import { loadCancelled, loadReserved, withoutReservation, type Pressed } from './load-voucher';

/** Writes down that the reservation stands in Partner Center, with the reference that it gave, if any. */
export async function confirmReservation(
  work: Work,
  pressed: Required<Pressed>,
  { reference }: { readonly reference: string | null },
): Promise<Change<ConfirmFacts>> {
  const { tables, now, actor } = work;
  const voucher = await loadReserved(tables, pressed, work, 'confirm');
  const saved = await tables.vouchers.save({
    ...voucher,
    confirmation: { state: 'confirmed', at: now, by: actor.name, reference },
  });
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.confirm',
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      startsOn: voucher.reservation.startsOn,
      reference,
    },
    before: { confirmation: voucher.confirmation.state },
    after: { confirmation: 'confirmed', reference },
  };
}

interface RefusalInput {
  readonly reason: Refusal;
  /** The expiry that Partner Center shows; only looked at when the voucher has expired there. */
  readonly expiresOn: CalendarDate | null;
}

/**
 * Writes down that Partner Center refused the reservation. Taken by another partner: the voucher is closed. Invalid:
 * it is assigned again, so that its number can be put right. Expired: assigned again, with the expiry as shown there,
 * or, unknown, the latest day that is over in every zone.
 */
export async function refuseReservation(
  work: Work,
  pressed: Required<Pressed>,
  { reason, expiresOn }: RefusalInput,
): Promise<Change<RefuseFacts>> {
  const { tables } = work;
  const voucher = await loadReserved(tables, pressed, work, 'refuse');
  refusable(voucher.confirmation);
  const { ahead, behind } = work.dayIn(voucher.deliveryCountry);
  if (reason === 'expired' && expiresOn !== null && expiresOn >= ahead) {
    throw new InputError({ expiresOn: { code: 'inTheFuture' } });
  }
  const saved = await tables.vouchers.save(afterRefusal(voucher, reason, expiresOn ?? addDays(behind, -1)));
  const also = saved.state === 'assigned' ? await releaseReport(work, voucher) : [];
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.refuse',
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      reason,
      expiresOn: saved.expiresOn,
      reopened: also.length,
    },
    // The reservation is for when the refusal turns out to be a mistake.
    before: {
      state: 'reserved',
      expiresOn: voucher.expiresOn,
      ...voucher.reservation,
      ...confirmationFacts(voucher.confirmation),
    },
    after: { state: saved.state, expiresOn: saved.expiresOn, reason },
    also,
  };
}

function afterRefusal(voucher: ReservedVoucher, reason: Refusal, expiresOn: CalendarDate): Voucher {
  switch (reason) {
    case 'takenByOther':
      move(voucherMoves, 'reserved', 'close');
      return { ...voucher, state: 'closed', confirmation: null, closeReason: 'takenByOther' };
    case 'invalid':
      return withoutReservation(voucher);
    case 'expired':
      return { ...withoutReservation(voucher), expiresOn, expirySource: 'shown' };
  }
}

/** A person saw in the voucher tool that the reservation is cancelled. */
export async function confirmCancellation(
  work: Work,
  pressed: Required<Pressed>,
  { reference }: { readonly reference: string | null },
): Promise<Change<CancelConfirmedFacts>> {
  const { tables, now, actor } = work;
  const voucher = await loadCancelled(tables, pressed, work, 'confirmCancellation');
  const { cancelReason, state } = voucher.confirmation;
  const saved = await tables.vouchers.save({
    ...voucher,
    confirmation: { state: 'confirmed', at: now, by: actor.name, reference, cancelReason },
  });
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.confirmCancellation',
    facts: { number: voucher.number, customer: voucher.customerName, cancelReason, toolReference: reference },
    before: { confirmation: state },
    after: { confirmation: 'confirmed' },
  };
}

/** The voucher tool did not cancel it, or still shows it: the reservation stands as it was, with its report. */
export async function refuseCancellation(
  work: Work,
  pressed: Required<Pressed>,
  { reason }: { readonly reason: string | null },
): Promise<Change<CancelRefusedFacts>> {
  const { tables } = work;
  const voucher = await loadCancelled(tables, pressed, work, 'refuseCancellation');
  refusable(voucher.confirmation);
  const cancellation = await tables.audit.last('voucher', voucher.id, ['cancelReservation']);
  if (!cancellation) throw new DomainError('illegalMove');
  const reservation = reservationOf(cancellation.before);
  const restored: ReservedVoucher = {
    ...voucher,
    state: 'reserved',
    reservation,
    confirmation: confirmationOf(cancellation.before),
  };
  const saved = await tables.vouchers.save(restored);
  const also = await restoreReport(work, voucher, cancellation);
  const { startsOn, endsOn } = reservation;
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.refuseCancellation',
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      startsOn,
      endsOn,
      expiresOn: voucher.expiresOn,
      reason,
      restored: also.length,
    },
    before: { state: 'assigned' },
    after: { state: 'reserved', startsOn, endsOn, confirmation: restored.confirmation.state },
    also,
  };
}
