import type { Confirmation } from '../../domain/confirmation';
import { RECORDED, refusable } from '../../domain/confirmation';
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
import { changedFields } from '../../desk/changes';
import { eligibilityFacts } from '../shared/eligibility-facts';
import type { Change, Work } from '../../desk/flow';
import { loadCurrent } from '../../desk/load';

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
): Promise<Change> {
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
    kind: 'qualification',
    recordId: AGREEMENT_ID,
    recordVersion: saved.version,
    event: stored ? 'correctAgreement' : 'signAgreement',
    facts: { person: person.name, on: signedOn },
    ...changedFields(stored ? { subject: stored.subject, on: stored.on } : {}, {
      subject: signedBy,
      on: signedOn,
    }),
  };
}

/** Enrolls the company in a program, with all of its locations; refuses while any requirement is not met. */
export async function enroll(work: Work, { id, version }: Pressed): Promise<Change> {
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
    kind: 'enrollment',
    recordId: id,
    recordVersion: saved.version,
    event: 'enroll',
    facts: {
      id,
      anniversaryOn: saved.anniversaryOn,
      opensOn,
      closesOn,
      locations: locations.map(({ name }) => name).join('\n'),
    },
    ...changedFields(stored ? kept(stored) : {}, kept(saved)),
  };
}

/** Notes that the enrollment stands in Partner Center. */
export async function confirmEnrollment(
  work: Work,
  pressed: Pressed,
  { reference }: { readonly reference: string | null },
): Promise<Change> {
  const { actor, now } = work;
  return settle(work, pressed, 'confirm', { state: 'confirmed', at: now, by: actor.name, reference });
}

/** Notes that Partner Center refused it: the company is then not enrolled, and may enroll again. */
export async function refuseEnrollment(
  work: Work,
  pressed: Pressed,
  { reason }: { readonly reason: string },
): Promise<Change> {
  const { actor, now } = work;
  return settle(work, pressed, 'refuse', { state: 'refused', at: now, by: actor.name, reason });
}

async function settle(
  { tables }: Work,
  pressed: Pressed,
  event: 'confirm' | 'refuse',
  confirmation: Confirmation,
): Promise<Change> {
  const stored = await loadCurrent(tables.enrollments, pressed);
  refusable(stored.confirmation);
  if (stored.confirmation.state !== 'recorded') throw new DomainError('illegalMove');
  const saved = await tables.enrollments.save({ ...stored, confirmation });
  const text = confirmation.state === 'refused' ? { reason: confirmation.reason } : {};
  const reference = confirmation.state === 'confirmed' ? { reference: confirmation.reference } : {};
  return {
    kind: 'enrollment',
    recordId: saved.id,
    recordVersion: saved.version,
    event,
    facts: { id: saved.id, ...text, ...reference },
    ...changedFields(kept(stored), kept(saved)),
  };
}

function kept({ enrolledOn, enrolledBy, anniversaryOn, confirmation }: Enrollment) {
  return { enrolledOn, enrolledBy, anniversaryOn, confirmation: confirmation.state };
}
