import { COMPANY_ID, type Company, type Location, type Person } from '../domain/company/company';
import { habitsOf } from '../domain/notice/habits';
import type { Habits, NoticeSettings } from '../domain/notice/notice-settings';
import type { Holidays, Tables } from '../ports';

/** The people of a company with all that decides when and how they are told. */
export interface Roster {
  readonly company: Company;
  readonly people: readonly Person[];
  readonly locations: readonly Location[];
  readonly byId: ReadonlyMap<string, Person>;
  readonly settingsOf: (personId: string) => NoticeSettings | undefined;
  readonly habitsOf: (person: Person) => Habits;
}

/** Undefined while nobody has set the company up. */
export async function loadRoster(tables: Tables, holidays: Holidays): Promise<Roster | undefined> {
  const [company, people, locations, settings] = await Promise.all([
    tables.companies.get(COMPANY_ID),
    tables.people.list(),
    tables.locations.list(),
    tables.noticeSettings.list(),
  ]);
  if (!company) return undefined;
  const byPerson = new Map(people.map((person) => [person.id, person]));
  const byLocation = new Map(locations.map((location) => [location.id, location]));
  const bySettings = new Map(settings.map((each) => [each.id, each]));
  return {
    company,
    people,
    locations,
    byId: byPerson,
    settingsOf: (id) => bySettings.get(id),
    habitsOf: ({ id, locationId }) =>
      habitsOf(
        bySettings.get(id),
        locationId === null ? undefined : byLocation.get(locationId),
        company,
        (country, on) => holidays.isPublic(country, on),
      ),
  };
}
