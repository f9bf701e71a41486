import type { Person } from '../../domain/company/company';
import { mayAct, REPORTERS } from '../../domain/company/role';
import type { Program } from '../../domain/scheme/scheme';
import type { Tables } from '../../ports';

/** A longer list does not fit on a card. */
const MOST = 15;

/**
 * Those who may lead an engagement of the program: whoever can write its report; first those with an exam toward one
 * of its competencies, which the lead needs, then by name.
 */
export async function leads(
  { people, qualifications }: Pick<Tables, 'people' | 'qualifications'>,
  { engagements }: Program,
): Promise<Person[]> {
  const codes = new Set(
    engagements.flatMap(({ competency }) => competency.anyOf.map((any) => any.competency)),
  );
  const able = (await people.list({}, { orderBy: 'name' })).filter(({ roles }) => mayAct(roles, REPORTERS));
  const exams = (await qualifications.list({ kind: 'exam' })).filter(
    ({ name }) => name !== null && codes.has(name),
  );
  const examined = new Set(exams.map(({ subject }) => subject));
  return able.sort((a, b) => Number(examined.has(b.id)) - Number(examined.has(a.id))).slice(0, MOST);
}
