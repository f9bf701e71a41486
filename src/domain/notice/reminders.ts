import { claimReminders, setupReminders } from '../claim/claim-reminders';
import { enrollmentReminders, qualificationReminders } from '../enrollment/program-reminders';
import type { Reminder } from './reminder';
import type { ReminderContext } from './stages';
import type { Subject } from '../subject';
import { voucherReminders } from '../voucher/voucher-reminders';

/**
 * What people are to be told of one thing as it stands: for each rule of the scheme that applies, of the stages whose
 * day has come the latest alone, and each stage ahead until the context's last day. Told again each day, it is the
 * same notice with the same key; what was missed in an outage follows from the records and is not stored anywhere.
 */
export function reminders(subject: Subject, context: ReminderContext): Reminder[] {
  switch (subject.kind) {
    case 'voucher':
      return voucherReminders(subject.voucher, subject.report, context);
    case 'claim':
      return claimReminders(subject.claim, subject.voucher, context);
    case 'enrollment':
      return enrollmentReminders(subject.enrollment, context);
    case 'qualification':
      return qualificationReminders(subject.qualification, subject.person, context);
    case 'paymentSetup':
      return setupReminders(subject.programId, subject.setup, subject.unclaimed, context);
  }
}

export type { ReminderContext } from './stages';
