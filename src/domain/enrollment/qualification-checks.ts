import { check, type Check } from '../check';
import type { Person } from '../company/company';
import type { Qualification, Competency } from './qualification';
import type { SchemeRules, CompetencyRequirement } from '../scheme/scheme';
import { REPORTERS, mayAct } from '../company/role';
import { alternatives, leveled } from '../scheme/code-names';
import type { CalendarDate } from '../time/dates';

/** Whether the provider agreement is signed, by whom and when. */
export function agreementCheck(
  qualifications: readonly Qualification[],
  people: readonly Person[],
  rules: SchemeRules,
): Check {
  const { source } = rules.agreement;
  const signed = qualifications.find(({ kind }) => kind === 'agreement');
  if (!signed) return check('check.agreement.unknown', {}, source);
  const person = people.find(({ id }) => id === signed.subject)?.name ?? signed.subject;
  return check('check.agreement.pass', { person, signedOn: signed.on }, source);
}

/** Whether everybody who works with vouchers (partner admins, consultants) has done the compliance training. */
export function trainingCheck(
  qualifications: readonly Qualification[],
  people: readonly Person[],
  rules: SchemeRules,
): Check {
  const { source } = rules.complianceTraining;
  const participants = people.filter(({ roles }) => mayAct(roles, REPORTERS));
  const total = participants.length;
  const trained = qualifications.filter(({ kind }) => kind === 'training').map(({ subject }) => subject);
  if (trained.length === 0) return check('check.training.unknown', { total }, source);
  const done = participants.filter(({ id }) => trained.includes(id)).length;
  return check(`check.training.${done === total && total > 0 ? 'pass' : 'fail'}`, { done, total }, source);
}

/**
 * Whether the company holds one of the needed competencies today, at the level or above. Where `neededUntil` is
 * given (the last day of an engagement), a competency that ends before it is warned of: it must be held when the
 * engagement takes place, and it may be renewed until then.
 */
export function competencyCheck(
  requirement: CompetencyRequirement,
  qualifications: readonly Qualification[],
  today: CalendarDate,
  neededUntil: CalendarDate | null = null,
): Check {
  const { source } = requirement;
  const competencies = alternatives(requirement);
  const recorded = qualifications.filter((fact) => fact.kind === 'competency').sort(latestFirst);
  const counting = recorded.filter((fact) => suffices(fact, requirement));
  const held = counting.find(({ on }) => on >= today);
  if (held) {
    const params = { competency: leveled(held.subject, held.level), heldUntilOn: held.on };
    return neededUntil && held.on < neededUntil
      ? check('check.competency.warn', { ...params, endsOn: neededUntil }, source)
      : check('check.competency.pass', params, source);
  }
  if (recorded.length === 0) return check('check.competency.unknown', { competencies }, source);
  const tooLow = recorded.find(({ subject, on }) => on >= today && isNamed(subject, requirement));
  const nearest = tooLow ?? counting[0];
  if (!nearest) return check('check.competency.fail', { why: 'missing', competencies }, source);
  const why = tooLow ? 'level' : 'ended';
  const params = {
    why,
    competency: leveled(nearest.subject, nearest.level),
    heldUntilOn: nearest.on,
    competencies,
  };
  return check('check.competency.fail', params, source);
}

function suffices(fact: Competency, { anyOf }: CompetencyRequirement): boolean {
  return anyOf.some(
    ({ competency, level }) => competency === fact.subject && (fact.level === 'gold' || level === 'silver'),
  );
}

/** Whether the competency is one of those that the requirement names, at whatever level. */
function isNamed(competency: string, { anyOf }: CompetencyRequirement): boolean {
  return anyOf.some((alternative) => alternative.competency === competency);
}

function latestFirst(a: Competency, b: Competency): number {
  return b.on.localeCompare(a.on);
}

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
