import { Temporal } from 'temporal-polyfill';
import type { CalendarDate, Instant } from './dates';
import type { TimeOfDay } from '../notice/notice-settings';

/**
 * The instant of a wall time in a zone (IANA name). A time that a clock change leaves out is as much later as the
 * clocks go forward; one that comes twice is the first.
 */
export function instantAt(timeZone: string, on: CalendarDate, time: TimeOfDay): Instant {
  const wall = Temporal.PlainDate.from(on).toPlainDateTime(Temporal.PlainTime.from(time));
  return written(wall.toZonedDateTime(timeZone, { disambiguation: 'compatible' }).epochMilliseconds);
}

/** The instant as the clocks of a zone show it, with the distance to UTC: `2026-11-23T12:00:00.000+09:00`. */
export function zonedTime(timeZone: string, at: Instant): string {
  return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toString({
    smallestUnit: 'millisecond',
    timeZoneName: 'never',
  });
}

/** The instant as many minutes later. */
export function addMinutes(at: Instant, minutes: number): Instant {
  return written(Temporal.Instant.from(at).add({ minutes }).epochMilliseconds);
}

function written(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, -1)}Z`;
}
