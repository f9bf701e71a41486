import { check, type Check } from '../check';
import type { CalendarDate } from '../time/dates';
import { latestStart } from './deadlines';
import type { CancelReason, SchemeRules } from '../scheme/scheme';
import type { Voucher } from './voucher';

/** What follows a cancellation for this reason; one that the scheme no longer knows keeps nobody from reserving. */
export function afterCancelling({ cancelReasons }: SchemeRules, reason: string): CancelReason['then'] {
  return cancelReasons.find(({ id }) => id === reason)?.then ?? 'reserve';
}

/** The last good day to cancel in the voucher tool: of a voucher that is to be reserved again, while it can still start. */
export function cancellationDueOn(
  rules: SchemeRules,
  voucher: Voucher,
  reason: string,
  today: CalendarDate,
): CalendarDate {
  const startBy = latestStart(rules, voucher);
  return afterCancelling(rules, reason) === 'reserve' && startBy >= today ? startBy : voucher.expiresOn;
}

/** The voucher tool takes a reservation only of a voucher that it shows as assigned. */
export function cancellationChecks(voucher: Voucher): Check[] {
  if (voucher.state !== 'assigned' || voucher.confirmation === null) return [];
  const outcome = voucher.confirmation.state === 'confirmed' ? 'pass' : 'warn';
  return [check(`check.cancellationConfirmed.${outcome}`, {}, null)];
}
