import { findEngagement, findProgram } from '../domain/scheme';
import type { ReservationFacts } from '../domain/reservation';
import type { Reservation, Voucher } from '../domain/voucher';
import { DomainError } from '../errors';
import type { Tables } from '../ports';
import type { Turn } from './flow';

/** What is chosen of a reservation; what is left out is not chosen yet. */
export type Chosen = Partial<
  Pick<ReservationFacts, 'engagement' | 'location' | 'dates' | 'lead' | 'exception'>
>;

type Known = Pick<Tables, 'enrollments' | 'qualifications' | 'vouchers'>;

/** What a reservation is judged by, read from the records. Throws `DomainError('notFound')` where the scheme lacks the program. */
export async function reservationFacts(
  tables: Known,
  { scheme, today, retirementInForce }: Pick<Turn, 'scheme' | 'today' | 'retirementInForce'>,
  voucher: Voucher,
  chosen: Chosen = {},
): Promise<ReservationFacts> {
  const program = findProgram(scheme, voucher.programId);
  if (!program) throw new DomainError('notFound');
  const enrollment = await tables.enrollments.get(program.id);
  const qualifications = await tables.qualifications.list();
  const otherVouchers = await tables.vouchers.list({ customerId: voucher.customerId });
  const open = { engagement: null, location: null, dates: null, lead: null, exception: null };
  return {
    ...open,
    ...chosen,
    voucher,
    program,
    enrollment,
    qualifications,
    otherVouchers,
    rules: scheme.rules,
    today,
    retirementInForce,
  };
}

/** What was chosen when the voucher was reserved, as the records have it now. */
export async function chosenBefore(
  tables: Pick<Tables, 'locations' | 'people'>,
  { scheme }: Pick<Turn, 'scheme'>,
  reservation: Reservation,
): Promise<Chosen> {
  const location = await tables.locations.get(reservation.locationId);
  const lead = await tables.people.get(reservation.leadId);
  return {
    engagement: findEngagement(scheme, reservation.engagementId)?.engagement ?? null,
    location: location ?? null,
    lead: lead ?? null,
    exception: reservation.exception,
    dates: { startsOn: reservation.startsOn, endsOn: reservation.endsOn },
  };
}
