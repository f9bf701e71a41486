import { z } from 'zod';
import type { Facts } from '../../domain/audit';
import { refusable } from '../../domain/confirmation';
import { isCalendarDate, isInstant, type CalendarDate, type Instant } from '../../domain/time/dates';
import type { Reservation, ReservedVoucher } from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import { confirmationOf } from '../shared/confirmation-facts';
import type { Change, Work } from '../../desk/flow';
import { restoreReport } from '../shared/reopen-report';
import { loadCancelled, type Pressed } from './load-voucher';

/** How far back the cancellation is looked for; few events can follow it. */
const LOOKED_BACK = 50;

const date = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value));
const instant = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value));

/** A reservation as the audit row of its cancellation keeps it. */
const kept = z.object({
  locationId: z.string(),
  engagementId: z.string(),
  startsOn: date,
  endsOn: date,
  leadId: z.string(),
  exception: z.string().nullable(),
  reservedOn: date,
  termsAcceptedBy: z.string(),
  termsAcceptedAt: instant,
});

/** A person saw in the voucher tool that the reservation is cancelled. */
export async function confirmCancellation(
  { tables, today, now, actor }: Work,
  pressed: Required<Pressed>,
  { reference }: { readonly reference: string | null },
): Promise<Change> {
  const voucher = await loadCancelled(tables, pressed, today, 'confirmCancellation');
  const { cancelReason, state } = voucher.confirmation;
  const saved = await tables.vouchers.save({
    ...voucher,
    confirmation: { state: 'confirmed', at: now, by: actor.name, reference, cancelReason },
  });
  return {
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'confirmCancellation',
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
): Promise<Change> {
  const { tables, today } = work;
  const voucher = await loadCancelled(tables, pressed, today, 'refuseCancellation');
  refusable(voucher.confirmation);
  const history = await tables.audit.of('voucher', voucher.id, LOOKED_BACK);
  const cancellation = history.find(({ event }) => event === 'cancelReservation');
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
    kind: 'voucher',
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'refuseCancellation',
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

function reservationOf(facts: Facts): Reservation {
  const reservation = kept.safeParse(facts);
  if (!reservation.success) throw new DomainError('illegalMove');
  return reservation.data;
}
