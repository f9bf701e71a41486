import type { CalendarDate } from '../../../src/domain/time/dates';
import type { Day } from '../../../src/domain/time/day';

/** A day that it is everywhere. */
export function everywhere(today: CalendarDate): Day {
  return apart(today, today);
}

/** A day on which it is later or earlier where vouchers are delivered. */
export function apart(ahead: CalendarDate, behind: CalendarDate, today = behind): Day {
  return { today, dayIn: () => ({ ahead, behind }) };
}
