import { z } from 'zod';
import type { AuditEvent } from '../../domain/audit';
import { COMPANY_ID } from '../../domain/company/company';
import { RECORDED } from '../../domain/confirmation';
import type { Enrollment } from '../../domain/enrollment/enrollment';
import { DomainError } from '../../errors';
import { changedFields, day } from '../../desk/facts';
import type { Change, Work } from '../../desk/flow';
import { load } from '../../desk/load';
import { confirmationFacts, confirmationOf } from '../shared/tool-steps';
import type { TakeBack } from '../shared/take-back';
import { ENROLLMENT_RESULTS } from './enrolled-page';
import { programPage } from './program-pages';

const renewed = z.object({
  anniversaryOn: day,
  enrolledOn: day.optional(),
  enrolledBy: z.string().optional(),
});

/** That Partner Center took an enrollment, or did not, and a renewal that was not one. */
export const enrollmentTakeBack: TakeBack<'enrollment', Enrollment> = {
  ...ENROLLMENT_RESULTS,
  shown: 'enroll.program',
  get: ({ enrollments }, id) => enrollments.get(id),
  present: programPage,
  async restore(work, enrollment, result) {
    const restored =
      result.event === 'renew' ? beforeRenewal(enrollment, result) : unsettled(enrollment, result);
    const saved = await work.tables.enrollments.save(restored);
    return {
      version: saved.version,
      ...changedFields(fields(enrollment), fields(saved)),
      also: result.event === 'renew' ? await companyBefore(work, result) : [],
    };
  },
};

function unsettled(enrollment: Enrollment, { event }: Pick<AuditEvent, 'event'>): Enrollment {
  const said = event === 'refuse' ? 'refused' : 'confirmed';
  if (enrollment.confirmation.state !== said) throw new DomainError('illegalMove');
  return { ...enrollment, confirmation: RECORDED };
}

function beforeRenewal(enrollment: Enrollment, { before }: Pick<AuditEvent, 'before'>): Enrollment {
  const was = renewed.safeParse(before);
  if (!was.success) throw new DomainError('illegalMove');
  const { anniversaryOn, enrolledOn, enrolledBy } = was.data;
  return {
    ...enrollment,
    anniversaryOn,
    enrolledOn: enrolledOn ?? enrollment.enrolledOn,
    enrolledBy: enrolledBy ?? enrollment.enrolledBy,
    confirmation: confirmationOf(before),
  };
}

/** The company's anniversary that the renewal moved along, unless it was moved again since. */
async function companyBefore({ tables }: Work, { reference }: AuditEvent): Promise<Change[]> {
  const moved = await tables.audit.last('company', COMPANY_ID, ['moveAnniversary'], reference);
  const company = await load(tables.companies, COMPANY_ID);
  const was = z.object({ anniversaryOn: day }).safeParse(moved?.before);
  if (!was.success || moved?.after['anniversaryOn'] !== company.anniversaryOn) return [];
  const { anniversaryOn } = was.data;
  const saved = await tables.companies.save({ ...company, anniversaryOn });
  return [
    {
      recordId: saved.id,
      recordVersion: saved.version,
      event: 'company.takeBack',
      facts: {},
      ...changedFields({ anniversaryOn: company.anniversaryOn }, { anniversaryOn }),
    },
  ];
}

function fields({ anniversaryOn, enrolledOn, enrolledBy, confirmation }: Enrollment) {
  return { anniversaryOn, enrolledOn, enrolledBy, ...confirmationFacts(confirmation) };
}
