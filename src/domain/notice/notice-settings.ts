import type { CalendarDate } from '../time/dates';
import type { Topic } from './reminder';
import type { Versioned } from '../versioned';

/** A wall time of the day, `HH:MM`, 24 hours; two of them compare correctly as strings. */
export type TimeOfDay = `${number}:${number}`;

/** When and of what a person wants to be told; the id is the person's. */
export interface NoticeSettings extends Versioned {
  /** IANA name; null: the zone of the person's office. */
  readonly timeZone: string | null;
  readonly digestAt: TimeOfDay;
  /** ISO weekdays, 1 = Monday to 7 = Sunday. */
  readonly workingDays: readonly number[];
  /** Nothing is sent from `from` up to `to`, over midnight where `to` is earlier; null: at any hour. */
  readonly quiet: { readonly from: TimeOfDay; readonly to: TimeOfDay } | null;
  /** Topics that the person leaves out. */
  readonly muted: readonly Topic[];
  /** Who is told instead, on the days from `from` to `to`, both included. */
  readonly standIn: {
    readonly personId: string;
    readonly from: CalendarDate;
    readonly to: CalendarDate;
  } | null;
}

/** What holds for somebody who has chosen nothing. */
export const DEFAULT_NOTICE_SETTINGS = {
  timeZone: null,
  digestAt: '08:30',
  workingDays: [1, 2, 3, 4, 5],
  quiet: { from: '19:00', to: '08:00' },
  muted: [],
  standIn: null,
} as const satisfies Omit<NoticeSettings, 'id' | 'version'>;

/** Settings as they apply on the person's own days: zone found, public holidays of the office known. */
export interface Habits extends Pick<NoticeSettings, 'digestAt' | 'workingDays' | 'quiet'> {
  readonly timeZone: string;
  /** Whether the office is closed on that day: a public holiday of its country, or a day of its own. */
  readonly isHoliday: (on: CalendarDate) => boolean;
}

/** Whether the text is a time of day that exists. */
export function isTimeOfDay(text: string): text is TimeOfDay {
  return /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
}
