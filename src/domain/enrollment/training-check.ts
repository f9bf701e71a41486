import { check, type Check } from '../check';
import type { Person } from '../company/company';
import type { Qualification } from './qualification';
import { REPORTERS, mayAct } from '../company/role';
import type { SchemeRules } from '../scheme/scheme';

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
