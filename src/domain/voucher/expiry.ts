import type { Day } from '../time/day';
import { daysBetween, type CalendarDate } from '../time/dates';

/** What ends on a day where it is delivered. */
export interface Expiring {
  readonly expiresOn: CalendarDate;
  /** ISO 3166-1 alpha-2. */
  readonly deliveryCountry: string;
}

/**
 * How the last day of a voucher stands: it is ahead or runs; it may be over, since it has ended in some of the zones that may
 * count and not in all of them; or it is over, wherever its midnight is.
 */
export interface Expiry {
  readonly stands: 'runs' | 'mayBeOver' | 'over';
  /** Days left where the day ends first, 0 while it may be over; negative: the days since it ended everywhere. */
  readonly daysLeft: number;
}

/** Judges the last day of a voucher. No source says in which zone it ends: the company's, or one of the country of delivery. */
export function expiryOf({ expiresOn, deliveryCountry }: Expiring, { dayIn }: Pick<Day, 'dayIn'>): Expiry {
  const { ahead, behind } = dayIn(deliveryCountry);
  if (ahead <= expiresOn) return { stands: 'runs', daysLeft: daysBetween(ahead, expiresOn) };
  if (behind <= expiresOn) return { stands: 'mayBeOver', daysLeft: 0 };
  return { stands: 'over', daysLeft: daysBetween(behind, expiresOn) };
}
