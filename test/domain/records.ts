import type { Claim } from '../../src/domain/claim/claim';
import type { Location, Person } from '../../src/domain/company/company';
import { RECORDED, type Confirmation } from '../../src/domain/confirmation';
import type { CalendarDate } from '../../src/domain/time/dates';
import type { Enrollment } from '../../src/domain/enrollment/enrollment';
import type { Competency, Exam, Qualification, Training } from '../../src/domain/enrollment/qualification';
import { newReportContent } from '../../src/domain/report/report-gaps';
import type { Deliverable, Report } from '../../src/domain/report/report';
import type { Role } from '../../src/domain/company/role';
import { findProgram, type EngagementType, type Program } from '../../src/domain/scheme/scheme';
import type {
  AssignedVoucher,
  RedeemedVoucher,
  Reservation,
  ReservedVoucher,
} from '../../src/domain/voucher/voucher';
import { planningServices } from '../../src/schemes/planning-services';

export const scheme = planningServices;
export const { rules } = scheme;

/** A Monday. */
export const TODAY: CalendarDate = '2026-11-23';

export const CONFIRMED: Confirmation = {
  state: 'confirmed',
  at: '2026-11-20T00:00:00.000Z',
  by: 'Mei Tanaka',
  reference: null,
};

/** SDPS: its SharePoint engagement needs Silver or Gold Collaboration and Content. */
export const program: Program = known(findProgram(scheme, 'SDPS'));
export const engagement: EngagementType = known(program.engagements[0]);
export const COMPETENCY: string = known(engagement.competency.anyOf[0]).competency;

export function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('missing in the scheme');
  return value;
}

type Facts = Partial<Omit<AssignedVoucher, 'state'>>;

/** Five days in Japan, 60 days left. */
export function assigned(facts: Facts = {}): AssignedVoucher {
  return {
    id: 'v1',
    version: 1,
    number: 'VCH-1',
    key: 'vch-1',
    customerId: 'fabrikam',
    customerName: 'Fabrikam',
    programId: 'SDPS',
    days: 5,
    deliveryCountry: 'JP',
    adminEmail: null,
    agreementNumber: null,
    createdOn: '2026-07-26',
    assignedOn: '2026-07-26',
    expiresOn: '2027-01-22',
    expirySource: 'shown',
    takenInOn: '2026-11-01',
    ...facts,
    state: 'assigned',
    reservation: null,
    confirmation: null,
    redeemedOn: null,
    claimId: null,
    closeReason: null,
  };
}

export function reservation(facts: Partial<Reservation> = {}): Reservation {
  return {
    locationId: 'tokyo',
    engagementId: engagement.id,
    startsOn: '2026-11-30',
    endsOn: '2026-12-04',
    leadId: 'haruto',
    exception: null,
    reservedOn: '2026-11-16',
    termsAcceptedBy: 'mei',
    termsAcceptedAt: '2026-11-16T00:00:00.000Z',
    ...facts,
  };
}

/** From Monday to Friday of next week; confirmed. */
export function reserved(
  facts: Facts = {},
  agreed: Partial<Reservation> = {},
  confirmation = CONFIRMED,
): ReservedVoucher {
  return { ...assigned(facts), state: 'reserved', reservation: reservation(agreed), confirmation };
}

/** Redeemed on a day; confirmed, in no claim. */
export function redeemed(
  redeemedOn: CalendarDate,
  facts: Facts = {},
  more: Partial<Pick<RedeemedVoucher, 'claimId' | 'confirmation'>> & Partial<Reservation> = {},
): RedeemedVoucher {
  const { claimId = null, confirmation = CONFIRMED, ...agreed } = more;
  return { ...reserved(facts, agreed, confirmation), state: 'redeemed', redeemedOn, claimId };
}

export function report(state: Report['state'], facts: Partial<Report> = {}): Report {
  const content = newReportContent(reservation());
  const submittedAt = state === 'submitted' ? '2026-11-20T00:00:00.000Z' : null;
  return { id: 'v1', version: 1, state, content, submittedAt, confirmation: null, ...facts };
}

export function deliverable(facts: Partial<Deliverable> = {}): Deliverable {
  return {
    id: 'd1',
    version: 1,
    reportId: 'v1',
    name: 'plan.pdf',
    mediaType: 'application/pdf',
    size: 1000,
    sha256: '0'.repeat(64),
    addedBy: 'haruto',
    addedAt: '2026-11-20T00:00:00.000Z',
    removedAt: null,
    ...facts,
  };
}

export function claim(state: Claim['state'], facts: Partial<Claim> = {}): Claim {
  return {
    id: 'c1',
    version: 1,
    state,
    programId: 'SDPS',
    locationId: 'tokyo',
    currency: 'JPY',
    lines: [{ voucherId: 'v1', amount: null }],
    dueOn: '2026-12-23',
    invoiceNumber: null,
    reference: null,
    submittedOn: null,
    changedOn: TODAY,
    reason: null,
    confirmation: state === 'submitted' ? RECORDED : null,
    ...facts,
  };
}

export function location(id: string, facts: Partial<Location> = {}): Location {
  return {
    id,
    version: 1,
    mpnId: '1',
    name: id,
    country: 'JP',
    currency: 'JPY',
    listed: true,
    profile: null,
    timeZone: null,
    closedOn: [],
    ...facts,
  };
}

export function person(id: string, ...roles: Role[]): Person {
  return {
    id,
    version: 1,
    name: id,
    email: null,
    roles,
    locationId: null,
    locale: null,
    defaultLocale: null,
  };
}

export function enrollment(anniversaryOn: CalendarDate, facts: Partial<Enrollment> = {}): Enrollment {
  return {
    id: 'SDPS',
    version: 1,
    enrolledOn: '2026-04-01',
    enrolledBy: 'mei',
    anniversaryOn,
    confirmation: CONFIRMED,
    ...facts,
  };
}

export function competency(on: CalendarDate, facts: Partial<Competency> = {}): Competency {
  return {
    id: 'q1',
    version: 1,
    kind: 'competency',
    subject: COMPETENCY,
    level: 'gold',
    on,
    name: null,
    ...facts,
  };
}

export function exam(subject: string, name = COMPETENCY): Exam {
  return {
    id: `exam-${subject}-${name}`,
    version: 1,
    kind: 'exam',
    subject,
    name,
    level: null,
    on: '2026-02-01',
  };
}

export function training(subject: string): Training {
  const kind = 'training';
  return { id: `training-${subject}`, version: 1, kind, subject, on: '2026-02-02', level: null, name: null };
}

export const AGREEMENT: Qualification = {
  id: 'agreement',
  version: 1,
  kind: 'agreement',
  subject: 'mei',
  on: '2026-02-03',
  level: null,
  name: null,
};
