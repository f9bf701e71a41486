import { check, type Check } from '../check';
import type { Day } from '../time/day';
import { expiryOf, type Expiring } from './expiry';
import type { SchemeRules } from '../scheme/scheme';
import type { Voucher } from './voucher';

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
