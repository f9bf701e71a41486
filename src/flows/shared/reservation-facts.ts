import type { Person } from '../../domain/company/company';
import type { Qualification } from '../../domain/enrollment/qualification';
import {
  findEngagement,
  findProgram,
  type EngagementType,
  type Program,
  type Scheme,
} from '../../domain/scheme/scheme';
import type { Day } from '../../domain/time/day';
import type { ReservationFacts } from '../../domain/voucher/reservation';
import type { Reservation, Voucher } from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';
import type { Turn } from '../../desk/flow';
import { liveVouchers } from './live-vouchers';

/** What is chosen of a reservation; what is left out is not chosen yet. */
export type Chosen = Partial<
  Pick<ReservationFacts, 'engagement' | 'location' | 'dates' | 'lead' | 'exception'>
>;

type Known = Pick<Tables, 'enrollments' | 'qualifications' | 'vouchers'>;

/**
 * What a reservation is judged by, read from the records; of the customer's other vouchers those that count toward the
 * limit of the engagements that it is judged for. Throws `DomainError('notFound')` where the scheme lacks the program.
 */
export async function reservationFacts(
  tables: Known,
  turn: Pick<Turn, 'scheme' | 'today' | 'dayIn' | 'retirementInForce'>,
  voucher: Voucher,
  chosen: Chosen = {},
  engagements: readonly EngagementType[] = chosen.engagement ? [chosen.engagement] : [],
): Promise<ReservationFacts> {
  const { scheme, today, dayIn, retirementInForce } = turn;
  const program = programOf(scheme, voucher);
  const enrollment = await tables.enrollments.get(program.id);
  // As many days as vouchers at least, so that the limit is passed, whether or not this voucher is among them.
  const most = scheme.rules.customerLimit.value + 2;
  const others = await Promise.all(
    engagements.map(({ id }) => countedVouchers(tables, voucher.customerId, id, turn, most)),
  );
  const open = { engagement: null, location: null, dates: null, lead: null, exception: null };
  return {
    ...open,
    ...chosen,
    voucher,
    program,
    enrollment,
    qualifications: await qualificationsFor(tables, chosen.lead ?? null),
    otherVouchers: others.flat(),
    hasMoreVouchers: others.some(({ length }) => length >= most),
    rules: scheme.rules,
    today,
    dayIn,
    retirementInForce,
  };
}

/** The program of a voucher; throws `DomainError('notFound')` where the scheme lacks it. */
export function programOf(scheme: Scheme, { programId }: Pick<Voucher, 'programId'>): Program {
  const program = findProgram(scheme, programId);
  if (!program) throw new DomainError('notFound');
  return program;
}

/** The company's competencies and the exams of the lead. */
async function qualificationsFor(
  { qualifications }: Pick<Tables, 'qualifications'>,
  lead: Pick<Person, 'id'> | null,
): Promise<Qualification[]> {
  const competencies = await qualifications.list({ kind: 'competency' });
  return lead
    ? [...competencies, ...(await qualifications.list({ kind: 'exam', subject: lead.id }))]
    : competencies;
}

/** The customer's vouchers that count toward the limit for one kind of engagement, or the first of them. */
async function countedVouchers(
  tables: Pick<Tables, 'vouchers'>,
  customerId: string,
  engagementId: string,
  day: Day,
  most: number,
): Promise<Voucher[]> {
  const own = { customerId, engagementId };
  return [
    ...(await liveVouchers(tables, { ...own, state: 'reserved' }, most, day)),
    ...(await tables.vouchers.list({ ...own, state: 'redeemed' }, { orderBy: 'expiresOn', limit: most })),
  ];
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
