import type { CalendarDate, Instant } from '../../../src/domain/time/dates';

/** Milliseconds of a day that has twenty-four hours. */
const DAY_MS = 86_400_000;

/** A calendar of its own, so that what is tested is not tested against itself: days by `Date.UTC`, zones by `Intl`. */
export function plus(day: CalendarDate, days: number): CalendarDate {
  return dayOf(new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString());
}

/** Days from one to another. */
export function daysFrom(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS);
}

/** 1 = Monday to 7 = Sunday. */
export function weekday(day: CalendarDate): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The instant as many minutes later. */
export function minutesAfter(at: Instant, minutes: number): Instant {
  return instant(Date.parse(at) + minutes * 60_000);
}

export function instant(milliseconds: number): Instant {
  return `${new Date(milliseconds).toISOString().slice(0, -1)}Z`;
}

function dayOf(text: string): CalendarDate {
  const day = text.slice(0, 10);
  if (!isDay(day)) throw new Error(`no date: ${text}`);
  return day;
}

function isDay(text: string): text is CalendarDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** What a clock on the wall shows. */
export interface Wall {
  readonly day: CalendarDate;
  /** `HH:MM`. */
  readonly time: string;
}

const formats = new Map<string, Intl.DateTimeFormat>();
const walls = new Map<string, Wall>();

/** What the clocks of a zone show at an instant. */
export function wallAt(zone: string, at: Instant): Wall {
  const key = `${zone} ${at.slice(0, 16)}`;
  const known = walls.get(key);
  if (known) return known;
  let format = formats.get(zone);
  if (!format) {
    // Of the locales that write ISO 8601 this one is in every Node.
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    formats.set(zone, format);
  }
  const [date = '', time = ''] = format.format(Date.parse(at)).split(' ');
  const wall = { day: dayOf(date), time };
  walls.set(key, wall);
  return wall;
}

const moments = new Map<string, Instant>();

/**
 * The first instant at which the clocks of a zone show the day and time; where they leave it out, the instant as long
 * after the clocks go forward as it lies after them on the clock.
 */
export function momentOf(zone: string, day: CalendarDate, time: string): Instant {
  const key = `${zone} ${day} ${time}`;
  const known = moments.get(key);
  if (known) return known;
  const found = shown(zone, day, time) ?? skipped(zone, day, time);
  moments.set(key, found);
  return found;
}

/** Offsets are whole quarters of an hour, from fourteen hours ahead to twelve behind. */
function shown(zone: string, day: CalendarDate, time: string): Instant | undefined {
  const naive = Date.parse(`${day}T${time}:00Z`);
  for (let quarters = 14 * 4; quarters >= -12 * 4; quarters -= 1) {
    const at = instant(naive - quarters * 15 * 60_000);
    const wall = wallAt(zone, at);
    if (wall.day === day && wall.time === time) return at;
  }
  return undefined;
}

/** By the offset that held before the clocks went forward. */
function skipped(zone: string, day: CalendarDate, time: string): Instant {
  const midnight = momentOf(zone, day, '00:00');
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return minutesAfter(midnight, hours * 60 + minutes);
}
