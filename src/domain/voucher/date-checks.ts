import { check, type Check } from '../check';
import { daysBetween, type CalendarDate } from '../time/dates';
import { latestStart } from './latest-start';
import type { SchemeRules } from '../scheme/scheme';
import type { Voucher } from './voucher';
import { workingDaysIn } from '../time/working-days';

/** First and last day of an engagement. */
export interface EngagementDates {
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
}

/** Checks of chosen engagement dates. */
export function dateChecks(
  voucher: Voucher,
  dates: EngagementDates,
  rules: SchemeRules,
  today: CalendarDate,
): Check[] {
  return [
    beforeStartCheck(voucher, dates, rules, today),
    spanCheck(voucher, dates, rules),
    withinLifeCheck(voucher, dates, rules),
  ];
}

/** A voucher is reserved before its engagement starts; one that was reserved on a day may start from that day on. */
function beforeStartCheck(
  voucher: Voucher,
  { startsOn }: EngagementDates,
  rules: SchemeRules,
  today: CalendarDate,
): Check {
  const reservedOn = voucher.state === 'reserved' ? voucher.reservation.reservedOn : today;
  const days = daysBetween(reservedOn, startsOn);
  const params = { reservedOn, startsOn, days: Math.abs(days) };
  return check(
    `check.reserveBeforeStart.${days < 0 ? 'fail' : 'pass'}`,
    params,
    rules.reserveBeforeStart.source,
  );
}

/** The end is not before the start; fewer working days than the voucher pays for are warned of. */
function spanCheck({ days }: Voucher, { startsOn, endsOn }: EngagementDates, rules: SchemeRules): Check {
  const workingDays = workingDaysIn(startsOn, endsOn);
  const { source } = rules.lengths;
  if (endsOn < startsOn) return check('check.span.fail', { startsOn, endsOn }, source);
  return check(
    `check.span.${workingDays < days ? 'warn' : 'pass'}`,
    { startsOn, endsOn, workingDays, days },
    source,
  );
}

/** The engagement lies inside the voucher's life. */
function withinLifeCheck(voucher: Voucher, { startsOn, endsOn }: EngagementDates, rules: SchemeRules): Check {
  const { createdOn, expiresOn } = voucher;
  const { source } = rules.datesWithinLife;
  if (endsOn > expiresOn) {
    return check('check.withinLife.fail', { why: 'late', endsOn, expiresOn }, source);
  }
  if (createdOn && startsOn < createdOn) {
    return check('check.withinLife.fail', { why: 'early', startsOn, createdOn }, source);
  }
  return check('check.withinLife.pass', { endsOn, expiresOn, days: daysBetween(endsOn, expiresOn) }, source);
}

/** The latest start, against the chosen start or, before one is chosen, against today. */
export function latestStartCheck(voucher: Voucher, startsOn: CalendarDate, rules: SchemeRules): Check {
  const latestStartOn = latestStart(rules, voucher);
  const { value: buffer, source } = rules.reportBuffer;
  const outcome = startsOn > latestStartOn ? 'warn' : 'pass';
  return check(`check.latestStart.${outcome}`, { latestStartOn, days: voucher.days, buffer }, source);
}
