import { addDays, dateIn, type Instant } from '../time/dates';
import type { Habits, TimeOfDay } from './notice-settings';
import { afterQuiet, quietUntil } from './quiet-hours';
import type { Notice } from './reminder';
import { addMinutes, instantAt } from '../time/wall-time';
import { workingDayFrom, workingDayUpTo } from '../time/working-day';

/** From when on what cannot wait is told. */
const MORNING: TimeOfDay = '08:00';

/** How long a digest may still go out that is late, where its hour lies in the quiet hours. */
const DIGEST_MINUTES = 60;

/**
 * When a person is to be told; it may be past. What cannot wait: in the morning of its day, after the quiet hours that
 * the morning lies in, and on the last working day before where its day is none; that something is over, on the first
 * working day after. All else: with the digest of its day or of the first working day after. A digest comes at its hour
 * even within the quiet hours, for the person chose it.
 */
export function tellAt(
  { on, urgent, isOver = false }: Pick<Notice, 'on' | 'urgent' | 'isOver'>,
  habits: Habits,
): Instant {
  const { timeZone, digestAt, quiet } = habits;
  if (!urgent) return instantAt(timeZone, workingDayFrom(on, habits), digestAt);
  const day = isOver ? workingDayFrom(on, habits) : workingDayUpTo(on, habits);
  const morning = instantAt(timeZone, day, MORNING);
  // On the same day always: quiet hours from the morning to the next day leave the time before them.
  return quiet && quietUntil(morning, habits) !== null ? instantAt(timeZone, day, quiet.to) : morning;
}

/**
 * The instant itself where a message may be sent then, else the next one. What cannot wait: after the quiet hours, on
 * any day. All else goes on working days after the day's digest and outside of the quiet hours, and waits for the next
 * digest where it may not, so that what was missed comes with it.
 */
export function allowedAt(at: Instant, habits: Habits, urgent: boolean): Instant {
  if (urgent) return afterQuiet(at, habits);
  const today = dateIn(habits.timeZone, at);
  const isWorkingDay = workingDayFrom(today, habits) === today;
  const isPast = instantAt(habits.timeZone, today, habits.digestAt) <= at;
  const isOpen = isDigestTime(at, habits) || (isPast && quietUntil(at, habits) === null);
  return isWorkingDay && isOpen ? at : nextDigest(at, habits);
}

/** The next digest, later than the instant. */
export function nextDigest(after: Instant, habits: Habits): Instant {
  const { timeZone, digestAt } = habits;
  const day = workingDayFrom(dateIn(timeZone, after), habits);
  const at = instantAt(timeZone, day, digestAt);
  return at > after ? at : instantAt(timeZone, workingDayFrom(addDays(day, 1), habits), digestAt);
}

function isDigestTime(at: Instant, { timeZone, digestAt }: Habits): boolean {
  const today = dateIn(timeZone, at);
  return [addDays(today, -1), today].some((day) => {
    const from = instantAt(timeZone, day, digestAt);
    return from <= at && at < addMinutes(from, DIGEST_MINUTES);
  });
}
