import { addDays, type CalendarDate } from './dates';
import type { Concern, Notice, Reminder } from './reminder';
import type { ReminderRule, Scheme } from './scheme';

/** What reminders are judged by beside their records. */
export interface ReminderContext {
  readonly scheme: Scheme;
  /** IANA name, the company's: the day of an instant is its day there. */
  readonly timeZone: string;
  readonly today: CalendarDate;
  /** The last day to look ahead to; today: nothing ahead. */
  readonly until: CalendarDate;
}

/** The record that a reminder is about, and the days in which there may be one. */
export interface About extends Pick<Notice, 'subject' | 'recordId'> {
  /** Which step or state of the record, where there are several. */
  readonly part?: string;
  /** The day on which somebody recorded it, who has seen what was past by then; absent: it is not known. */
  readonly sinceOn?: CalendarDate;
  /** No stage lies after this day; absent: none is too late. */
  readonly lastOn?: CalendarDate;
  readonly concern: Concern;
}

/**
 * The reminders of one rule, counted from the anchor: of the stages whose day has come the latest alone, which says
 * all that the missed ones did, and each stage ahead until the last day to look to. At most one, then, is not ahead.
 */
export function stages(
  kind: Reminder['kind'],
  rule: ReminderRule | undefined,
  anchorOn: CalendarDate,
  about: About,
  { today, until }: Pick<ReminderContext, 'today' | 'until'>,
): Reminder[] {
  const { subject, recordId, part = '', sinceOn, lastOn, concern } = about;
  const all = (rule?.days ?? [])
    .map((days) => ({ days, on: addDays(anchorOn, days) }))
    .filter(({ on }) => (!sinceOn || on >= sinceOn) && (!lastOn || on <= lastOn));
  const come = all.filter(({ on }) => on <= today).slice(-1);
  const ahead = all.filter(({ on }) => on > today && on <= until);
  return [...come, ...ahead].map(({ days, on }) => {
    const urgent = rule?.urgent.includes(days) ?? false;
    return { kind, subject, recordId, part, anchorOn, days, on, urgent, concern };
  });
}
