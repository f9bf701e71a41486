import type { Person } from '../domain/company/company';
import type { Tables } from '../ports';

/** What the audit trail says when all roles of a person were taken away. */
export const LEFT = 'takeAwayRoles';

/** Events after which a person who has no role counts anew as waiting or as gone. */
const DECIDING: readonly string[] = [LEFT, 'letIn', 'addPerson'];

/** People without a role: those whom nobody has let in yet, and those who had roles and lost them. */
export interface Outside {
  readonly waiting: readonly Person[];
  readonly left: readonly Person[];
}

/** Tells the ones who wait from the ones who left, both in the order given. */
export async function peopleOutside(
  tables: Pick<Tables, 'audit'>,
  people: readonly Person[],
): Promise<Outside> {
  const outside = people.filter(({ roles }) => roles.length === 0);
  const gone = await Promise.all(outside.map(({ id }) => hasLeft(tables, id)));
  return {
    waiting: outside.filter((_, index) => !gone[index]),
    left: outside.filter((_, index) => gone[index]),
  };
}

async function hasLeft({ audit }: Pick<Tables, 'audit'>, id: string): Promise<boolean> {
  return (await audit.last('person', id, DECIDING))?.event === LEFT;
}
