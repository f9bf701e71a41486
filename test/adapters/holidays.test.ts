import { addDays, daysBetween, type CalendarDate } from '../../src/domain/time/dates';
import { createHolidays } from '../../src/adapters/holidays';

const holidays = createHolidays();

function within(country: string, from: CalendarDate, to: CalendarDate): CalendarDate[] {
  const days = Array.from({ length: daysBetween(from, to) + 1 }, (_, after) => addDays(from, after));
  return days.filter((on) => holidays.isPublic(country, on));
}

test('Japan’s Golden Week of 2026 has the day in place of the holiday that falls on a Sunday', () => {
  expect(within('JP', '2026-04-25', '2026-05-10')).toEqual([
    '2026-04-29',
    '2026-05-03',
    '2026-05-04',
    '2026-05-05',
    '2026-05-06',
  ]);
});

test('in Japan a day between two holidays is one', () => {
  expect(within('JP', '2026-09-19', '2026-09-27')).toEqual(['2026-09-21', '2026-09-22', '2026-09-23']);
});

test('Taiwan’s new year is by the moon', () => {
  expect(within('TW', '2026-02-15', '2026-02-22')).toEqual([
    '2026-02-16',
    '2026-02-17',
    '2026-02-18',
    '2026-02-19',
    '2026-02-20',
    '2026-02-21',
  ]);
});

test('the days that Taiwan’s law of 2025 added are left to the office’s own closing days', () => {
  const days: readonly CalendarDate[] = [
    '2026-02-15',
    '2026-05-01',
    '2026-09-28',
    '2026-10-25',
    '2026-12-25',
  ];
  expect(days.filter((on) => holidays.isPublic('TW', on))).toEqual([]);
});

test('Thanksgiving is one day in the United States and none in Japan', () => {
  expect(within('US', '2026-11-20', '2026-11-30')).toEqual(['2026-11-26']);
  expect(holidays.isPublic('JP', '2026-11-26')).toBe(false);
});

test('New Year is on the first in every zone, not the day before', () => {
  for (const country of ['JP', 'TW', 'US', 'NZ', 'GB'])
    expect([country, within(country, '2025-12-30', '2026-01-01')]).toEqual([country, ['2026-01-01']]);
});

test('a feast of several days is a holiday on each of them', () => {
  expect(within('SA', '2026-03-15', '2026-03-25')).toEqual([
    '2026-03-19',
    '2026-03-20',
    '2026-03-21',
    '2026-03-22',
  ]);
});

test('a day that is free from noon on is none, for the morning’s digest is read', () => {
  expect(holidays.isPublic('IS', '2026-12-24')).toBe(false);
  expect(holidays.isPublic('IS', '2026-12-25')).toBe(true);
});

test('of a country that is not known no holidays are known', () => {
  expect(holidays.isPublic('XX', '2026-01-01')).toBe(false);
  expect(holidays.isPublic('AQ', '2026-01-01')).toBe(false);
});
