import { addDays, type CalendarDate } from '../../domain/time/dates';
import { InputError } from '../../errors';
import { readDates } from '../../language/dates/date';
import type { Words } from '../../words/words';
import type { Turn } from '../../desk/flow';

/** Characters that the days may be typed in. */
export const MOST_TYPED = 2000;
const MOST_DAYS = 100;
/** How many days are named in a line. */
const NAMED = 8;
/** How far ahead public holidays are named, in days. */
const AHEAD = 60;
/** How much of a line is repeated that could not be read. */
const REPEATED = 40;

/** The days that were typed, in order, each once; throws InputError with the first line that holds anything else. */
export function readClosingDays(text: string, today: CalendarDate): CalendarDate[] {
  const days = text
    .split(/\r\n|\r|\n/)
    .filter((line) => line.trim() !== '')
    .flatMap((line) => {
      const dates = readDates(line, today);
      if (dates) return dates;
      const shown = line.trim().slice(0, REPEATED);
      throw new InputError({ closedOn: { code: 'notDates', params: { line: shown } } });
    });
  const distinct = [...new Set(days)].sort();
  if (distinct.length > MOST_DAYS)
    throw new InputError({ closedOn: { code: 'tooManyDates', params: { most: MOST_DAYS } } });
  return distinct;
}

/** The closing days, the first of them by name. */
export function closingDays(words: Words, days: readonly CalendarDate[]): string {
  return days.length === 0 ? words.t('company.noClosedOn') : named(words, days);
}

/** The public holidays of a country that come next; null where there are none, or none is known. */
export function publicHolidays({ words, today, holidays }: Turn, country: string): string | null {
  const days = Array.from({ length: AHEAD }, (_, count) => addDays(today, count));
  const free = days.filter((day) => holidays.isPublic(country, day));
  return free.length === 0 ? null : named(words, free);
}

function named(words: Words, days: readonly CalendarDate[]): string {
  const dates = days.slice(0, NAMED).map((day) => words.date(day));
  const count = days.length - dates.length;
  return words.list(count > 0 ? [...dates, words.t('company.moreDays', { count })] : dates);
}
