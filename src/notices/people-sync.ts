import { dateIn } from '../domain/time/dates';
import { type Location, type Person, COMPANY_ID } from '../domain/company/company';
import type { Clock, Directory, DirectoryEntry, Log, Store } from '../ports';
import { unlessOvertaken } from './outbox';

const BOOKMARK = 'people';

/** What the daily look into the directory needs. */
export interface PeopleSyncParts {
  readonly directory: Directory;
  readonly clock: Clock;
  readonly log: Log;
}

/** Takes names, addresses, offices and languages over from the directory, once a day; roles stay as they are. */
export async function syncPeople(
  { directory, clock, log }: PeopleSyncParts,
  tenantId: string,
  store: Store,
): Promise<void> {
  const company = await store.companies.get(COMPANY_ID);
  const bookmark = await store.bookmarks.get(BOOKMARK);
  if (!company) return;
  const today = dateIn(company.timeZone, clock.now());
  if (bookmark && bookmark.value >= today) return;
  const locations = await store.locations.list();
  for (const person of await store.people.list()) {
    const entry = await directory.find(tenantId, person.id);
    const next = entry && withEntry(person, entry, locations);
    if (next && !isSame(person, next)) await unlessOvertaken(store.people.save(next));
  }
  log.info('people read from the directory', { tenantId });
  if (bookmark) await store.bookmarks.save({ ...bookmark, value: today });
  else await store.bookmarks.add({ id: BOOKMARK, value: today });
}

/** The person with what the directory says; what it does not say stays, and so does an office that somebody entered. */
export function withEntry<P extends Omit<Person, 'version'>>(
  person: P,
  entry: DirectoryEntry,
  locations: readonly Location[],
): P {
  const office = entry.office?.normalize('NFKC').trim().toLowerCase();
  const location = locations.find(({ name }) => name.normalize('NFKC').trim().toLowerCase() === office);
  return {
    ...person,
    name: entry.name ?? person.name,
    email: entry.email ?? person.email,
    locationId: person.locationId ?? location?.id ?? null,
    defaultLocale: entry.locale ?? person.defaultLocale,
  };
}

function isSame(a: Person, b: Person): boolean {
  return (
    a.name === b.name &&
    a.email === b.email &&
    a.locationId === b.locationId &&
    a.defaultLocale === b.defaultLocale
  );
}
