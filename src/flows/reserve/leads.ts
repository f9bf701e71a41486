import type { Person } from '../../domain/company';
import { mayAct, REPORTERS } from '../../domain/role';
import type { Tables } from '../../ports';

/** A longer list does not fit on a card. */
const MOST = 25;

/** Those who may lead an engagement: whoever can write its report; those with a passed exam first, then by name. */
export async function leads({ people, qualifications }: Pick<Tables, 'people' | 'qualifications'>): Promise<Person[]> {
  const able = (await people.list({}, { orderBy: 'name' })).filter(({ roles }) => mayAct(roles, REPORTERS));
  const examined = new Set((await qualifications.list({ kind: 'exam' })).map(({ subject }) => subject));
  return able.sort((a, b) => Number(examined.has(b.id)) - Number(examined.has(a.id))).slice(0, MOST);
}
