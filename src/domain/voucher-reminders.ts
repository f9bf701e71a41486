import { dateIn } from './dates';
import { engagementEnd } from './engagement-end';
import { latestStart } from './latest-start';
import type { Concern, Reminder } from './reminder';
import type { Report } from './report';
import { stages, type About, type ReminderContext } from './stages';
import {
  voucherState,
  type AssignedVoucher,
  type RedeemedVoucher,
  type ReservedVoucher,
  type Voucher,
} from './voucher';

/** What partner admins are reminded of about a voucher; nothing once it is expired, closed or in a claim. */
export function voucherReminders(
  voucher: Voucher,
  report: Report | undefined,
  context: ReminderContext,
): Reminder[] {
  if (voucherState(voucher, context.today) === 'expired') return [];
  switch (voucher.state) {
    case 'assigned':
      return assignedReminders(voucher, context);
    case 'reserved':
      return reservedReminders(voucher, report, context);
    case 'redeemed':
      return redeemedReminders(voucher, context);
    case 'closed':
      return [];
  }
}

function assignedReminders(voucher: AssignedVoucher, context: ReminderContext): Reminder[] {
  const { rules } = context.scheme;
  const { takenInOn, expiresOn } = voucher;
  const { voucherNotReserved, voucherExpiring, latestStart: lastGoodDay } = rules.reminders;
  const about = aboutVoucher(voucher);
  return [
    ...stages('voucherNotReserved', voucherNotReserved, takenInOn, about, context),
    ...stages('voucherExpiring', voucherExpiring, expiresOn, about, context),
    ...stages('latestStart', lastGoodDay, latestStart(rules, voucher), about, context),
  ];
}

function reservedReminders(
  voucher: ReservedVoucher,
  report: Report | undefined,
  context: ReminderContext,
): Reminder[] {
  const { voucherExpiring, notConfirmed } = context.scheme.rules.reminders;
  const { reservedOn } = voucher.reservation;
  const about = { ...aboutVoucher(voucher), part: 'reservation', sinceOn: reservedOn };
  const isRecorded = voucher.confirmation.state === 'recorded';
  return [
    ...stages('voucherExpiring', voucherExpiring, voucher.expiresOn, aboutVoucher(voucher), context),
    ...(isRecorded ? stages('notConfirmed', notConfirmed, reservedOn, about, context) : []),
    ...(report?.state === 'submitted'
      ? submittedReminders(voucher, report, context)
      : missingReminders(voucher, report, context)),
  ];
}

/** The lead consultant is told with the partner admins: who led the engagement writes its report. */
function missingReminders(
  voucher: ReservedVoucher,
  report: Report | undefined,
  context: ReminderContext,
): Reminder[] {
  const { leadId, reservedOn } = voucher.reservation;
  const about = { ...aboutVoucher(voucher, leadId), sinceOn: reservedOn };
  const { reportMissing } = context.scheme.rules.reminders;
  return stages('reportMissing', reportMissing, engagementEnd(voucher, report), about, context);
}

function submittedReminders(
  voucher: ReservedVoucher,
  { submittedAt, confirmation }: Report,
  context: ReminderContext,
): Reminder[] {
  if (submittedAt === null) return [];
  const { notRedeemed, notConfirmed } = context.scheme.rules.reminders;
  const submittedOn = dateIn(context.timeZone, submittedAt);
  const about = { ...aboutVoucher(voucher), sinceOn: submittedOn };
  const isRecorded = confirmation?.state === 'recorded';
  return [
    ...stages('notRedeemed', notRedeemed, submittedOn, about, context),
    ...(isRecorded
      ? stages('notConfirmed', notConfirmed, submittedOn, { ...about, part: 'report' }, context)
      : []),
  ];
}

function redeemedReminders(voucher: RedeemedVoucher, context: ReminderContext): Reminder[] {
  const { notClaimed, notConfirmed } = context.scheme.rules.reminders;
  const { id: recordId, redeemedOn, claimId, confirmation } = voucher;
  // The expiry does not bound it: a redeemed voucher no longer expires.
  const about: About = { subject: 'voucher', recordId, sinceOn: redeemedOn, concern: concernOf(voucher) };
  const isRecorded = confirmation.state === 'recorded';
  return [
    ...(isRecorded
      ? stages('notConfirmed', notConfirmed, redeemedOn, { ...about, part: 'redemption' }, context)
      : []),
    ...(claimId === null ? stages('notClaimed', notClaimed, redeemedOn, about, context) : []),
  ];
}

function aboutVoucher(voucher: AssignedVoucher | ReservedVoucher, leadId: string | null = null): About {
  const { id: recordId, takenInOn: sinceOn, expiresOn: lastOn } = voucher;
  return { subject: 'voucher', recordId, sinceOn, lastOn, concern: concernOf(voucher, leadId) };
}

/** Where the engagement is carried out, so far as it is known. */
function concernOf({ reservation, deliveryCountry }: Voucher, leadId: string | null = null): Concern {
  const locationId = reservation?.locationId ?? null;
  return { role: 'partnerAdmin', locationId, country: deliveryCountry, leadId };
}
