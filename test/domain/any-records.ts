import fc from 'fast-check';
import type { Check } from '../../src/domain/check';
import { claimMoves, type ClaimState } from '../../src/domain/claim/claim-state';
import { claimChecks } from '../../src/domain/claim/claiming';
import { RECORDED } from '../../src/domain/confirmation';
import { addDays } from '../../src/domain/time/dates';
import { enrollmentRequirements } from '../../src/domain/enrollment/eligibility';
import type { Qualification } from '../../src/domain/enrollment/qualification';
import { redemptionChecks } from '../../src/domain/voucher/redemption';
import { reservationChecks } from '../../src/domain/voucher/reservation';
import { ROLES } from '../../src/domain/company/role';
import type { Program } from '../../src/domain/scheme/scheme';
import type { Cancellation, Voucher } from '../../src/domain/voucher/voucher';
import { workItems } from '../../src/domain/work';
import { dayWithin } from './arbitraries';
import {
  AGREEMENT,
  assigned,
  claim,
  competency,
  CONFIRMED,
  deliverable,
  engagement,
  enrollment,
  exam,
  location,
  person,
  program,
  redeemed,
  report,
  reserved,
  scheme,
  TODAY,
  training,
} from './records';
import { rules } from '../../src/schemes/planning-services/rules';
import { apart, everywhere } from '../support/records/day';

const id = fc.constantFrom('v1', 'v2', 'v3');
const confirmation = fc.constantFrom(RECORDED, CONFIRMED);
/** That a reservation was cancelled, for any of the reasons. */
const cancellation = fc
  .tuple(fc.boolean(), fc.constantFrom(...rules.cancelReasons))
  .map(([isSeen, { id: cancelReason }]): Cancellation =>
    isSeen
      ? { state: 'confirmed', at: '2026-11-04T03:00:00.000Z', by: 'mei', reference: null, cancelReason }
      : { state: 'recorded', cancelReason },
  );
const locations = [location('tokyo'), location('taipei', { country: 'TW', currency: 'TWD', listed: false })];
const people = [person('mei', 'globalAdmin', 'partnerAdmin'), person('haruto', 'consultant'), person('gone')];

/** Today, wherever the voucher is delivered, or another day there. */
const anyDay = fc.constantFrom(
  everywhere(TODAY),
  apart(addDays(TODAY, 1), TODAY),
  apart(TODAY, addDays(TODAY, -1), TODAY),
);

const facts = fc.record({
  id,
  days: fc.constantFrom(1, 4, 5, 10, 15),
  programId: fc.constantFrom('SDPS', 'DDPS'),
  expiresOn: dayWithin(200),
  createdOn: fc.option(dayWithin(200)),
  assignedOn: fc.option(dayWithin(200)),
  takenInOn: dayWithin(100),
  expirySource: fc.constantFrom('shown', 'creation', 'assignment'),
});

const agreed = fc
  .record({
    startsOn: dayWithin(60),
    length: fc.integer({ min: -2, max: 14 }),
    locationId: fc.constantFrom('tokyo', 'taipei', 'closed'),
  })
  .map(({ startsOn, length, locationId }) => ({ startsOn, endsOn: addDays(startsOn, length), locationId }));

/** A voucher in any state, with any dates. */
export const anyVoucher: fc.Arbitrary<Voucher> = fc.oneof(
  fc.tuple(facts, fc.option(cancellation)).map(([own, seen]) => ({ ...assigned(own), confirmation: seen })),
  fc.tuple(facts, agreed, confirmation).map(([own, agreement, seen]) => reserved(own, agreement, seen)),
  fc
    .tuple(dayWithin(100), facts, agreed, fc.record({ claimId: fc.option(fc.constant('c1')), confirmation }))
    .map(([on, own, agreement, more]) => redeemed(on, own, { ...agreement, ...more })),
  facts.map((own): Voucher => ({
    ...assigned(own),
    state: 'closed',
    confirmation: null,
    closeReason: 'withdrawn',
  })),
);

const known: Qualification[] = [
  competency('2026-12-05'),
  competency('2026-11-01', { id: 'q2' }),
  competency('2027-11-01', { id: 'q3', subject: 'messaging' }),
  competency('2027-11-01', { id: 'q4', level: 'silver' }),
  exam('haruto'),
  exam('haruto', 'messaging'),
  exam('gone'),
  training('mei'),
  training('haruto'),
  AGREEMENT,
];
const qualifications = fc.subarray(known);
/** An enrollment whose anniversary lies around today. */
export const anyEnrollment = dayWithin(200).chain((on) =>
  confirmation.map((seen) => enrollment(on, { confirmation: seen })),
);
const daysOfReport = fc.record({
  onSiteDays: fc.option(fc.nat({ max: 7 })),
  offSiteDays: fc.option(fc.nat({ max: 4 })),
});
/** A report of any of the three vouchers. */
export const anyReport = fc
  .tuple(
    fc.constantFrom('draft' as const, 'submitted' as const),
    fc.option(confirmation),
    id,
    dayWithin(20),
    daysOfReport,
  )
  .map(([state, seen, of, endedOn, days]) =>
    report(state, {
      id: of,
      content: { ...report(state).content, ...days, endedOn },
      confirmation: state === 'submitted' ? seen : null,
    }),
  );
/** The payment set-up of SDPS, more or less complete. */
export const anySetup = fc
  .subarray(scheme.paymentSetup.map((item) => item.id))
  .map((done) => ({ id: 'SDPS', version: 1, done }));

const strict: Program['competency'] = {
  ...program.competency,
  anyOf: program.competency.anyOf.map((any) => ({ ...any, level: 'gold' })),
};
const source = rules.retirement.source;
const programs = fc.constantFrom<Program>(
  program,
  { ...program, competency: strict },
  { ...program, retiredOn: { on: 'unknown', source } },
  { ...program, retiredOn: { on: TODAY, source } },
);
const lately = {
  ...rules,
  retirement: { lastAssignmentOn: addDays(TODAY, -20), lastRedemptionOn: addDays(TODAY, 20), source },
};

const forReservation = fc
  .record({
    voucher: anyVoucher,
    program: programs,
    enrollment: fc.option(anyEnrollment, { nil: undefined }),
    qualifications,
    otherVouchers: fc.array(anyVoucher, { maxLength: 4 }),
    engagement: fc.constantFrom(
      engagement,
      { ...engagement, competency: strict },
      { ...engagement, lengths: [1] },
      null,
    ),
    location: fc.constantFrom(...locations, null),
    dates: fc.option(agreed),
    lead: fc.constantFrom({ id: 'haruto', name: 'Haruto' }, null),
    exception: fc.constantFrom(rules.customerLimit.exceptions[0]?.id ?? '', null),
    retirementInForce: fc.boolean(),
    day: anyDay,
  })
  .map(({ day, ...chosen }) => reservationChecks({ ...chosen, ...day, rules: lately }));

const forRedemption = fc
  .record({
    voucher: anyVoucher,
    report: fc.option(anyReport, { nil: undefined }),
    deliverables: fc.constantFrom([deliverable()], []),
    location: fc.constantFrom(...locations, undefined),
    retirementInForce: fc.boolean(),
    day: anyDay,
  })
  .map(({ day, ...records }) => redemptionChecks({ ...records, ...day, rules: lately }));

const forClaim = fc
  .record({
    vouchers: fc.array(anyVoucher, { minLength: 1, maxLength: 3 }),
    amounts: fc.array(fc.constantFrom({ amount: 1, currency: 'JPY' }, null), { maxLength: 3 }),
    paymentSetup: fc.option(anySetup, { nil: undefined }),
  })
  .map((records) => claimChecks({ ...records, locations, claimId: null, scheme, today: TODAY }));

const forEnrollment = fc
  .tuple(programs, qualifications)
  .map(([of, facts]): Check[] =>
    enrollmentRequirements(of, { qualifications: facts, people, rules, today: TODAY }),
  );

/** The checks before any of the commitments, of any records. */
export const anyChecks: fc.Arbitrary<Check[]> = fc
  .tuple(forReservation, forRedemption, forClaim, forEnrollment)
  .map((all) => all.flat());

/** A claim in any state. */
export const anyClaim = fc
  .tuple(fc.constantFrom<ClaimState>(...keysOf(claimMoves)), dayWithin(80), confirmation)
  .map(([state, dueOn, seen]) => claim(state, { dueOn, confirmation: state === 'submitted' ? seen : null }));

/** The work of anybody, from any records. */
export const anyWork = fc
  .record({
    actor: fc.subarray([...ROLES]).map((roles) => person('haruto', ...roles)),
    vouchers: fc.array(anyVoucher, { maxLength: 4 }),
    reports: fc.array(anyReport, { maxLength: 2 }),
    claims: fc.array(anyClaim, { maxLength: 2 }),
    enrollments: fc.array(anyEnrollment, { maxLength: 1 }),
    paymentSetups: fc.array(anySetup, { maxLength: 1 }),
    waiting: fc.subarray([person('aiko'), person('sam')]),
  })
  .map((records) => workItems({ ...records, scheme, ...everywhere(TODAY) }));

/** The states of a table of moves. */
export function keysOf<K extends string>(table: Readonly<Record<K, unknown>>): K[] {
  const isKey = (text: string): text is K => Object.hasOwn(table, text);
  return Object.keys(table).filter(isKey);
}
