import type { Company, Location } from '../company/company';
import type { CalendarDate } from '../time/dates';
import { DEFAULT_NOTICE_SETTINGS, type Habits, type NoticeSettings } from './notice-settings';

/**
 * A person's settings as they apply: the zone is the one chosen, else the office's, else the company's. `location` is
 * the person's office; without one no holidays are known. `isPublic` knows the holidays of countries (ISO 3166-1
 * alpha-2).
 */
export function habitsOf(
  settings: NoticeSettings | undefined,
  location: Location | undefined,
  company: Pick<Company, 'timeZone'>,
  isPublic: (country: string, on: CalendarDate) => boolean,
): Habits {
  const { timeZone, digestAt, workingDays, quiet } = settings ?? DEFAULT_NOTICE_SETTINGS;
  return {
    timeZone: timeZone ?? location?.timeZone ?? company.timeZone,
    digestAt,
    workingDays,
    quiet,
    isHoliday: (on) =>
      location !== undefined && (location.closedOn.includes(on) || isPublic(location.country, on)),
  };
}
