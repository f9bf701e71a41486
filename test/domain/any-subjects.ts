import fc from 'fast-check';
import type { Qualification } from '../../src/domain/enrollment/qualification';
import type { Subject } from '../../src/domain/subject';
import { anyClaim, anyEnrollment, anyReport, anySetup, anyVoucher } from './any-records';
import { dayWithin } from './arbitraries';
import { AGREEMENT, competency, exam, person, training } from './records';

const submitted = fc
  .tuple(anyReport, dayWithin(60), fc.integer({ min: 0, max: 23 }))
  .map(([report, on, hour]) =>
    report.state === 'submitted'
      ? { ...report, submittedAt: `${on}T${String(hour).padStart(2, '0')}:00:00.000Z` as const }
      : report,
  );

const anyQualification = fc
  .tuple(
    fc.constantFrom<Qualification>(competency('2026-12-05'), exam('haruto'), training('haruto'), AGREEMENT),
    dayWithin(400),
  )
  .map(([fact, on]): Qualification => ({ ...fact, on }));

const anyPerson = fc.constantFrom(
  person('haruto', 'consultant'),
  person('haruto', 'viewer'),
  person('haruto'),
  undefined,
);

/** The records that reminders follow from, in any state, with any dates. */
export const anySubject: fc.Arbitrary<Subject> = fc.oneof(
  fc
    .tuple(anyVoucher, fc.option(submitted, { nil: undefined }))
    .map(([voucher, report]): Subject => ({ kind: 'voucher', voucher, report })),
  fc
    .tuple(anyClaim, dayWithin(60), dayWithin(60), fc.option(anyVoucher, { nil: undefined }))
    .map(([claim, changedOn, submittedOn, voucher]): Subject => {
      return { kind: 'claim', claim: { ...claim, changedOn, submittedOn }, voucher };
    }),
  anyEnrollment.map((enrollment): Subject => ({ kind: 'enrollment', enrollment })),
  fc
    .tuple(anyQualification, anyPerson)
    .map(([qualification, owner]): Subject => ({ kind: 'qualification', qualification, person: owner })),
  fc
    .tuple(fc.option(anySetup, { nil: undefined }), fc.array(anyVoucher, { maxLength: 3 }))
    .map(([setup, unclaimed]): Subject => ({ kind: 'paymentSetup', programId: 'SDPS', setup, unclaimed })),
);
