import { check, type Check } from '../check';
import { daysBetween, type CalendarDate } from '../time/dates';
import { enrollmentState, isInForce, renewalWindow, type Enrollment } from './enrollment';
import type { SchemeRules, Program } from '../scheme/scheme';
import type { Voucher } from '../voucher/voucher';

/** Whether the company is enrolled in the program today; while the renewal window is open it is, and is warned. */
export function enrollmentCheck(
  program: string,
  enrollment: Enrollment | undefined,
  rules: SchemeRules,
  today: CalendarDate,
): Check {
  const { source } = rules.renewal.closes;
  const state = enrollmentState(enrollment, rules, today);
  if (!enrollment || !isInForce(state)) return check('check.enrollment.fail', { program, state }, source);
  if (state === 'enrolled') {
    return check('check.enrollment.pass', { program, anniversaryOn: enrollment.anniversaryOn }, source);
  }
  const { closesOn } = renewalWindow(rules, enrollment.anniversaryOn);
  return check('check.enrollment.warn', { program, closesOn, days: daysBetween(today, closesOn) }, source);
}

/**
 * Whether a program that was taken off offer still counts for this voucher: one that was issued by the last day keeps
 * its life. Only while the dates of retirement are in force.
 */
export function programRetiredCheck(program: Program, voucher: Voucher): Check | null {
  if (!program.retiredOn) return null;
  const { on, source } = program.retiredOn;
  if (on === 'unknown')
    return check('check.programRetired.warn', { program: program.id, dated: 'no' }, source);
  const params = { program: program.id, retiredOn: on, dated: 'yes' };
  return check(`check.programRetired.${issuedBy(voucher, on)}`, params, source);
}

/** Whether the voucher was issued while the scheme still issued vouchers. */
export function lastAssignmentCheck(rules: SchemeRules, voucher: Voucher): Check {
  const { lastAssignmentOn, source } = rules.retirement;
  return check(`check.lastAssignment.${issuedBy(voucher, lastAssignmentOn)}`, { lastAssignmentOn }, source);
}

/** Whether a day, today or the end of the engagement, is not after the last redemption of the scheme. */
export function lastRedemptionCheck(rules: SchemeRules, on: CalendarDate): Check {
  const { lastRedemptionOn, source } = rules.retirement;
  const left = daysBetween(on, lastRedemptionOn);
  const params = { lastRedemptionOn, days: Math.abs(left) };
  return check(`check.lastRedemption.${left < 0 ? 'fail' : 'pass'}`, params, source);
}

/** Where no date of issue is known, a voucher that was here by the day was issued by it; else nobody can tell. */
function issuedBy({ createdOn, assignedOn, takenInOn }: Voucher, on: CalendarDate): 'pass' | 'fail' | 'warn' {
  const issuedOn = createdOn ?? assignedOn;
  if (issuedOn) return issuedOn <= on ? 'pass' : 'fail';
  return takenInOn <= on ? 'pass' : 'warn';
}
