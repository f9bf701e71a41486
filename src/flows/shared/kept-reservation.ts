import { z } from 'zod';
import type { Fields } from '../../domain/audit';
import type { Cancellation, Reservation } from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import { day, instant } from '../../desk/facts';
import { confirmationOf } from './tool-steps';

/** A reservation as the audit row of what ended it keeps it. */
const kept = z.object({
  locationId: z.string(),
  engagementId: z.string(),
  startsOn: day,
  endsOn: day,
  leadId: z.string(),
  exception: z.string().nullable(),
  reservedOn: day,
  termsAcceptedBy: z.string(),
  termsAcceptedAt: instant,
});

/** The reservation of such a row; throws `DomainError('illegalMove')` where a row of an earlier release has none. */
export function reservationOf(before: Fields): Reservation {
  const reservation = kept.safeParse(before);
  if (!reservation.success) throw new DomainError('illegalMove');
  return reservation.data;
}

/** That an earlier reservation was cancelled, as the row keeps it; null where it has none. */
export function cancellationOf(before: Fields): Cancellation | null {
  const { cancelReason } = before;
  if (typeof cancelReason !== 'string') return null;
  const confirmation = confirmationOf(before);
  return confirmation.state === 'refused' ? null : { ...confirmation, cancelReason };
}
