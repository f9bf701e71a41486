import { addDays, daysBetween, type CalendarDate } from '../time/dates';
import type { Notice } from './reminder';
import type { ReminderRule } from '../scheme/scheme';

/** That there is something to remind of: the dates that decide on which days. */
export interface Hold {
  /** The date that the days are counted from. */
  readonly anchorOn: CalendarDate;
  /** Which step or state of the record, where there are several. */
  readonly part?: string;
  /** The day on which somebody recorded it, who has seen what was past by then; absent: it is not known. */
  readonly sinceOn?: CalendarDate;
  /** No stage lies after this day but the one that says it is over; absent: none is too late. */
  readonly lastOn?: CalendarDate;
  /** The last day to do what the reminder asks for, after which money or a step is lost; absent: there is none. */
  readonly finalOn?: CalendarDate;
}

/** The days of a rule, and which of them cannot wait. */
export type Days = Pick<ReminderRule, 'days' | 'urgent'>;

/**
 * Around every last day, whatever the scheme says: the day before, the day itself, and the day after, which says that it
 * is over. None of them can wait.
 */
export const LAST_DAYS: Days = { days: [-1, 0, 1], urgent: [-1, 0, 1] };

/** One day on which to remind. */
export type Stage = Pick<Notice, 'days' | 'on' | 'urgent' | 'isOver' | 'finalOn'>;

/**
 * The stages of a rule, with those around the last day that the rule may lack: of those whose day has come the latest
 * alone, which says all that the missed ones did, and each ahead until the last day to look to. At most one, then, is
 * not ahead.
 */
export function stages(
  rule: Days | undefined,
  hold: Hold,
  { today, until }: { readonly today: CalendarDate; readonly until: CalendarDate },
): Stage[] {
  const all = allStages(rule, hold);
  const come = all.filter(({ on }) => on <= today).slice(-1);
  const ahead = all.filter(({ on }) => on > today && on <= until);
  return [...come, ...ahead];
}

function allStages(
  { days: named, urgent }: Days = { days: [], urgent: [] },
  { anchorOn, sinceOn, lastOn, finalOn }: Hold,
): Stage[] {
  // Whoever recorded it after its last day has seen that it is over.
  const final = finalOn && (!sinceOn || sinceOn <= finalOn) ? daysBetween(anchorOn, finalOn) : Infinity;
  const last = final < Infinity ? LAST_DAYS.days.map((days) => final + days) : [];
  return [...new Set([...named, ...last])]
    .sort((a, b) => a - b)
    .map((days) => ({
      days,
      on: addDays(anchorOn, days),
      urgent: urgent.includes(days) || days >= Math.min(...last),
      ...(days > final && { isOver: true }),
      ...(finalOn && !named.includes(days) && { finalOn }),
    }))
    .filter(({ days, on }) => {
      const isInTime = !lastOn || (days > final ? addDays(anchorOn, final) <= lastOn : on <= lastOn);
      return isInTime && (!sinceOn || on >= sinceOn);
    });
}
