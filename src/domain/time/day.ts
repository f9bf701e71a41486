import zones from './country-zones.json';
import { addDays, dateIn, earlier, type CalendarDate, type Instant } from './dates';

/** The dates that it is at one moment in several zones. */
export interface DaySpan {
  /** Where the day ends first. */
  readonly ahead: CalendarDate;
  /** Where it ends last. */
  readonly behind: CalendarDate;
}

/** What day it is. */
export interface Day {
  /** In the company's zone; for a notice in its reader's. */
  readonly today: CalendarDate;
  /**
   * In the company's zone and those of a country (ISO 3166-1 alpha-2): what ends there on a day ends at a midnight of which
   * nobody says whose it is. A country of which no zone is known counts as the company's.
   */
  readonly dayIn: (country: string) => DaySpan;
}

/** Dates of one moment lie no further apart, wherever on Earth; days. */
const MOST_APART = 2;

/** The zones of each country, of those that show the same time one: the time zone database, 2026. */
const ZONES: Readonly<Record<string, readonly string[]>> = zones;

/** The day that it is at a moment, for a company in a zone (IANA name). */
export function dayAt(timeZone: string, at: Instant): Day {
  const today = dateIn(timeZone, at);
  const known = new Map<string, DaySpan>();
  return {
    today,
    dayIn(country) {
      const span = known.get(country) ?? spanOf(today, zonesOf(country), at);
      known.set(country, span);
      return span;
    },
  };
}

/** The zones of a country (ISO 3166-1 alpha-2), IANA names; empty where none is known. */
export function zonesOf(country: string): readonly string[] {
  return ZONES[country] ?? [];
}

/** A date before which nothing runs any more, wherever it ends: what lies between it and today is judged one by one. */
export function longestRunning(today: CalendarDate): CalendarDate {
  return addDays(today, -MOST_APART);
}

function spanOf(today: CalendarDate, timeZones: readonly string[], at: Instant): DaySpan {
  let span: DaySpan = { ahead: today, behind: today };
  for (const timeZone of timeZones) {
    const there = dateIn(timeZone, at);
    span = { ahead: there > span.ahead ? there : span.ahead, behind: earlier(there, span.behind) };
  }
  return span;
}
