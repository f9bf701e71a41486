import fc from 'fast-check';
import {
  addDays,
  dateIn,
  daysBetween,
  isCalendarDate,
  weekdayOf,
  workingDaysBefore,
  type CalendarDate,
} from '../../src/domain/time/dates';
import { workingDaysIn } from '../../src/domain/time/working-day';
import { anyDate } from './arbitraries';

describe('calendar dates', () => {
  it.each([
    '2026-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-01-32',
    '2026-01-00',
    '2026-13-01',
    '2026-1-1',
    '1999-12-31',
    '2100-01-01',
    '2026-11-23T00:00',
    '',
  ])('%p is none', (text) => expect(isCalendarDate(text)).toBe(false));

  it.each(['2028-02-29', '2026-12-31', '2000-01-01', '2099-12-31'])('%p is one', (text) =>
    expect(isCalendarDate(text)).toBe(true),
  );

  it('go on over the ends of months and years', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
    expect(addDays('2099-12-31', 1)).toBe('2100-01-01');
    expect(() => addDays('2026-01-01', Number.NaN)).toThrow(RangeError);
  });

  it('have the weekdays of ISO 8601, Sunday the seventh', () => {
    expect([weekdayOf('2026-11-23'), weekdayOf('2026-11-29')]).toEqual([1, 7]);
  });

  it('are those of the zone, not of UTC', () => {
    expect(dateIn('Asia/Tokyo', '2026-11-22T15:00:00.000Z')).toBe('2026-11-23');
    expect(dateIn('America/Los_Angeles', '2026-11-23T07:59:00.000Z')).toBe('2026-11-22');
  });

  it('differ by as many days as were added', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400, max: 400 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
      }),
    );
  });
});

describe('working days', () => {
  it('are Monday to Friday, both ends included', () => {
    expect(workingDaysIn('2026-11-23', '2026-11-27')).toBe(5);
    expect(workingDaysIn('2026-11-27', '2026-11-30')).toBe(2);
    expect(workingDaysIn('2026-11-28', '2026-11-29')).toBe(0);
    expect(workingDaysIn('2026-11-27', '2026-11-26')).toBe(0);
  });

  it('are as many as one counts day by day', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 0, max: 60 }), (start, length) => {
        const days = Array.from({ length }, (_, index): CalendarDate => addDays(start, index));
        const counted = days.filter(
          (day) => ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay()),
        ).length;
        expect(length === 0 ? 0 : workingDaysIn(start, addDays(start, length - 1))).toBe(counted);
      }),
    );
  });

  it('counted back leave exactly that many before the date', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (date, count) => {
        expect(workingDaysIn(workingDaysBefore(date, count), addDays(date, -1))).toBe(count);
      }),
    );
  });
});
