import { check, type Check } from '../check';
import type { Location } from '../company/company';
import type { Day } from '../time/day';
import { daysBetween, type CalendarDate } from '../time/dates';
import { expiryCheck, countryCheck } from './voucher-checks';
import type { Deliverable, Report } from '../report/report';
import { reportDayChecks } from '../report/report-days';
import { lastRedemptionCheck } from '../enrollment/program-checks';
import type { SchemeRules } from '../scheme/scheme';
import type { Voucher } from './voucher';

/** What a redemption is judged by. */
export interface RedemptionFacts extends Day {
  readonly voucher: Voucher;
  readonly report: Report | undefined;
  /** Those of other reports, and those taken out, do not count. */
  readonly deliverables: readonly Deliverable[];
  /** The location of the reservation. */
  readonly location: Location | undefined;
  readonly rules: SchemeRules;
  readonly retirementInForce: boolean;
}

/** Every check before a voucher is redeemed. */
export function redemptionChecks(facts: RedemptionFacts): Check[] {
  const { voucher, report, location, rules, today } = facts;
  return [
    ...reservedChecks(voucher),
    ...reportChecks(facts),
    deliverableCheck(facts),
    expiryCheck(voucher, rules, facts),
    ...(voucher.reservation
      ? [endedCheck(report?.content.endedOn ?? voucher.reservation.endsOn, rules, today)]
      : []),
    countryCheck(voucher, location, rules),
    ...(facts.retirementInForce ? [lastRedemptionCheck(rules, today)] : []),
  ];
}

function reservedChecks(voucher: Voucher): Check[] {
  if (voucher.state !== 'reserved') return [check('check.reserved.fail', { state: voucher.state }, null)];
  const outcome = voucher.confirmation.state === 'recorded' ? 'warn' : 'pass';
  return [
    check('check.reserved.pass', { reservedOn: voucher.reservation.reservedOn }, null),
    check(`check.reservationConfirmed.${outcome}`, {}, null),
  ];
}

/**
 * Money is refused for what is redeemed without its report: the stricter of two readings. Its days are judged once more,
 * since it may have been submitted before they were.
 */
function reportChecks({ voucher, report, rules }: RedemptionFacts): Check[] {
  const { source } = rules.reportBeforeRedeem;
  if (report?.state !== 'submitted') {
    return [check('check.report.fail', { state: report ? 'draft' : 'missing' }, source)];
  }
  const outcome = report.confirmation?.state === 'confirmed' ? 'pass' : 'warn';
  return [
    check('check.report.pass', {}, source),
    check(`check.reportConfirmed.${outcome}`, {}, source),
    ...reportDayChecks(rules, voucher, report.content),
  ];
}

function deliverableCheck({ voucher, deliverables, rules }: RedemptionFacts): Check {
  const count = deliverables.filter(
    ({ reportId, removedAt }) => reportId === voucher.id && !removedAt,
  ).length;
  return check(
    `check.deliverable.${count > 0 ? 'pass' : 'fail'}`,
    { count },
    rules.reportBeforeRedeem.source,
  );
}

/** The engagement is over, by the report where it says so, else by the reservation; its last day counts as over. */
function endedCheck(endsOn: CalendarDate, rules: SchemeRules, today: CalendarDate): Check {
  const ahead = daysBetween(today, endsOn);
  const params = { endsOn, days: Math.abs(ahead) };
  return check(
    `check.engagementEnded.${ahead > 0 ? 'fail' : 'pass'}`,
    params,
    rules.reportBeforeRedeem.source,
  );
}
