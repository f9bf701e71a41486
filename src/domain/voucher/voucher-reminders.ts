import { claimDueOn } from '../claim/claim';
import { addDays, dateIn } from '../time/dates';
import { afterCancelling } from './cancellation';
import { engagementEnd } from './engagement-end';
import { latestStart } from './latest-start';
import type { Concern, Reminder } from '../notice/reminder';
import type { Report } from '../report/report';
import { stages, type About, type ReminderContext } from '../notice/stages';
import {
  EXTENDED_WITHIN,
  voucherState,
  type AssignedVoucher,
  type RedeemedVoucher,
  type ReservedVoucher,
  type Voucher,
} from './voucher';

/**
 * What partner admins are reminded of about a voucher; nothing once it is closed or in a claim. When it has expired, that
 * alone, as long as it may still be extended.
 */
export function voucherReminders(
  voucher: Voucher,
  report: Report | undefined,
  context: ReminderContext,
): Reminder[] {
  const { expiresOn } = voucher;
  const isExpired = voucherState(voucher, context) === 'expired';
  if (isExpired && context.today > addDays(expiresOn, EXTENDED_WITHIN)) return [];
  switch (voucher.state) {
    case 'assigned':
      return [
        ...(isExpired ? [] : assignedReminders(voucher, context)),
        ...expiryReminders(voucher, context),
      ];
    case 'reserved':
      return [
        ...expiryReminders(voucher, context),
        ...(isExpired ? [] : reservedReminders(voucher, report, context)),
      ];
    case 'redeemed':
      return redeemedReminders(voucher, context);
    case 'closed':
      return [];
  }
}

/** The last day to reserve, report and redeem. */
function expiryReminders(voucher: AssignedVoucher | ReservedVoucher, context: ReminderContext): Reminder[] {
  const { expiresOn } = voucher;
  const { voucherExpiring } = context.scheme.rules.reminders;
  const about = { ...aboutVoucher(voucher), finalOn: expiresOn };
  return stages('voucherExpiring', voucherExpiring, expiresOn, about, context);
}

function assignedReminders(voucher: AssignedVoucher, context: ReminderContext): Reminder[] {
  const { rules } = context.scheme;
  const { confirmation } = voucher;
  // Its reservation was given up, and nobody here is to make another one.
  if (confirmation && afterCancelling(rules, confirmation.cancelReason) === 'close') return [];
  const { voucherNotReserved, latestStart: rule } = rules.reminders;
  const about = aboutVoucher(voucher);
  const startOn = latestStart(rules, voucher);
  return [
    ...stages('voucherNotReserved', voucherNotReserved, voucher.takenInOn, about, context),
    ...stages('latestStart', rule, startOn, { ...about, finalOn: startOn }, context),
  ];
}

function reservedReminders(
  voucher: ReservedVoucher,
  report: Report | undefined,
  context: ReminderContext,
): Reminder[] {
  const { notConfirmed } = context.scheme.rules.reminders;
  const { reservedOn, startsOn } = voucher.reservation;
  const about = { ...aboutVoucher(voucher), part: 'reservation', sinceOn: reservedOn, finalOn: startsOn };
  const isRecorded = voucher.confirmation.state === 'recorded';
  return [
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
  const { rules } = context.scheme;
  const { notClaimed, notConfirmed } = rules.reminders;
  const { id: recordId, redeemedOn, expiresOn, claimId, confirmation } = voucher;
  const about: About = { subject: 'voucher', recordId, sinceOn: redeemedOn, concern: concernOf(voucher) };
  // Until it is known to be redeemed there, it may yet expire.
  const toConfirm = { ...about, part: 'redemption', finalOn: expiresOn };
  const toClaim = { ...about, finalOn: claimDueOn(rules, redeemedOn) };
  const isRecorded = confirmation.state === 'recorded';
  return [
    ...(isRecorded ? stages('notConfirmed', notConfirmed, redeemedOn, toConfirm, context) : []),
    ...(claimId === null ? stages('notClaimed', notClaimed, redeemedOn, toClaim, context) : []),
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
