import type { Confirmation } from '../confirmation';
import { addDays, addYears, type CalendarDate } from '../time/dates';
import type { SchemeRules } from '../scheme/scheme';
import type { Versioned } from '../versioned';

/** The company's enrollment in one program; the id is the program's. Not enrolled: no such record. */
export interface Enrollment extends Versioned {
  readonly enrolledOn: CalendarDate;
  readonly enrolledBy: string;
  /** The anniversary up to which it runs; renewal opens after it. */
  readonly anniversaryOn: CalendarDate;
  readonly confirmation: Confirmation;
}

export type EnrollmentState = 'notEnrolled' | 'enrolled' | 'renewalDue' | 'lapsed';

/** The days around the anniversary, per the renewal rule of the scheme. */
export interface RenewalWindow {
  readonly prepareFrom: CalendarDate;
  readonly opensOn: CalendarDate;
  readonly closesOn: CalendarDate;
}

/** Partner Center: the window lies after the anniversary (+1 to +30 days); preparation starts 90 days ahead. */
export function renewalWindow(rules: SchemeRules, anniversaryOn: CalendarDate): RenewalWindow {
  return {
    prepareFrom: addDays(anniversaryOn, rules.renewal.prepare.value),
    opensOn: addDays(anniversaryOn, rules.renewal.opens.value),
    closesOn: addDays(anniversaryOn, rules.renewal.closes.value),
  };
}

/** The state of an enrollment on a day; one that Partner Center refused is none. */
export function enrollmentState(
  enrollment: Enrollment | undefined,
  rules: SchemeRules,
  today: CalendarDate,
): EnrollmentState {
  if (!enrollment || enrollment.confirmation.state === 'refused') return 'notEnrolled';
  const { opensOn, closesOn } = renewalWindow(rules, enrollment.anniversaryOn);
  if (today > closesOn) return 'lapsed';
  return today >= opensOn ? 'renewalDue' : 'enrolled';
}

/** Whether vouchers may be worked under the enrollment: benefits continue while the window is open. */
export function isInForce(state: EnrollmentState): boolean {
  return state === 'enrolled' || state === 'renewalDue';
}

/** The anniversary that a renewal leads to: the old one plus 365 days, never an earlier day. */
export function nextAnniversary(rules: SchemeRules, anniversaryOn: CalendarDate): CalendarDate {
  return addDays(anniversaryOn, rules.renewal.period.value);
}

/** The first anniversary that is not past yet, for an enrollment that starts today. */
export function upcomingAnniversary(anniversaryOn: CalendarDate, today: CalendarDate): CalendarDate {
  let years = 0;
  while (addYears(anniversaryOn, years) < today) years += 1;
  return addYears(anniversaryOn, years);
}
