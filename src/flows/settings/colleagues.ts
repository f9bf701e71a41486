import type { Person } from '../../domain/company/company';
import { mayAct } from '../../domain/company/role';
import type { Work } from '../../desk/flow';

/** A longer list does not fit on the card. */
const MOST = 20;

/** Who may stand in for the speaker: everybody else who holds one of the same roles, and so may do the work. */
export async function colleagues({ tables, actor }: Pick<Work, 'tables' | 'actor'>): Promise<Person[]> {
  const people = await tables.people.list({}, { orderBy: 'name' });
  return people.filter(({ id, roles }) => id !== actor.id && mayAct(roles, actor.roles));
}

/** Those of them who are offered: the one chosen up to now, those of the same office, then by name. */
export function offered(able: readonly Person[], actor: Person, chosenId: string | null): readonly Person[] {
  const rank = ({ id, locationId }: Person): number =>
    id === chosenId ? 0 : locationId !== null && locationId === actor.locationId ? 1 : 2;
  return [...able].sort((a, b) => rank(a) - rank(b)).slice(0, MOST);
}
