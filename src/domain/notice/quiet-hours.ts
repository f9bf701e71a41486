import { addDays, dateIn, type Instant } from '../time/dates';
import type { Habits } from './notice-settings';
import { instantAt } from '../time/wall-time';

/** The end of the quiet hours that the instant lies in; null outside of them. Their end is not one of them. */
export function quietUntil(
  at: Instant,
  { quiet, timeZone }: Pick<Habits, 'quiet' | 'timeZone'>,
): Instant | null {
  if (!quiet) return null;
  const today = dateIn(timeZone, at);
  const overMidnight = quiet.to < quiet.from ? 1 : 0;
  for (const day of [addDays(today, -1), today]) {
    const from = instantAt(timeZone, day, quiet.from);
    const to = instantAt(timeZone, addDays(day, overMidnight), quiet.to);
    if (from <= at && at < to) return to;
  }
  return null;
}

/** The instant itself outside of the quiet hours, else their end. */
export function afterQuiet(at: Instant, habits: Pick<Habits, 'quiet' | 'timeZone'>): Instant {
  const until = quietUntil(at, habits);
  // Across a clock change the next quiet hours may begin before the last have ended.
  return until === null ? at : afterQuiet(until, habits);
}
