import type { Person } from '../domain/company/company';
import type { Instant } from '../domain/time/dates';
import { sweepAnew } from '../notices/sweep';
import type { Store, Tables } from '../ports';
import { auditEvent } from './act';
import { changedFields } from './facts';

/** Who makes somebody an admin, by which verb, and where. */
export interface Grant {
  readonly actor: Pick<Person, 'id' | 'name'>;
  readonly verb: string;
  readonly origin: string;
  readonly now: Instant;
  readonly newId: () => string;
}

/** What the first admin of a company can do: let others in, and work its vouchers until there is somebody else. */
export const FIRST_ROLES = ['globalAdmin', 'partnerAdmin'] as const satisfies Person['roles'];

/** The person with these roles beside those that they hold, and its audit row, in the transaction that read the person. */
export async function makeAdmin(tables: Tables, person: Person, grant: Grant): Promise<Person> {
  const roles = [...new Set([...FIRST_ROLES, ...person.roles])];
  const saved = await tables.people.save({ ...person, roles });
  const doer = { ...grant, conversationId: grant.origin };
  const change = {
    event: person.roles.length === 0 ? 'person.letIn' : 'person.changePerson',
    recordId: saved.id,
    recordVersion: saved.version,
    facts: { name: saved.name, roles },
    ...changedFields({ roles: person.roles.join(',') }, { roles: roles.join(',') }),
  };
  await tables.audit.add(auditEvent(doer, grant.verb, change, null));
  await sweepAnew(tables);
  return saved;
}

/**
 * The person as global admin, where they are to be the first one and there is none: also who has spoken before they were
 * named, so that a mistyped name locks nobody out. Undefined where there is one already.
 */
export async function firstAdmin(store: Store, person: Person, grant: Grant): Promise<Person | undefined> {
  const isThere = (people: readonly Person[]): boolean =>
    people.some(({ roles }) => roles.includes('globalAdmin'));
  if (isThere(await store.people.list())) return undefined;
  return store.transaction(async (tables) => {
    const people = await tables.people.list();
    const current = people.find(({ id }) => id === person.id);
    return current && !isThere(people) ? makeAdmin(tables, current, grant) : undefined;
  });
}
