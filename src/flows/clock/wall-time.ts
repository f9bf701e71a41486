import { dateIn, type CalendarDate, type Instant } from '../../domain/time/dates';
import { isTimeOfDay, type TimeOfDay } from '../../domain/notice/notice-settings';

/** A date with a time of day, in a zone known from elsewhere. */
export interface WallTime {
  readonly on: CalendarDate;
  readonly time: TimeOfDay;
}

/** What the clocks of a zone (IANA name) show at an instant, to the minute. */
export function wallTimeOf(timeZone: string, at: Instant): WallTime {
  const time = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(at));
  if (!isTimeOfDay(time)) throw new RangeError(`no time of day: ${time}`);
  return { on: dateIn(timeZone, at), time };
}
