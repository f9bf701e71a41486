import fc from 'fast-check';
import { addDays, daysBetween, type CalendarDate } from '../../src/domain/time/dates';
import { latestStart } from '../../src/domain/voucher/deadlines';
import { noticeKey, type Reminder } from '../../src/domain/notice/reminder';
import { reminders } from '../../src/domain/notice/reminders';
import type { Subject } from '../../src/domain/subject';
import { anySubject } from './any-subjects';
import { anyDate, dayWithin } from './arbitraries';
import { assigned, enrollment, scheme } from './records';
import { rules } from '../../src/schemes/planning-services/rules';
import { everywhere } from '../support/records/day';

const read = (subject: Subject, today: CalendarDate, until = today): Reminder[] =>
  reminders(subject, { scheme, timeZone: 'Asia/Tokyo', ...everywhere(today), until });

const topic = ({ kind, part }: Reminder): string => `${kind} ${part}`;

/** What a reader of every day from one to another is told on its own day. */
function told(subject: Subject, from: CalendarDate, to: CalendarDate): Reminder[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, after) => addDays(from, after));
  return days.flatMap((day) => read(subject, day).filter(({ on }) => on === day));
}

test('of what has come there is one reminder of each kind and part, and no key comes twice', () => {
  fc.assert(
    fc.property(anySubject, anyDate, fc.nat(40), (subject, today, ahead) => {
      const until = addDays(today, ahead);
      const found = read(subject, today, until);
      const come = found.filter(({ on }) => on <= today).map(topic);
      expect(new Set(come).size).toBe(come.length);
      const keys = found.map(noticeKey);
      expect(new Set(keys).size).toBe(keys.length);
      for (const { anchorOn, days, on } of found) {
        expect(on).toBe(addDays(anchorOn, days));
        expect(on <= until).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test('looking ahead only adds what is ahead', () => {
  fc.assert(
    fc.property(anySubject, anyDate, fc.nat(40), (subject, today, ahead) => {
      const found = read(subject, today, addDays(today, ahead));
      expect(found.filter(({ on }) => on <= today)).toEqual(read(subject, today));
    }),
    { numRuns: 300 },
  );
});

test('after an outage of any length there is of each kind and part what was missed last, and no more', () => {
  fc.assert(
    fc.property(anySubject, dayWithin(100), fc.integer({ min: 1, max: 60 }), (subject, down, length) => {
      const up = addDays(down, length);
      const missed = new Map(
        told(subject, down, up).map((reminder) => [topic(reminder), noticeKey(reminder)]),
      );
      const found = read(subject, up).filter(({ on }) => on >= down);
      // What is told no more at all has lost its reason by the calendar alone: it expired, or lapsed.
      const gone = [...missed.keys()].filter((name) => !found.some((reminder) => topic(reminder) === name));
      expect(new Map(found.map((reminder) => [topic(reminder), noticeKey(reminder)]))).toEqual(
        new Map([...missed].filter(([name]) => !gone.includes(name))),
      );
      if (gone.length > 0) expect(read(subject, up).map(topic)).not.toEqual(expect.arrayContaining(gone));
    }),
    { numRuns: 60 },
  );
});

/** Around a last day, whatever the scheme says. */
const LAST = [-1, 0, 1];

/** What the scheme says: the stages that lie between two days, both included. */
function between(
  kind: Reminder['kind'],
  days: readonly number[],
  anchorOn: CalendarDate,
  [from, to]: readonly [CalendarDate, CalendarDate],
): string[] {
  return [...new Set(days)]
    .filter((day) => addDays(anchorOn, day) >= from && addDays(anchorOn, day) <= to)
    .map((day) => `${kind} ${day}`);
}

test('a voucher that nobody touches is told of on each day that the scheme names while it lives and around its last days, and on no other', () => {
  const { voucherNotReserved, voucherExpiring, latestStart: startRule } = rules.reminders;
  fc.assert(
    fc.property(dayWithin(200), fc.nat(180), fc.constantFrom(1, 5, 15), (takenInOn, left, days) => {
      const expiresOn = addDays(takenInOn, left);
      const voucher = assigned({ takenInOn, expiresOn, days });
      const life = [takenInOn, expiresOn] as const;
      const startOn = latestStart(rules, voucher);
      // Who takes it in after the latest start has seen that it is over.
      const lastOfStart = startOn < takenInOn ? [] : LAST;
      const year = told({ kind: 'voucher', voucher, report: undefined }, takenInOn, addDays(takenInOn, 365));
      expect(year.map(({ kind, days: day }) => `${kind} ${day}`).sort()).toEqual(
        [
          ...between('voucherNotReserved', voucherNotReserved.days, takenInOn, life),
          ...between('voucherExpiring', [...voucherExpiring.days, ...LAST], expiresOn, [
            takenInOn,
            addDays(expiresOn, 1),
          ]),
          ...between('latestStart', [...startRule.days, ...lastOfStart], startOn, life),
        ].sort(),
      );
    }),
    { numRuns: 20 },
  );
});

test('a year of an enrollment is told on the days of its renewal, and around the last of them', () => {
  const subject: Subject = { kind: 'enrollment', enrollment: enrollment('2027-04-01') };
  const year = told(subject, '2026-12-01', '2027-12-01');
  expect(year.map(({ on, urgent }) => [on, urgent])).toEqual([
    ['2027-01-01', false],
    ['2027-03-02', false],
    ['2027-03-17', false],
    ['2027-04-02', false],
    ['2027-04-24', true],
    ['2027-04-30', true],
    ['2027-05-01', true],
    ['2027-05-02', true],
  ]);
});
