import { cancellationChecks } from './cancellation';
import { check, type Check } from '../check';
import type { Location, Person } from '../company/company';
import { competencyCheck, leadExamCheck } from '../enrollment/qualification-checks';
import {
  customerLimitCheck,
  dateChecks,
  latestStartCheck,
  type EngagementDates,
  expiryCheck,
  expirySourceCheck,
  countryCheck,
  listingCheck,
} from './voucher-checks';
import type { Day } from '../time/day';
import type { Enrollment } from '../enrollment/enrollment';
import {
  enrollmentCheck,
  lastAssignmentCheck,
  lastRedemptionCheck,
  programRetiredCheck,
} from '../enrollment/program-checks';
import type { Qualification } from '../enrollment/qualification';
import type { EngagementType, Program, SchemeRules } from '../scheme/scheme';
import type { Voucher } from './voucher';

/** What a reservation, or a change of its dates, is judged by; null for what is not chosen yet. */
export interface ReservationFacts extends Day {
  readonly voucher: Voucher;
  readonly program: Program;
  readonly enrollment: Enrollment | undefined;
  readonly qualifications: readonly Qualification[];
  /** Vouchers of the same customer; this one among them does no harm. */
  readonly otherVouchers: readonly Voucher[];
  /** Whether the customer may have even more of them than these. */
  readonly hasMoreVouchers?: boolean;
  readonly engagement: EngagementType | null;
  readonly location: Location | null;
  readonly dates: EngagementDates | null;
  readonly lead: Pick<Person, 'id' | 'name'> | null;
  /** Attested exception from the limit for one customer, by its id in the scheme. */
  readonly exception: string | null;
  readonly rules: SchemeRules;
  readonly retirementInForce: boolean;
}

/** Every check before a voucher is reserved; those of what is not chosen yet are left out. */
export function reservationChecks(facts: ReservationFacts): Check[] {
  const { voucher, program, enrollment, engagement, location, dates, rules, today } = facts;
  return [
    expiryCheck(voucher, rules, facts),
    expirySourceCheck(voucher, rules),
    ...cancellationChecks(voucher),
    enrollmentCheck(program.id, enrollment, rules, today),
    ...(engagement ? engagementChecks(facts, engagement) : []),
    ...(location ? [countryCheck(voucher, location, rules), listingCheck(location)] : []),
    latestStartCheck(voucher, dates?.startsOn ?? today, rules),
    ...(dates ? dateChecks(voucher, dates, rules, today) : []),
    ...(facts.retirementInForce ? retirementChecks(facts) : []),
  ];
}

function engagementChecks(facts: ReservationFacts, engagement: EngagementType): Check[] {
  const { voucher, qualifications, dates, lead, rules, today } = facts;
  return [
    competencyCheck(engagement.competency, qualifications, today, dates?.endsOn),
    ...(lead ? [leadExamCheck(engagement.competency, qualifications, lead, rules)] : []),
    lengthCheck(voucher, engagement, rules),
    customerLimitCheck(facts, engagement),
  ];
}

function lengthCheck({ days }: Voucher, engagement: EngagementType, rules: SchemeRules): Check {
  const lengths = engagement.lengths ?? rules.lengths.values;
  const params = { days, lengths: lengths.join(' '), engagement: engagement.id };
  return check(`check.length.${lengths.includes(days) ? 'pass' : 'fail'}`, params, rules.lengths.source);
}

function retirementChecks({ voucher, program, dates, rules, today }: ReservationFacts): Check[] {
  const retired = programRetiredCheck(program, voucher);
  return [
    ...(retired ? [retired] : []),
    lastAssignmentCheck(rules, voucher),
    lastRedemptionCheck(rules, dates?.endsOn ?? today),
  ];
}
