import { check, type Check } from '../check';
import { daysBetween, type CalendarDate } from '../time/dates';
import { enrollmentState, isInForce, renewalWindow, type Enrollment } from './enrollment';
import type { SchemeRules } from '../scheme/scheme';

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
