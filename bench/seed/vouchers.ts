import type { Claim } from '../../src/domain/claim/claim';
import { RECORDED } from '../../src/domain/confirmation';
import { addDays, type CalendarDate } from '../../src/domain/time/dates';
import type { Report } from '../../src/domain/report/report';
import type { Reservation, Voucher } from '../../src/domain/voucher/voucher';
import { voucherKey } from '../../src/language/fold';
import type { Unsaved } from '../../src/ports';
import { LOCATIONS, PEOPLE } from '../../test/support/records/company';
import { CONTENT } from '../../test/support/records/reports';
import { CUSTOMERS, TODAY } from './facts';

/** Reserved: the engagement is just over. Closed and paid: history. */
export type Stage = 'assigned' | 'reserved' | 'closed' | 'paid';

const NOT_YET = { redeemedOn: null, claimId: null, closeReason: null } as const;

/** The number of the voucher at a place, as people write it. */
export const numberOf = (index: number): string => `PS-2026-${String(index).padStart(4, '0')}`;
/** Its id. */
export const idOf = (index: number): string => `voucher-${index}`;

/** The voucher at a place, in its stage. */
export function voucherOf(index: number, stage: Stage): Unsaved<Voucher> {
  const number = numberOf(index);
  const isPast = stage === 'paid' || stage === 'closed';
  const assignedOn = addDays(TODAY, isPast ? -400 - (index % 300) : -20 - (index % 40));
  const customer = index % CUSTOMERS;
  const facts = {
    id: idOf(index),
    number,
    key: voucherKey(number),
    customerId: `customer-${customer}`,
    customerName: `Customer ${customer}`,
    programId: 'SDPS',
    days: 5,
    deliveryCountry: 'JP',
    adminEmail: `admin@customer-${customer}.example`,
    agreementNumber: null,
    createdOn: null,
    assignedOn,
    expiresOn: addDays(assignedOn, 180),
    expirySource: 'shown' as const,
    takenInOn: addDays(assignedOn, 1),
  };
  const reservation = reservationFrom(isPast ? addDays(assignedOn, 60) : addDays(TODAY, -7));
  switch (stage) {
    case 'assigned':
      return { ...facts, state: stage, reservation: null, confirmation: null, ...NOT_YET };
    case 'reserved':
      return { ...facts, state: stage, reservation, confirmation: RECORDED, ...NOT_YET };
    case 'closed':
      return {
        ...facts,
        state: stage,
        reservation,
        confirmation: null,
        ...NOT_YET,
        closeReason: 'withdrawn',
      };
    case 'paid': {
      const paid = { redeemedOn: addDays(assignedOn, 70), claimId: claimIdOf(facts.id), closeReason: null };
      return { ...facts, state: 'redeemed', reservation, confirmation: RECORDED, ...paid };
    }
  }
}

function reservationFrom(startsOn: CalendarDate): Reservation {
  const reservedOn = addDays(startsOn, -20);
  return {
    locationId: LOCATIONS.tokyo,
    engagementId: 'sdps-sharepoint',
    startsOn,
    endsOn: addDays(startsOn, 4),
    leadId: PEOPLE.haruto.id,
    exception: null,
    reservedOn,
    termsAcceptedBy: PEOPLE.mei.id,
    termsAcceptedAt: `${reservedOn}T03:00:00.000Z`,
  };
}

/** The submitted report of a voucher that was paid long ago. */
export function reportOf(id: string): Unsaved<Report> {
  return {
    id,
    state: 'submitted',
    content: { ...CONTENT, startedOn: '2025-11-17', endedOn: '2025-11-21' },
    submittedAt: '2025-11-24T03:00:00.000Z',
    confirmation: RECORDED,
  };
}

const claimIdOf = (voucherId: string): string => `claim-of-${voucherId}`;

/** The claim of a voucher, paid long ago. */
export function claimOf(voucherId: string): Unsaved<Claim> {
  return {
    id: claimIdOf(voucherId),
    state: 'paid',
    programId: 'SDPS',
    locationId: LOCATIONS.tokyo,
    currency: 'JPY',
    lines: [{ voucherId, amount: { amount: 1200, currency: 'JPY' } }],
    dueOn: '2026-01-23',
    invoiceNumber: 'I-1',
    reference: 'C-1',
    submittedOn: '2025-12-01',
    changedOn: '2025-12-20',
    reason: null,
    confirmation: RECORDED,
  };
}
