import { blocking } from '../../domain/check';
import type { Location, Person } from '../../domain/company/company';
import { mayAct, REPORTERS } from '../../domain/company/role';
import { RECORDED } from '../../domain/confirmation';
import { findEngagement, type EngagementType, type Scheme } from '../../domain/scheme/scheme';
import type { CalendarDate } from '../../domain/time/dates';
import { cancellationDueOn } from '../../domain/voucher/cancellation';
import { reservationChecks } from '../../domain/voucher/reservation';
import type { ReservedVoucher, Voucher } from '../../domain/voucher/voucher';
import { DomainError, InputError } from '../../errors';
import type { Tables } from '../../ports';
import type { Change, Work } from '../../desk/flow';
import { confirmationFacts } from '../shared/tool-steps';
import { moveReport, releaseReport } from '../shared/reopen-report';
import { chosenBefore, reservationFacts } from '../shared/reservation-facts';
import type { CancelFacts, DatesFacts, ReserveFacts } from './facts';
import { loadAssigned, loadReserved, withoutReservation, type Pressed } from './load-voucher';

/** What a person fills in to reserve; the terms are accepted by sending it. */
interface ReservationInput {
  readonly engagement: string;
  readonly location: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  readonly lead: string;
  readonly exception: string | null;
}

/** The records that the input names. */
interface Choices {
  readonly engagement: EngagementType;
  readonly location: Location;
  readonly lead: Person;
}

/**
 * Reserves a voucher here; a person carries it out in Partner Center too. Every check runs again on the chosen
 * values; throws InputError for a wrong field, `DomainError('checksFailed')` with how many stand in the way.
 */
export async function reserveVoucher(
  work: Work,
  pressed: Required<Pressed>,
  input: ReservationInput,
): Promise<Change<ReserveFacts>> {
  const { tables, scheme, today, actor, now } = work;
  const voucher = await loadAssigned(tables, pressed, work);
  const { startsOn, endsOn, exception } = input;
  const { engagement, location, lead } = await choicesOf(tables, scheme, voucher, input);
  if (startsOn < today) throw new InputError({ startsOn: { code: 'startBeforeToday' } });
  if (endsOn < startsOn) throw new InputError({ endsOn: { code: 'endBeforeStart' } });
  const chosen = { engagement, location, lead, exception, dates: { startsOn, endsOn } };
  const checks = reservationChecks(await reservationFacts(tables, work, voucher, chosen));
  const count = blocking(checks).length;
  if (count > 0) throw new DomainError('checksFailed', { count });
  const reserved: ReservedVoucher = {
    ...voucher,
    state: 'reserved',
    confirmation: RECORDED,
    reservation: {
      locationId: location.id,
      engagementId: engagement.id,
      startsOn,
      endsOn,
      leadId: lead.id,
      exception,
      reservedOn: today,
      termsAcceptedBy: actor.id,
      termsAcceptedAt: now,
    },
  };
  const saved = await tables.vouchers.save(reserved);
  const own = {
    engagement: engagement.id,
    location: location.name,
    startsOn,
    endsOn,
    lead: lead.name,
    exception,
  };
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.reserve',
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      program: voucher.programId,
      days: voucher.days,
      expiresOn: voucher.expiresOn,
      doByOn: startsOn,
      ...own,
    },
    before: { state: 'assigned' },
    after: { state: 'reserved', ...own },
  };
}

/** The records that a choice names; throws InputError where the choice was not among those offered. */
async function choicesOf(
  tables: Pick<Tables, 'locations' | 'people'>,
  scheme: Scheme,
  voucher: Voucher,
  input: Pick<ReservationInput, 'engagement' | 'location' | 'lead' | 'exception'>,
): Promise<Choices> {
  const notAChoice = { code: 'notAChoice' } as const;
  const found = findEngagement(scheme, input.engagement);
  if (found?.program.id !== voucher.programId) throw new InputError({ engagement: notAChoice });
  const location = await tables.locations.get(input.location);
  if (!location) throw new InputError({ location: notAChoice });
  const lead = await tables.people.get(input.lead);
  if (!lead || !mayAct(lead.roles, REPORTERS)) throw new InputError({ lead: notAChoice });
  const known =
    input.exception === null ||
    scheme.rules.customerLimit.exceptions.some(({ id }) => id === input.exception);
  if (!known) throw new InputError({ exception: notAChoice });
  return { engagement: found.engagement, location, lead };
}

/** Moves the engagement; checks run again, and the new dates must be carried out in Partner Center too. */
export async function changeDates(
  work: Work,
  pressed: Required<Pressed>,
  { startsOn, endsOn }: Pick<ReservationInput, 'startsOn' | 'endsOn'>,
): Promise<Change<DatesFacts>> {
  const { tables, today } = work;
  const voucher = await loadReserved(tables, pressed, work, 'changeDates');
  const { reservation } = voucher;
  if (endsOn < startsOn) throw new InputError({ endsOn: { code: 'endBeforeStart' } });
  if (startsOn === reservation.startsOn && endsOn === reservation.endsOn) {
    throw new InputError({ startsOn: { code: 'unchanged' } });
  }
  const chosen = { ...(await chosenBefore(tables, work, reservation)), dates: { startsOn, endsOn } };
  const count = blocking(reservationChecks(await reservationFacts(tables, work, voucher, chosen))).length;
  if (count > 0) throw new DomainError('checksFailed', { count });
  const saved = await tables.vouchers.save({
    ...voucher,
    confirmation: RECORDED,
    reservation: { ...reservation, startsOn, endsOn },
  });
  const also = await moveReport(work, voucher, { startsOn, endsOn });
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.changeDates',
    facts: {
      number: voucher.number,
      customer: voucher.customerName,
      startsOn,
      endsOn,
      doByOn: startsOn < today ? voucher.expiresOn : startsOn,
      formerStartsOn: reservation.startsOn,
      formerEndsOn: reservation.endsOn,
      reopened: also.filter(({ event }) => event === 'report.reopen').length,
    },
    before: { startsOn: reservation.startsOn, endsOn: reservation.endsOn },
    after: { startsOn, endsOn },
    also,
  };
}

/**
 * Gives the reservation up: the voucher can be reserved again, and its expiry stays as it was. A person cancels it in the
 * voucher tool too; the audit row keeps the reservation for when that refuses.
 */
export async function cancelReservation(
  work: Work,
  pressed: Required<Pressed>,
  { reason }: { readonly reason: string },
): Promise<Change<CancelFacts>> {
  const { tables, today, scheme } = work;
  const voucher = await loadReserved(tables, pressed, work, 'cancelReservation');
  if (!scheme.rules.cancelReasons.some(({ id }) => id === reason))
    throw new InputError({ reason: { code: 'notAChoice' } });
  const saved = await tables.vouchers.save(
    withoutReservation(voucher, { state: 'recorded', cancelReason: reason }),
  );
  const also = await releaseReport(work, voucher);
  return {
    recordId: voucher.id,
    recordVersion: saved.version,
    event: 'voucher.cancelReservation',
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
