import { workingDaysBefore, type CalendarDate } from '../time/dates';
import type { SchemeRules } from '../scheme/scheme';
import type { Voucher } from './voucher';

/**
 * The last day on which the engagement can start and still leave time for report and redemption: expiry less the
 * engagement's working days less the scheme's buffer. Our own derivation, not a rule of the program.
 */
export function latestStart(rules: SchemeRules, voucher: Pick<Voucher, 'days' | 'expiresOn'>): CalendarDate {
  return workingDaysBefore(voucher.expiresOn, voucher.days + rules.reportBuffer.value);
}
