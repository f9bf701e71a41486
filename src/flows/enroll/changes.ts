import { RECORDED, refusable, type Confirmation } from '../../domain/confirmation';
import type { CalendarDate } from '../../domain/time/dates';
import { blocking } from '../../domain/check';
import { enrollmentRequirements } from '../../domain/enrollment/eligibility';
import {
  enrollmentState,
  isInForce,
  renewalWindow,
  upcomingAnniversary,
  type Enrollment,
} from '../../domain/enrollment/enrollment';
import { GLOBAL_ADMINS, mayAct } from '../../domain/company/role';
import { findProgram } from '../../domain/scheme/scheme';
import { DomainError, InputError } from '../../errors';
import { changedFields } from '../../desk/facts';
import { eligibilityFacts } from '../shared/enrollment-facts';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';
import type { AgreementFacts, ConfirmedFacts, EnrolledFacts, RefusedFacts } from './facts';

interface Pressed {
  /** The program's id. */
  readonly id: string;
  /** 0: no such enrollment yet. */
  readonly version: number;
}

/** The id of the one agreement. */
export const AGREEMENT_ID = 'agreement';

/** Records that a global admin signed the provider agreement, or corrects who and when. */
export async function signAgreement(
  { tables, today }: Work,
  { version }: { readonly version: number },
  { signedBy, signedOn }: { readonly signedBy: string; readonly signedOn: CalendarDate },
): Promise<Change<AgreementFacts>> {
  const stored = await tables.qualifications.get(AGREEMENT_ID);
  if ((stored?.version ?? 0) !== version) throw new DomainError('stale');
  if (signedOn > today) throw new InputError({ signedOn: { code: 'inTheFuture' } });
  const person = await tables.people.get(signedBy);
  if (!person || !mayAct(person.roles, GLOBAL_ADMINS))
    throw new InputError({ signedBy: { code: 'notAChoice' } });
  const fields = {
    id: AGREEMENT_ID,
    kind: 'agreement',
    subject: signedBy,
    on: signedOn,
    level: null,
    name: null,
  } as const;
  const saved = stored
    ? await tables.qualifications.save({ ...fields, version: stored.version })
    : await tables.qualifications.add(fields);
  return {
    recordId: AGREEMENT_ID,
    recordVersion: saved.version,
    event: stored ? 'qualification.correctAgreement' : 'qualification.signAgreement',
    facts: { person: person.name, on: signedOn },
    ...changedFields(stored ? { subject: stored.subject, on: stored.on } : {}, {
      subject: signedBy,
      on: signedOn,
    }),
  };
}

/** Enrolls the company in a program, with all of its locations; refuses while any requirement is not met. */
export async function enroll(work: Work, { id, version }: Pressed): Promise<Change<EnrolledFacts>> {
  const { tables, scheme, company, actor, today } = work;
  const program = findProgram(scheme, id);
  if (!program) throw new DomainError('notFound');
  const stored = await tables.enrollments.get(id);
  if ((stored?.version ?? 0) !== version) throw new DomainError('stale');
  if (isInForce(enrollmentState(stored, scheme.rules, today))) throw new DomainError('illegalMove');
  const count = blocking(enrollmentRequirements(program, await eligibilityFacts(tables, work))).length;
  if (count > 0) throw new DomainError('checksFailed', { count });
  const fields = {
    id,
    enrolledOn: today,
    enrolledBy: actor.id,
    anniversaryOn: upcomingAnniversary(company.anniversaryOn, today),
    confirmation: RECORDED,
  };
  const saved = stored
    ? await tables.enrollments.save({ ...stored, ...fields })
    : await tables.enrollments.add(fields);
  const locations = await tables.locations.list({}, { orderBy: 'name' });
  const { opensOn, closesOn } = renewalWindow(scheme.rules, saved.anniversaryOn);
  return {
    recordId: id,
    recordVersion: saved.version,
    event: 'enrollment.enroll',
    facts: {
      id,
      anniversaryOn: saved.anniversaryOn,
      opensOn,
      closesOn,
      locations: locations.map(({ name }) => name),
      doByOn: null,
    },
    ...changedFields(stored ? auditedFields(stored) : {}, auditedFields(saved)),
  };
}

/** Notes that the enrollment stands in Partner Center. */
export async function confirmEnrollment(
  work: Work,
  pressed: Pressed,
  { reference }: { readonly reference: string | null },
): Promise<Change<ConfirmedFacts>> {
  const { actor, now } = work;
  const settled = await settle(work, pressed, { state: 'confirmed', at: now, by: actor.name, reference });
  return { ...settled, event: 'enrollment.confirm', facts: { id: pressed.id, reference } };
}

/** Notes that Partner Center refused it: the company is then not enrolled, and may enroll again. */
export async function refuseEnrollment(
  work: Work,
  pressed: Pressed,
  { reason }: { readonly reason: string },
): Promise<Change<RefusedFacts>> {
  const { actor, now } = work;
  const settled = await settle(work, pressed, { state: 'refused', at: now, by: actor.name, reason });
  return { ...settled, event: 'enrollment.refuse', facts: { id: pressed.id, reason } };
}

/** Saves what Partner Center said to an enrollment that is recorded here only. */
async function settle({ tables }: Work, pressed: Pressed, confirmation: Confirmation) {
  const stored = await loadCurrent(tables.enrollments, pressed);
  refusable(stored.confirmation);
  if (stored.confirmation.state !== 'recorded') throw new DomainError('illegalMove');
  const saved = await tables.enrollments.save({ ...stored, confirmation });
  return {
    recordId: saved.id,
    recordVersion: saved.version,
    ...changedFields(auditedFields(stored), auditedFields(saved)),
  };
}

function auditedFields({ enrolledOn, enrolledBy, anniversaryOn, confirmation }: Enrollment) {
  return { enrolledOn, enrolledBy, anniversaryOn, confirmation: confirmation.state };
}
