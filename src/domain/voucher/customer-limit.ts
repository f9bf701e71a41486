import { check, type Check } from '../check';
import type { Day } from '../time/day';
import type { EngagementType, SchemeRules } from '../scheme/scheme';
import { voucherState, type Voucher } from './voucher';

/** Days of the customer's other reserved and redeemed vouchers for the same kind of engagement. */
export function daysUsed(
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
