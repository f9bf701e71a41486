import { addDays, type CalendarDate } from '../../domain/time/dates';
import { workingDaysIn } from '../../domain/time/working-days';

/** The last day of an engagement of so many working days that starts on a day: proposed, a person may change it. */
export function endAfter(startsOn: CalendarDate, days: number): CalendarDate {
  let endsOn = startsOn;
  while (workingDaysIn(startsOn, endsOn) < Math.min(days, 30)) endsOn = addDays(endsOn, 1);
  return endsOn;
}
