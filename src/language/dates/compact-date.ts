import type { CalendarDate } from '../../domain/time/dates';
import { dateOf } from './date-span';

const COMPACT = /^(?<y>20\d{2})(?<m>\d{2})(?<d>\d{2})(?:$|[\sT(])/u;

/**
 * The day that a tidied text begins with in eight digits (20270430). Only where a label says that a date follows:
 * elsewhere eight digits are as likely to be a number.
 */
export function compactDate(text: string): CalendarDate | undefined {
  const { y, m, d } = COMPACT.exec(text)?.groups ?? {};
  return y === undefined ? undefined : dateOf(Number(y), Number(m), Number(d));
}
