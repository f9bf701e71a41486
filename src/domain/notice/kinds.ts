import { claimReminders, setupReminders } from '../claim/claim-reminders';
import { enrollmentReminders, qualificationReminders } from '../enrollment/program-reminders';
import { voucherReminders } from '../voucher/voucher-reminders';

/** Every kind of reminder of every thing. */
export const REMINDERS = [
  ...voucherReminders,
  ...claimReminders,
  ...enrollmentReminders,
  ...qualificationReminders,
  ...setupReminders,
];

declare module './reminder' {
  interface ReminderNames {
    readonly listed: (typeof REMINDERS)[number]['name'];
  }
}
