import { Temporal } from 'temporal-polyfill';
import type { Instant } from './domain/time/dates';
import type { Clock, MovableClock } from './ports';

function instant(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, -1)}Z`;
}

export const systemClock: Clock = { now: () => instant(Date.now()) };

/** A clock that stands at a wall time of a zone now, and goes on from there; throws RangeError on a time that it can't read. */
export function clockAt(wallTime: string, timeZone: string): Clock {
  const start = Temporal.PlainDateTime.from(wallTime).toZonedDateTime(timeZone).epochMilliseconds;
  const opened = Date.now();
  return { now: () => instant(start + Date.now() - opened) };
}

/** The clock, to be moved; it stands where `start` stands until somebody does. */
export function movableClock(start: Clock): MovableClock {
  let ahead = 0;
  return {
    now: () => instant(Date.parse(start.now()) + ahead),
    moveTo: (at) => void (ahead = Date.parse(at) - Date.parse(start.now())),
  };
}

/** Whether the text is a wall time that exists, `YYYY-MM-DDTHH:MM`, seconds allowed. */
export function isWallTime(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?$/.test(text)) return false;
  try {
    Temporal.PlainDateTime.from(text, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}
