import { check, type Check } from '../check';
import { daysBetween, type CalendarDate } from '../time/dates';
import type { SchemeRules } from '../scheme/scheme';
import type { Voucher } from './voucher';

/** Whether the voucher is alive today, with days left (or past); its expiry date is the last good day. */
export function expiryCheck(
  { expiresOn }: Pick<Voucher, 'expiresOn'>,
  rules: SchemeRules,
  today: CalendarDate,
): Check {
  const left = daysBetween(today, expiresOn);
  return check(
    `check.expiry.${left < 0 ? 'fail' : 'pass'}`,
    { expiresOn, days: Math.abs(left) },
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
