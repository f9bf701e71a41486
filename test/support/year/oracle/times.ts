import type { Instant } from '../../../../src/domain/time/dates';
import { daysFrom, instant, minutesAfter, momentOf, plus, wallAt } from '../calendar';
import { outageAt, YEAR } from '../diary';
import { COMPANY } from '../offices';
import { afterQuiet, digestAfter, inQuiet, properTime } from './hours';
import type { Hours, People } from './people';
import type { Stage } from './reason';

/** Days after which something urgent that nobody could hear of is told with all the rest. */
const STALE_DAYS = 3;
/** How long before its day the company's midnight finds it, in days. */
const FOUND = { urgent: 14, other: 1 } as const;
/** A digest that is late by no more minutes still is one, also within the quiet hours. */
const DIGEST_MINUTES = 60;

/** Who is to be told when. */
export interface Due {
  readonly at: Instant;
  readonly reader: string;
  /** Whether it does not wait for the digest. */
  readonly urgent: boolean;
  /** When it was found that it is to be told: by the company's midnight, or by the change that brought it about. */
  readonly found: Instant;
}

/** Whether somebody was told a digest on a day of theirs, before that moment. */
export type HadDigest = (person: string, at: Instant) => boolean;

/** When what has been so since a moment is to be told, and to whom: its owner, or who stands in by then. */
export function dueSince(
  people: People,
  hadDigest: HadDigest,
  owner: string,
  stage: Stage,
  since: Instant,
): Due {
  const own = dueToOwner(people, owner, stage, since);
  const isSecond = !own.urgent && hadDigest(owner, own.at);
  let due: Due = {
    ...own,
    reader: owner,
    at: isSecond ? digestAfter(own.at, people.hours(owner, own.at)) : own.at,
  };
  for (let round = 0; round < 5; round += 1) {
    const reader = people.readerFor(due.reader, due.at);
    if (reader === due.reader) return due;
    const hours = people.hours(reader, due.at);
    const waits = !due.urgent && hadDigest(reader, due.at);
    due = { ...due, reader, at: waits ? digestAfter(due.at, hours) : soonest(due.at, due.urgent, hours) };
  }
  return due;
}

function dueToOwner(
  people: People,
  owner: string,
  { on, urgent: isUrgent, over }: Stage,
  since: Instant,
): Omit<Due, 'reader'> {
  const midnight = momentOf(COMPANY.timeZone, plus(on, isUrgent ? -FOUND.urgent : -FOUND.other), '00:00');
  const sweptAt = outageAt(midnight)?.to ?? midnight;
  const found = since > sweptAt ? since : sweptAt;
  const early = people.hours(owner, found);
  const urgent = isUrgent && daysFrom(on, wallAt(early.zone, found).day) <= STALE_DAYS;
  const hours = people.hours(owner, properTime({ on, urgent, over }, early));
  const proper = properTime({ on, urgent, over }, hours);
  // What was so before the year is found by the first sweep.
  const isByChange = since > sweptAt && since > YEAR.from;
  const at = proper > found ? proper : late(found, urgent, early, isByChange);
  const outage = outageAt(at);
  return { at: outage ? soonest(outage.to, urgent, people.hours(owner, outage.to)) : at, urgent, found };
}

/** Who has just changed something is told an hour later of what is urgent, and else with the next digest. */
function late(found: Instant, urgent: boolean, hours: Hours, isByChange: boolean): Instant {
  if (!isByChange) return soonest(found, urgent, hours);
  return urgent ? afterQuiet(minutesAfter(found, 60), hours) : digestAfter(found, hours);
}

/** The first moment from one on at which it may come: what is not urgent on no day off, and not before the day's digest. */
function soonest(at: Instant, urgent: boolean, hours: Hours): Instant {
  if (urgent) return afterQuiet(at, hours);
  const next = digestAfter(instant(Date.parse(at) - 1), hours);
  const { day } = wallAt(hours.zone, at);
  if (hours.isOff(day) || wallAt(hours.zone, next).day === day) return next;
  const isFresh = at < minutesAfter(momentOf(hours.zone, day, hours.digestAt), DIGEST_MINUTES);
  return isFresh || !inQuiet(at, hours) ? at : next;
}
