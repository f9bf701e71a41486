import { type CalendarDate, daysBetween } from '../time/dates';
import { check, type Check } from '../check';
import type { Day } from '../time/day';
import { expiryOf, type Expiring } from './expiry';
import { latestStart } from './deadlines';
import type { SchemeRules, EngagementType } from '../scheme/scheme';
import { type Voucher, voucherState } from './voucher';
import { workingDaysIn } from '../time/working-day';
import type { Location } from '../company/company';

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

const OUTCOMES = { runs: 'pass', mayBeOver: 'warn', over: 'fail' } as const;

/** Whether the voucher is alive, with days left (or past); its expiry date is the last good day. */
export function expiryCheck(voucher: Expiring, rules: SchemeRules, day: Pick<Day, 'dayIn'>): Check {
  const { expiresOn } = voucher;
  const { stands, daysLeft } = expiryOf(voucher, day);
  return check(
    `check.expiry.${OUTCOMES[stands]}`,
    { expiresOn, days: Math.abs(daysLeft) },
    rules.voucherLife.source,
  );
}

/** How the expiry date is known: an assignment date gives an estimate only. */
export function expirySourceCheck(
  { expirySource }: Pick<Voucher, 'expirySource'>,
  rules: SchemeRules,
): Check {
  const { value: life, source } = rules.voucherLife;
  return expirySource === 'assignment'
    ? check('check.expirySource.warn', { life }, source)
    : check('check.expirySource.pass', { basis: expirySource, life }, source);
}

/** Days of the customer's other reserved and redeemed vouchers for the same kind of engagement. */
function daysUsed(
  voucher: Voucher,
  engagementId: string,
  others: readonly Voucher[],
  day: Pick<Day, 'dayIn'>,
): number {
  return others
    .filter(({ id, customerId }) => id !== voucher.id && customerId === voucher.customerId)
    .filter(({ reservation }) => reservation?.engagementId === engagementId)
    .filter((other) => ['reserved', 'redeemed'].includes(voucherState(other, day)))
    .reduce((sum, { days }) => sum + days, 0);
}

/** What the limit for one customer is judged by. */
interface LimitFacts extends Pick<Day, 'dayIn'> {
  readonly voucher: Voucher;
  /** Attested exception, by its id in the scheme. */
  readonly exception: string | null;
  readonly otherVouchers: readonly Voucher[];
  /** Whether the customer may have even more of them than these. */
  readonly hasMoreVouchers?: boolean;
  readonly rules: SchemeRules;
}

/** The limit for one customer and kind of engagement; over it only with an exception that somebody attests. */
export function customerLimitCheck(facts: LimitFacts, engagement: EngagementType): Check {
  const { voucher, exception, otherVouchers, rules } = facts;
  const { value: limit, source, exceptions } = rules.customerLimit;
  const used = daysUsed(voucher, engagement.id, otherVouchers, facts);
  const total = used + voucher.days;
  const params = { used, days: voucher.days, total, limit, engagement: engagement.id };
  if (total <= limit) return check('check.customerLimit.pass', params, source);
  const known = { ...params, more: facts.hasMoreVouchers ? 'yes' : 'no' };
  const attested = exceptions.find(({ id }) => id === exception);
  return attested
    ? check('check.customerLimit.warn', { ...known, exception: attested.id }, attested.source)
    : check('check.customerLimit.fail', known, source);
}

/** The location's country must be the one where the engagement is delivered. */
export function countryCheck(
  { deliveryCountry }: Pick<Voucher, 'deliveryCountry'>,
  location: Location | undefined,
  rules: SchemeRules,
): Check {
  const { source } = rules.sameCountry;
  if (!location) return check('check.country.unknown', { deliveryCountry }, source);
  const outcome = location.country === deliveryCountry ? 'pass' : 'fail';
  const params = { location: location.name, locationCountry: location.country, deliveryCountry };
  return check(`check.country.${outcome}`, params, source);
}

/** A location should stand in the partner directory; sources differ on whether it must. */
export function listingCheck(location: Location): Check {
  return check(`check.listing.${location.listed ? 'pass' : 'warn'}`, { location: location.name }, null);
}
