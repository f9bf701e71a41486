import { check, type Check } from './check';
import type { CalendarDate } from './dates';
import type { EngagementType, SchemeRules } from './scheme';
import { voucherState, type Voucher } from './voucher';

/** Days of the customer's other reserved and redeemed vouchers for the same kind of engagement. */
export function daysUsed(
  voucher: Voucher,
  engagementId: string,
  others: readonly Voucher[],
  today: CalendarDate,
): number {
  return others
    .filter(({ id, customerId }) => id !== voucher.id && customerId === voucher.customerId)
    .filter(({ reservation }) => reservation?.engagementId === engagementId)
    .filter((other) => ['reserved', 'redeemed'].includes(voucherState(other, today)))
    .reduce((sum, { days }) => sum + days, 0);
}

/** The limit for one customer and kind of engagement; over it only with an exception that somebody attests. */
export function customerLimitCheck(
  voucher: Voucher,
  engagement: EngagementType,
  exception: string | null,
  others: readonly Voucher[],
  rules: SchemeRules,
  today: CalendarDate,
): Check {
  const { value: limit, source, exceptions } = rules.customerLimit;
  const used = daysUsed(voucher, engagement.id, others, today);
  const params = { used, days: voucher.days, total: used + voucher.days, limit, engagement: engagement.id };
  if (params.total <= limit) return check('check.customerLimit.pass', params, source);
  const attested = exceptions.find(({ id }) => id === exception);
  return attested
    ? check('check.customerLimit.warn', { ...params, exception: attested.id }, attested.source)
    : check('check.customerLimit.fail', params, source);
}
