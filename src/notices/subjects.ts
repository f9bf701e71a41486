import type { Notice } from '../domain/notice/reminder';
import type { Subject } from '../domain/subject';
import type { Tables } from '../ports';

/** Nobody counts on; in their order, so that what was claimed in all the years before is not gone through. */
const MOST_UNCLAIMED = 1_000;

/**
 * The records that a notice is about, as they are now; undefined where they are gone, and for a voucher mail, which is
 * no reminder.
 */
export async function loadSubject(
  tables: Tables,
  { subject, recordId }: Pick<Notice, 'subject' | 'recordId'>,
): Promise<Subject | undefined> {
  switch (subject) {
    case 'voucher': {
      const [voucher, report] = await Promise.all([
        tables.vouchers.get(recordId),
        tables.reports.get(recordId),
      ]);
      return voucher && { kind: 'voucher', voucher, report };
    }
    case 'claim': {
      const claim = await tables.claims.get(recordId);
      const first = claim?.lines[0];
      const voucher = first && (await tables.vouchers.get(first.voucherId));
      return claim && { kind: 'claim', claim, voucher };
    }
    case 'enrollment': {
      const enrollment = await tables.enrollments.get(recordId);
      return enrollment && { kind: 'enrollment', enrollment };
    }
    case 'qualification': {
      const qualification = await tables.qualifications.get(recordId);
      const person = qualification && (await tables.people.get(qualification.subject));
      return qualification && { kind: 'qualification', qualification, person };
    }
    case 'paymentSetup': {
      const [setup, unclaimed] = await Promise.all([
        tables.paymentSetups.get(recordId),
        tables.vouchers.list(
          { programId: recordId, state: 'redeemed', claimId: null },
          { orderBy: 'redeemedOn', limit: MOST_UNCLAIMED },
        ),
      ]);
      return { kind: 'paymentSetup', programId: recordId, setup, unclaimed };
    }
    case 'voucherMail':
      return undefined;
  }
}
