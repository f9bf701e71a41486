import type { Person } from '../../domain/company/company';
import type { Locale } from '../../domain/locale';
import type { Role } from '../../domain/company/role';
import { InputError } from '../../errors';
import { DuplicateError, type Tables } from '../../ports';
import { changedFields } from '../../desk/facts';
import type { Change, EventName, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';
import { LEFT, peopleOutside } from '../../desk/waiting';
import type { PersonFacts } from './facts';

export interface PersonInput {
  readonly name: string;
  readonly email: string | null;
  readonly roles: readonly Role[];
  /** `none`: no fixed location. */
  readonly locationId: string;
  readonly defaultLocale: Locale;
}

/** Adds somebody who has not spoken to the desk yet, by the Microsoft Entra object id. */
export async function addPerson(
  { tables }: Work,
  _data: object,
  { objectId, ...input }: PersonInput & { readonly objectId: string },
): Promise<Change<PersonFacts>> {
  if (input.roles.length === 0) throw new InputError({ roles: { code: 'noRole' } });
  const fields = await checked(tables, input);
  try {
    const saved = await tables.people.add({ id: objectId.toLowerCase(), ...fields, locale: null });
    return {
      ...(await change(tables, saved)),
      event: 'person.addPerson',
      ...changedFields({}, await shown(tables, saved)),
    };
  } catch (error) {
    if (error instanceof DuplicateError) throw new InputError({ objectId: { code: 'duplicatePerson' } });
    throw error;
  }
}

/** Changes a person; the first roles let somebody in, and without any role nobody stays in. */
export async function changePerson(
  { tables }: Work,
  data: { readonly id: string; readonly version: number },
  input: PersonInput,
): Promise<Change<PersonFacts>> {
  const stored = await loadCurrent(tables.people, data);
  if (stored.roles.length === 0 && input.roles.length === 0)
    throw new InputError({ roles: { code: 'noRole' } });
  const fields = await checked(tables, input);
  await keepAnAdmin(tables, stored, fields.roles);
  const before = await shown(tables, stored);
  const saved = await tables.people.save({ ...stored, ...fields });
  return {
    ...(await change(tables, saved, fields.roles.length === 0)),
    event: eventOf(stored.roles, fields.roles),
    ...changedFields(before, await shown(tables, saved)),
  };
}

function eventOf(before: readonly Role[], after: readonly Role[]): EventName {
  if (after.length === 0) return `person.${LEFT}`;
  return before.length === 0 ? 'person.letIn' : 'person.changePerson';
}

async function keepAnAdmin({ people }: Tables, { id }: Person, roles: readonly Role[]): Promise<void> {
  if (roles.includes('globalAdmin')) return;
  const isAdmin = (person: Person): boolean => person.roles.includes('globalAdmin');
  const admins = (await people.list()).filter(isAdmin);
  if (admins.every((admin) => admin.id === id) && admins.length > 0)
    throw new InputError({ roles: { code: 'lastAdmin' } });
}

async function checked(
  { locations }: Tables,
  { name, email, roles, locationId, defaultLocale }: PersonInput,
) {
  const location = locationId === 'none' ? null : await locations.get(locationId);
  if (location === undefined) throw new InputError({ locationId: { code: 'notAChoice' } });
  return { name, email, roles, defaultLocale, locationId: location?.id ?? null };
}

async function shown({ locations }: Tables, { name, email, roles, locationId, defaultLocale }: Person) {
  const location = locationId ? await locations.get(locationId) : undefined;
  return { name, email, roles: roles.join(','), location: location?.name ?? null, defaultLocale };
}

async function change(
  tables: Tables,
  person: Person,
  isLeaving = false,
): Promise<Pick<Change<PersonFacts>, 'recordId' | 'recordVersion' | 'facts'>> {
  const { id, version, roles } = person;
  const { waiting } = await peopleOutside(tables, await tables.people.list());
  // The event of this very change is not in the audit trail yet.
  const others = isLeaving ? waiting.filter((other) => other.id !== id) : waiting;
  const facts = { ...(await shown(tables, person)), roles, waiting: others.length };
  return { recordId: id, recordVersion: version, facts };
}
