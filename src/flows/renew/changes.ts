import { blocking } from '../../domain/check';
import { COMPANY_ID } from '../../domain/company/company';
import { RECORDED } from '../../domain/confirmation';
import { enrollmentRequirements } from '../../domain/enrollment/eligibility';
import {
  enrollmentState,
  nextAnniversary,
  renewalWindow,
  type Enrollment,
} from '../../domain/enrollment/enrollment';
import { findProgram } from '../../domain/scheme/scheme';
import { DomainError } from '../../errors';
import { changedFields } from '../../desk/facts';
import { eligibilityFacts } from '../shared/enrollment-facts';
import { confirmationFacts } from '../shared/tool-steps';
import type { Change, Work } from '../../desk/flow';
import { load, loadCurrent } from '../../desk/load';
import type { RenewalFacts } from './facts';

/** What is to become of the company's own anniversary. */
export const COMPANY_DATES = ['keep', 'move'] as const;

type CompanyDate = (typeof COMPANY_DATES)[number];

/**
 * Enrolls the company for another year, in the days in which that is possible and with all requirements met. Each program
 * has an anniversary of its own; the company's moves along only where that was asked for, and never back.
 */
export async function renewEnrollment(
  work: Work,
  pressed: { readonly id: string; readonly version: number },
  input: { readonly company: CompanyDate | null },
): Promise<Change<RenewalFacts>> {
  const { tables, scheme, actor, today } = work;
  const program = findProgram(scheme, pressed.id);
  if (!program) throw new DomainError('notFound');
  const stored = await loadCurrent(tables.enrollments, pressed);
  if (enrollmentState(stored, scheme.rules, today) !== 'renewalDue') throw new DomainError('illegalMove');
  const count = blocking(enrollmentRequirements(program, await eligibilityFacts(tables, work))).length;
  if (count > 0) throw new DomainError('checksFailed', { count });
  const anniversaryOn = nextAnniversary(scheme.rules, stored.anniversaryOn);
  const saved = await tables.enrollments.save({
    ...stored,
    enrolledOn: today,
    enrolledBy: actor.id,
    anniversaryOn,
    confirmation: RECORDED,
  });
  const { opensOn, closesOn } = renewalWindow(scheme.rules, anniversaryOn);
  const company = await load(tables.companies, COMPANY_ID);
  const moves = input.company === 'move' && anniversaryOn > company.anniversaryOn;
  const { closesOn: doByOn } = renewalWindow(scheme.rules, stored.anniversaryOn);
  const facts: RenewalFacts = {
    id: saved.id,
    anniversaryOn,
    opensOn,
    closesOn,
    company: moves ? 'moved' : 'kept',
    doByOn,
  };
  return {
    recordId: saved.id,
    recordVersion: saved.version,
    event: 'enrollment.renew',
    facts,
    ...changedFields(auditedFields(stored), auditedFields(saved)),
    also: moves ? [await moveCompany(work, company, facts)] : [],
  };
}

/** All that a renewal changes, for when it turns out to be none. */
function auditedFields({ anniversaryOn, enrolledOn, enrolledBy, confirmation }: Enrollment) {
  return { anniversaryOn, enrolledOn, enrolledBy, ...confirmationFacts(confirmation) };
}

async function moveCompany(
  { tables }: Work,
  company: Work['company'],
  facts: RenewalFacts,
): Promise<Change<RenewalFacts>> {
  const { anniversaryOn } = facts;
  const saved = await tables.companies.save({ ...company, anniversaryOn });
  return {
    recordId: saved.id,
    recordVersion: saved.version,
    event: 'company.moveAnniversary',
    facts,
    ...changedFields({ anniversaryOn: company.anniversaryOn }, { anniversaryOn }),
  };
}
