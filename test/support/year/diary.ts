import type { CalendarDate, Instant } from '../../../src/domain/time/dates';
import { daysFrom, minutesAfter, momentOf, plus, wallAt } from './calendar';
import type { Change, Write } from './change';
import { COMPANY } from './offices';
import type { Chance } from './random';

/** The year: from its first midnight in Tokyo to the first of the next. */
export const YEAR: { readonly from: Instant; readonly to: Instant } = {
  from: '2026-03-31T15:00:00.000Z',
  to: '2027-03-31T15:00:00.000Z',
};

/** A time in which the process sleeps: nothing is swept, sent or changed. */
export interface Outage {
  readonly from: Instant;
  readonly to: Instant;
}

/** Thirty-six hours, to ten past eight on a Friday in Tokyo; and three weeks, to noon of a Monday there. */
export const OUTAGES: readonly Outage[] = [
  { from: '2026-05-20T11:10:00.000Z', to: '2026-05-21T23:10:00.000Z' },
  { from: '2027-01-11T06:00:00.000Z', to: '2027-02-01T03:20:00.000Z' },
];

/** The outage that an instant lies in; the process is back at its end. */
export function outageAt(at: Instant): Outage | undefined {
  return OUTAGES.find(({ from, to }) => at >= from && at < to);
}

/** What becomes of one thing in the year, step by step, in the working hours of an office. */
export class Diary {
  readonly changes: Change[] = [];

  constructor(
    /** When the last step was. */
    public now: Instant,
    private readonly zone: string,
    readonly chance: Chance,
  ) {}

  /** The day that it is for the company. */
  get today(): CalendarDate {
    return wallAt(COMPANY.timeZone, this.now).day;
  }

  /** Goes on as many days later, or later that day; false where the year is over by then. */
  wait(days: number): boolean {
    const day = plus(wallAt(this.zone, this.now).day, days);
    const hour = momentOf(this.zone, day, '09:00');
    const then = minutesAfter(hour, this.chance.between(0, 8 * 60));
    const next = then > this.now ? then : minutesAfter(this.now, this.chance.between(10, 90));
    this.now = this.afterOutage(next);
    return this.now < YEAR.to;
  }

  /** Goes on on a day, or now where that is past. */
  waitUntil(day: CalendarDate): boolean {
    return this.wait(Math.max(daysFrom(wallAt(this.zone, this.now).day, day), 0));
  }

  /** Writes down what somebody does now. */
  write(...writes: Write[]): void {
    this.changes.push({ at: this.now, writes });
  }

  /** What could not be done in an outage is done in the week after it, from the day after on. */
  private afterOutage(at: Instant): Instant {
    const outage = outageAt(at);
    if (!outage) return at;
    const day = plus(wallAt(this.zone, outage.to).day, this.chance.between(2, 7));
    return minutesAfter(momentOf(this.zone, day, '09:00'), this.chance.between(0, 8 * 60));
  }
}
