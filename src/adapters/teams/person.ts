import { isNamed, type Person } from '../../domain/company/company';
import { DomainError } from '../../errors';
import { fold } from '../../language/fold';
import { DuplicateError, type Directory, type DirectoryEntry, type Log, type Store } from '../../ports';
import type { Heard } from './activity';

/** What a person who was never heard before is written down from. */
export interface Introduction {
  readonly log: Log;
  /** Object ids of those who are global admins from their first word on. */
  readonly firstAdmins: readonly string[];
  /** Null or absent: a new person is known by what the chat says alone. */
  readonly directory?: Directory | null;
  /** How long a new person waits for the directory, in milliseconds. */
  readonly directoryLimitMs?: number;
}

const DIRECTORY_LIMIT_MS = 1_000;

/** A person who was never heard before is written down without a role, with what the directory knows. */
export async function introduce(parts: Introduction, store: Store, heard: Heard): Promise<Person> {
  const { id, name } = heard.person;
  const asked = ask(parts, heard);
  const entry = await within(parts.directoryLimitMs ?? DIRECTORY_LIMIT_MS, asked);
  const known = await described(store, entry);
  // What comes later than a person waits for it is kept all the same: mail is the way to who has no chat.
  if (!entry) void asked.then((late) => late && complete(parts, store, id, late));
  try {
    return await store.people.add({
      id,
      name: entry?.name ?? (name || id),
      roles: parts.firstAdmins.includes(id) ? ['globalAdmin', 'partnerAdmin'] : [],
      locale: null,
      ...known,
    });
  } catch (error) {
    const other = error instanceof DuplicateError ? await store.people.get(id) : undefined;
    if (!other) throw error;
    return other;
  }
}

/**
 * The person under the name that Teams says now. Where a directory is read each day its name counts, and what an
 * administrator entered stays; but any name is better than none.
 */
export async function withPresentName(
  { directory }: Introduction,
  store: Store,
  person: Person,
  { person: { name } }: Heard,
): Promise<Person> {
  if (name === '' || name === person.name) return person;
  if (isNamed(person) && (directory || (await hasEnteredName(store, person)))) return person;
  try {
    return await store.people.save({ ...person, name });
  } catch (error) {
    const isOvertaken = error instanceof DomainError && error.code === 'stale';
    if (!isOvertaken) throw error;
    return (await store.people.get(person.id)) ?? person;
  }
}

/** How far back it is looked for that somebody entered a name. */
const LOOKED_BACK = 50;

async function hasEnteredName({ audit }: Store, { id }: Person): Promise<boolean> {
  const events = await audit.of('person', id, LOOKED_BACK);
  return events.some(({ after }) => 'name' in after);
}

/** What the directory says; undefined where there is none, it does not know the person, or it fails. */
async function ask(
  { directory, log }: Introduction,
  { tenantId, person }: Heard,
): Promise<DirectoryEntry | undefined> {
  try {
    return await directory?.find(tenantId, person.id);
  } catch (error) {
    log.warn('directory not asked', { tenantId, personId: person.id, error: String(error) });
    return undefined;
  }
}

async function described(
  store: Store,
  entry: DirectoryEntry | undefined,
): Promise<Pick<Person, 'email' | 'defaultLocale' | 'locationId'>> {
  const office = entry?.office && fold(entry.office);
  const locations = office ? await store.locations.list() : [];
  return {
    email: entry?.email ?? null,
    defaultLocale: entry?.locale ?? null,
    locationId: locations.find(({ name }) => fold(name) === office)?.id ?? null,
  };
}

/** Fills in what is still open; what somebody entered in the meantime stays. */
async function complete(
  { log }: Introduction,
  store: Store,
  id: string,
  entry: DirectoryEntry,
): Promise<void> {
  try {
    const [person, known] = [await store.people.get(id), await described(store, entry)];
    if (!person) return;
    await store.people.save({
      ...person,
      name: isNamed(person) ? person.name : (entry.name ?? id),
      email: person.email ?? known.email,
      defaultLocale: person.defaultLocale ?? known.defaultLocale,
      locationId: person.locationId ?? known.locationId,
    });
  } catch (error) {
    log.warn('directory entry not kept', { personId: id, error: String(error) });
  }
}

/** What the work gives, or undefined once the time (milliseconds) is up. */
async function within<T>(ms: number, work: Promise<T>): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
