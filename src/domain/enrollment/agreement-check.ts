import { check, type Check } from '../check';
import type { Person } from '../company/company';
import type { Qualification } from './qualification';
import type { SchemeRules } from '../scheme/scheme';

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
