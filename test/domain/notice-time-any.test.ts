import fc from 'fast-check';
import { addDays, dateIn, daysBetween, type CalendarDate, type Instant } from '../../src/domain/time/dates';
import { isTimeOfDay, type Habits, type TimeOfDay } from '../../src/domain/notice/notice-settings';
import { allowedAt, nextDigest, tellAt } from '../../src/domain/notice/notice-time';
import { quietUntil } from '../../src/domain/notice/quiet-hours';
import { addMinutes, instantAt } from '../../src/domain/time/wall-time';

/** The days of clock changes in the United States, Europe and Australia, and a plain one. */
const around = fc.constantFrom<CalendarDate>(
  '2026-10-04',
  '2026-10-25',
  '2026-11-01',
  '2027-03-14',
  '2027-03-28',
  '2027-04-04',
  '2026-06-10',
);
const anyDay = fc.tuple(around, fc.integer({ min: -5, max: 5 })).map(([on, days]) => addDays(on, days));

const anyInstant = fc
  .tuple(anyDay, fc.nat(24 * 60))
  .map(([on, minutes]): Instant => addMinutes(`${on}T00:00:00.000Z`, minutes));

/** A wall time, as many half hours after midnight. */
function timeOf(halfHours: number): TimeOfDay {
  const text = `${Math.floor((halfHours % 48) / 2)}`.padStart(2, '0') + (halfHours % 2 ? ':30' : ':00');
  if (!isTimeOfDay(text)) throw new Error(text);
  return text;
}

/** Quiet hours of any length that leave two hours of the day. */
const anyQuiet = fc
  .tuple(fc.nat(47), fc.integer({ min: 1, max: 44 }))
  .map(([from, length]) => ({ from: timeOf(from), to: timeOf(from + length) }));

const anyHabits: fc.Arbitrary<Habits> = fc
  .record({
    timeZone: fc.constantFrom('Asia/Tokyo', 'America/Los_Angeles', 'Europe/Berlin', 'Australia/Lord_Howe'),
    digestAt: fc.nat(47).map(timeOf),
    workingDays: fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    quiet: fc.option(anyQuiet),
    closed: fc.uniqueArray(anyDay, { maxLength: 8 }),
  })
  .map(({ closed, ...own }) => ({ ...own, isHoliday: (on) => closed.includes(on) }));

test('what may be sent now goes now, what may not goes later, and then it may', () => {
  fc.assert(
    fc.property(anyInstant, anyHabits, fc.boolean(), (at, habits, urgent) => {
      const allowed = allowedAt(at, habits, urgent);
      expect(allowed >= at).toBe(true);
      expect(allowedAt(allowed, habits, urgent)).toBe(allowed);
      if (urgent) expect(quietUntil(allowed, habits)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('a digest is later than now, at its hour, the first of its kind, and may be sent', () => {
  fc.assert(
    fc.property(anyInstant, anyHabits, (after, habits) => {
      const next = nextDigest(after, habits);
      expect(next > after).toBe(true);
      expect(next).toBe(instantAt(habits.timeZone, dateIn(habits.timeZone, next), habits.digestAt));
      expect(allowedAt(next, habits, false)).toBe(next);
      expect(nextDigest(addMinutes(next, -1), habits)).toBe(next);
    }),
    { numRuns: 500 },
  );
});

test('a notice is told when it may be: what is urgent not after its day, that it is over and what is not urgent never before', () => {
  fc.assert(
    fc.property(anyDay, anyHabits, fc.boolean(), fc.boolean(), (on, habits, urgent, isOver) => {
      const at = tellAt({ on, urgent, isOver }, habits);
      expect(allowedAt(at, habits, urgent)).toBe(at);
      const late = daysBetween(on, dateIn(habits.timeZone, at));
      expect(urgent && !isOver ? late <= 0 && late >= -14 : late >= 0 && late <= 31).toBe(true);
    }),
    { numRuns: 500 },
  );
});
