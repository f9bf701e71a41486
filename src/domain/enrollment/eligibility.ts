import { agreementCheck, competencyCheck, examCheck, trainingCheck } from './qualification-checks';
import type { Check } from '../check';
import type { Person } from '../company/company';
import type { CalendarDate } from '../time/dates';
import type { Qualification } from './qualification';
import { GLOBAL_ADMINS, PARTNER_ADMINS, REPORTERS, type Role } from '../company/role';
import type { CompetencyRequirement, SchemeRules } from '../scheme/scheme';

export type RequirementKind = 'competency' | 'exam' | 'training' | 'agreement';

/** One thing that a program or an engagement asks for, as it stands. */
export interface Requirement extends Check {
  readonly kind: RequirementKind;
  /** `unknown`: nothing of the kind is recorded. `unmet`: something is, and it does not suffice. */
  readonly state: 'met' | 'unmet' | 'unknown';
  /** Who can do something about it. */
  readonly owners: readonly Role[];
}

/** What requirements are judged by. */
export interface EligibilityFacts {
  readonly qualifications: readonly Qualification[];
  readonly people: readonly Person[];
  readonly rules: SchemeRules;
  readonly today: CalendarDate;
}

/** The three statuses that Partner Center shows for a program. */
export type EligibilityStatus = 'notStarted' | 'inProgress' | 'active';

/** What a program, or apart from it one of its engagements, asks of the company: competency and lead's exam. */
export function requirements(
  { competency }: { readonly competency: CompetencyRequirement },
  facts: EligibilityFacts,
): Requirement[] {
  const { qualifications, people, rules, today } = facts;
  return [
    requirement('competency', PARTNER_ADMINS, competencyCheck(competency, qualifications, today)),
    requirement('exam', REPORTERS, examCheck(competency, qualifications, people, rules)),
  ];
}

/**
 * The status that follows from `requirements`: active when all are met, in progress when some are. Active is not
 * enrolled: training, agreement and enrollment come after it.
 */
export function eligibilityStatus(judged: readonly Requirement[]): EligibilityStatus {
  const met = judged.filter(({ state }) => state === 'met').length;
  if (met === judged.length) return 'active';
  return met > 0 ? 'inProgress' : 'notStarted';
}

/** What must be met before the company enrolls in a program: eligibility, then training, then the agreement. */
export function enrollmentRequirements(
  program: { readonly competency: CompetencyRequirement },
  facts: EligibilityFacts,
): Requirement[] {
  const { qualifications, people, rules } = facts;
  return [
    ...requirements(program, facts),
    requirement('training', REPORTERS, trainingCheck(qualifications, people, rules)),
    requirement('agreement', GLOBAL_ADMINS, agreementCheck(qualifications, people, rules)),
  ];
}

function requirement(kind: RequirementKind, owners: readonly Role[], judged: Check): Requirement {
  const state = judged.outcome === 'fail' ? 'unmet' : judged.outcome === 'unknown' ? 'unknown' : 'met';
  return { ...judged, kind, owners, state };
}
