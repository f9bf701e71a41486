import type { Day } from '../time/day';
import { addDays, daysBetween, type CalendarDate } from '../time/dates';
import type { Concern, Notice, Reminder } from './reminder';
import type { ReminderRule, Scheme } from '../scheme/scheme';

/** What reminders are judged by beside their records. */
export interface ReminderContext extends Day {
  readonly scheme: Scheme;
  /** IANA name, the company's: the day of an instant is its day there. */
  readonly timeZone: string;
  /** The last day to look ahead to; today: nothing ahead. */
  readonly until: CalendarDate;
}

/** The record that a reminder is about, and the days in which there may be one. */
export interface About extends Pick<Notice, 'subject' | 'recordId'> {
  /** Which step or state of the record, where there are several. */
  readonly part?: string;
  /** The day on which somebody recorded it, who has seen what was past by then; absent: it is not known. */
  readonly sinceOn?: CalendarDate;
  /** No stage lies after this day but the one that says it is over; absent: none is too late. */
  readonly lastOn?: CalendarDate;
  /** The last day to do what the reminder asks for, after which money or a step is lost; absent: there is none. */
  readonly finalOn?: CalendarDate;
  readonly concern: Concern;
}

/**
 * Around every last day, whatever the scheme says: the day before, the day itself, and the day after, which says that it
 * is over. None of them can wait.
 */
export const LAST_DAYS: Pick<ReminderRule, 'days' | 'urgent'> = { days: [-1, 0, 1], urgent: [-1, 0, 1] };

/**
 * The reminders of one rule, counted from the anchor, with those around the last day that the rule may lack: of the
 * stages whose day has come the latest alone, which says all that the missed ones did, and each stage ahead until the
 * last day to look to. At most one, then, is not ahead.
 */
export function stages(
  kind: Reminder['kind'],
  rule: ReminderRule | undefined,
  anchorOn: CalendarDate,
  about: About,
  { today, until }: Pick<ReminderContext, 'today' | 'until'>,
): Reminder[] {
  const { subject, recordId, part = '', concern } = about;
  const all = stagesOf(rule, anchorOn, about);
  const come = all.filter(({ on }) => on <= today).slice(-1);
  const ahead = all.filter(({ on }) => on > today && on <= until);
  return [...come, ...ahead].map((stage) => ({
    kind,
    subject,
    recordId,
    part,
    anchorOn,
    ...stage,
    concern,
  }));
}

type Stage = Pick<Notice, 'days' | 'on' | 'urgent' | 'isOver' | 'finalOn'>;

function stagesOf(
  { days: named = [], urgent = [] }: Partial<ReminderRule> = {},
  anchorOn: CalendarDate,
  { sinceOn, lastOn, finalOn }: About,
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
