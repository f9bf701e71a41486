import { check, type Check } from '../check';
import { alternatives, leveled } from '../scheme/code-names';
import type { CalendarDate } from '../time/dates';
import type { Competency, Qualification } from './qualification';
import type { CompetencyRequirement } from '../scheme/scheme';

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
export function isNamed(competency: string, { anyOf }: CompetencyRequirement): boolean {
  return anyOf.some((alternative) => alternative.competency === competency);
}

function latestFirst(a: Competency, b: Competency): number {
  return b.on.localeCompare(a.on);
}
