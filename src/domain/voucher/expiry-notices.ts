import type { SchemeRules } from '../scheme/scheme';

/** How far ahead of an expiry a voucher counts as expiring soon: the days of its reminder, most distant first. */
export function expiryNotices({ reminders }: Pick<SchemeRules, 'reminders'>): number[] {
  return reminders.voucherExpiring.days
    .filter((days) => days < 0)
    .map((days) => -days)
    .sort((a, b) => b - a);
}
