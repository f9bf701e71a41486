import { check, type Check } from '../check';
import { alternatives } from '../scheme/code-names';
import type { Person } from '../company/company';
import { isNamed } from './competency-check';
import type { Qualification } from './qualification';
import type { CompetencyRequirement, SchemeRules } from '../scheme/scheme';

/** Whether anybody who is let in has passed an exam toward one of the needed competencies, and how many have. */
export function examCheck(
  requirement: CompetencyRequirement,
  qualifications: readonly Qualification[],
  people: readonly Person[],
  rules: SchemeRules,
): Check {
  const { source } = rules.leadExam;
  const competencies = alternatives(requirement);
  const exams = qualifications.filter((fact) => fact.kind === 'exam');
  if (exams.length === 0) return check('check.exam.unknown', { competencies }, source);
  const passed = exams.filter(({ name }) => isNamed(name, requirement)).map(({ subject }) => subject);
  const count = people.filter(({ id, roles }) => roles.length > 0 && passed.includes(id)).length;
  return count > 0
    ? check('check.exam.pass', { count, competencies }, source)
    : check('check.exam.fail', { competencies }, source);
}

/** Whether the person who is to lead an engagement has passed an exam toward one of its competencies. */
export function leadExamCheck(
  requirement: CompetencyRequirement,
  qualifications: readonly Qualification[],
  lead: Pick<Person, 'id' | 'name'>,
  rules: SchemeRules,
): Check {
  const { source } = rules.leadExam;
  const params = { person: lead.name, competencies: alternatives(requirement) };
  const own = qualifications
    .filter((fact) => fact.kind === 'exam')
    .filter(({ subject }) => subject === lead.id);
  const passed = own.find(({ name }) => isNamed(name, requirement));
  if (passed) return check('check.leadExam.pass', { ...params, passedOn: passed.on }, source);
  return check(own.length > 0 ? 'check.leadExam.fail' : 'check.leadExam.unknown', params, source);
}
