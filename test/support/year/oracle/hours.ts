import type { CalendarDate, Instant } from '../../../../src/domain/time/dates';
import { momentOf, plus, wallAt } from '../calendar';
import type { Hours } from './people';
import type { Stage } from './reason';

/** The morning, from which on something urgent may come. */
const MORNING = '08:00';

/** When something of a day is to come, if nothing stands in the way. */
export function properTime(
  { on, urgent, over }: Pick<Stage, 'on' | 'urgent' | 'over'>,
  hours: Hours,
): Instant {
  if (!urgent) return momentOf(hours.zone, workday(on, 1, hours), hours.digestAt);
  const day = workday(on, over ? 1 : -1, hours);
  const isQuietThen = inQuiet(momentOf(hours.zone, day, MORNING), hours);
  return momentOf(hours.zone, day, isQuietThen && hours.quiet ? hours.quiet.to : MORNING);
}

/** The first moment from one on at which something urgent may come. */
export function afterQuiet(at: Instant, hours: Hours): Instant {
  if (!hours.quiet || !inQuiet(at, hours)) return at;
  const { day, time } = wallAt(hours.zone, at);
  return momentOf(hours.zone, time < hours.quiet.to ? day : plus(day, 1), hours.quiet.to);
}

/** The first digest after a moment. */
export function digestAfter(at: Instant, hours: Hours): Instant {
  for (let day = plus(wallAt(hours.zone, at).day, -1); ; day = plus(day, 1)) {
    const digest = momentOf(hours.zone, day, hours.digestAt);
    if (digest > at && !hours.isOff(day)) return digest;
  }
}

/** Whether the clock on the wall stands in the quiet hours. */
export function inQuiet(at: Instant, { quiet, zone }: Hours): boolean {
  if (!quiet) return false;
  const { time } = wallAt(zone, at);
  const { from, to } = quiet;
  return from < to ? time >= from && time < to : time >= from || time < to;
}

function workday(on: CalendarDate, step: 1 | -1, hours: Hours): CalendarDate {
  for (let day = on; ; day = plus(day, step)) if (!hours.isOff(day)) return day;
}
