import { claimDueOn } from '../claim/claim';
import { defineReminder, type ReminderContext } from '../notice/define-reminder';
import type { Concern } from '../notice/reminder';
import type { Hold } from '../notice/stages';
import type { Subject } from '../subject';
import { addDays, dateIn, type CalendarDate } from '../time/dates';
import { afterCancelling } from './cancellation';
import { engagementEnd, latestStart } from './deadlines';
import {
  EXTENDED_WITHIN,
  voucherState,
  type AssignedVoucher,
  type RedeemedVoucher,
  type ReservedVoucher,
  type Voucher,
} from './voucher';

type Of = Extract<Subject, { kind: 'voucher' }>;

/** The longest that a latest start can lie before the expiry: the longest engagement and its buffer, with weekends; days. */
const LATEST_START_SPAN = 60;

/**
 * What partner admins are reminded of about a voucher; nothing once it is closed or in a claim. When it has expired, that
 * alone, as long as it may still be extended.
 */
export const voucherReminders = [
  defineReminder({
    kind: 'voucherNotReserved',
    subject: 'voucher',
    topic: 'vouchers',
    settledBy: 'step',
    holds: (subject, context) =>
      toReserve(subject, context).map((voucher) => ({
        anchorOn: voucher.takenInOn,
        ...inItsLife(voucher),
      })),
    concern: ({ voucher }) => concernOf(voucher),
    found: [{ table: 'vouchers', where: { state: 'assigned' }, date: 'takenInOn', anchor: 0 }],
  }),
  defineReminder({
    kind: 'latestStart',
    subject: 'voucher',
    topic: 'vouchers',
    settledBy: 'step',
    holds: (subject, context) =>
      toReserve(subject, context).map((voucher) => {
        const startOn = latestStart(context.scheme.rules, voucher);
        return { anchorOn: startOn, ...inItsLife(voucher), finalOn: startOn };
      }),
    concern: ({ voucher }) => concernOf(voucher),
    found: [
      {
        table: 'vouchers',
        where: { state: 'assigned' },
        date: 'expiresOn',
        computed: { daysBefore: LATEST_START_SPAN, on: latestStart },
        anchor: 0,
        final: 0,
      },
    ],
  }),
  defineReminder({
    kind: 'voucherExpiring',
    subject: 'voucher',
    topic: 'vouchers',
    settledBy: 'step',
    // The last day to reserve, report and redeem.
    holds: ({ voucher }, { today }) =>
      unredeemed(voucher)
        .filter(({ expiresOn }) => today <= addDays(expiresOn, EXTENDED_WITHIN))
        .map((open) => ({ anchorOn: open.expiresOn, ...inItsLife(open), finalOn: open.expiresOn })),
    concern: ({ voucher }) => concernOf(voucher),
    found: [
      {
        table: 'vouchers',
        where: { state: ['assigned', 'reserved'] },
        date: 'expiresOn',
        anchor: 0,
        final: 0,
      },
    ],
  }),
  defineReminder({
    kind: 'reportMissing',
    subject: 'voucher',
    topic: 'delivery',
    settledBy: 'step',
    holds: (subject, context) =>
      running(subject, context)
        .filter(() => subject.report?.state !== 'submitted')
        .map((voucher) => ({
          anchorOn: engagementEnd(voucher, subject.report),
          ...inItsLife(voucher),
          sinceOn: voucher.reservation.reservedOn,
        })),
    // Who led the engagement writes its report.
    concern: ({ voucher }) => concernOf(voucher, voucher.reservation?.leadId),
    found: [
      { table: 'vouchers', where: { state: 'reserved' }, date: 'endsOn', anchor: 0 },
      { table: 'reports', where: { state: 'draft' }, date: 'endedOn', anchor: 0 },
    ],
  }),
  defineReminder({
    kind: 'notRedeemed',
    subject: 'voucher',
    topic: 'delivery',
    settledBy: 'step',
    holds: reportSubmitted,
    concern: ({ voucher }) => concernOf(voucher),
    found: [{ table: 'reports', where: { state: 'submitted' }, date: 'submittedAt', anchor: 0 }],
  }),
  defineReminder({
    kind: 'notConfirmed',
    subject: 'voucher',
    topic: 'confirmations',
    settledBy: 'confirmation',
    holds: (subject, context) => [
      ...reservationRecorded(subject, context),
      ...redemptionRecorded(subject),
      ...reportRecorded(subject, context),
    ],
    concern: ({ voucher }) => concernOf(voucher),
    found: [
      { table: 'vouchers', where: { state: 'reserved' }, date: 'reservedOn', anchor: 0 },
      {
        table: 'vouchers',
        where: { state: 'reserved', confirmationState: 'recorded' },
        date: 'startsOn',
        final: 0,
      },
      { table: 'vouchers', where: { state: 'redeemed' }, date: 'redeemedOn', anchor: 0 },
      {
        table: 'vouchers',
        where: { state: 'redeemed', confirmationState: 'recorded' },
        date: 'expiresOn',
        final: 0,
      },
      { table: 'reports', where: { state: 'submitted' }, date: 'submittedAt', anchor: 0 },
    ],
  }),
  defineReminder({
    kind: 'notClaimed',
    subject: 'voucher',
    topic: 'claims',
    settledBy: 'step',
    holds: ({ voucher }, { scheme }) =>
      redeemed(voucher)
        .filter(({ claimId }) => claimId === null)
        .map(({ redeemedOn }) => ({
          anchorOn: redeemedOn,
          sinceOn: redeemedOn,
          finalOn: claimDueOn(scheme.rules, redeemedOn),
        })),
    concern: ({ voucher }) => concernOf(voucher),
    found: [
      {
        table: 'vouchers',
        where: { state: 'redeemed', claimId: null },
        date: 'redeemedOn',
        anchor: 0,
        final: ({ claimWindow }) => claimWindow.value,
      },
    ],
  }),
];

/** Neither redeemed nor closed, be it expired. */
function unredeemed(voucher: Voucher): (AssignedVoucher | ReservedVoucher)[] {
  return voucher.state === 'assigned' || voucher.state === 'reserved' ? [voucher] : [];
}

function toReserve({ voucher }: Of, { scheme, today }: ReminderContext): AssignedVoucher[] {
  if (voucher.state !== 'assigned' || voucherState(voucher, today) === 'expired') return [];
  const { confirmation } = voucher;
  // Its reservation was given up, and nobody here is to make another one.
  const isGivenUp = confirmation && afterCancelling(scheme.rules, confirmation.cancelReason) === 'close';
  return isGivenUp ? [] : [voucher];
}

/** Reserved and not expired. */
function running({ voucher }: Of, { today }: ReminderContext): ReservedVoucher[] {
  return voucher.state === 'reserved' && voucherState(voucher, today) === 'reserved' ? [voucher] : [];
}

function redeemed(voucher: Voucher): RedeemedVoucher[] {
  return voucher.state === 'redeemed' ? [voucher] : [];
}

function reservationRecorded(subject: Of, context: ReminderContext): Hold[] {
  return running(subject, context)
    .filter(({ confirmation }) => confirmation.state === 'recorded')
    .map((voucher) => {
      const { reservedOn, startsOn } = voucher.reservation;
      return {
        part: 'reservation',
        anchorOn: reservedOn,
        ...inItsLife(voucher),
        sinceOn: reservedOn,
        finalOn: startsOn,
      };
    });
}

function redemptionRecorded({ voucher }: Of): Hold[] {
  return redeemed(voucher)
    .filter(({ confirmation }) => confirmation.state === 'recorded')
    .map(({ redeemedOn, expiresOn }) => ({
      part: 'redemption',
      anchorOn: redeemedOn,
      sinceOn: redeemedOn,
      // Until it is known to be redeemed there, it may yet expire.
      finalOn: expiresOn,
    }));
}

function reportRecorded(subject: Of, context: ReminderContext): Hold[] {
  if (subject.report?.confirmation?.state !== 'recorded') return [];
  return reportSubmitted(subject, context).map((hold) => ({ ...hold, part: 'report' }));
}

/** The report is in, and the voucher can be redeemed. */
function reportSubmitted(subject: Of, context: ReminderContext): Hold[] {
  const { report } = subject;
  if (report?.state !== 'submitted' || report.submittedAt === null) return [];
  const submittedOn = dateIn(context.timeZone, report.submittedAt);
  return running(subject, context).map((voucher) => ({
    anchorOn: submittedOn,
    ...inItsLife(voucher),
    sinceOn: submittedOn,
  }));
}

function inItsLife({ takenInOn: sinceOn, expiresOn: lastOn }: AssignedVoucher | ReservedVoucher): {
  readonly sinceOn: CalendarDate;
  readonly lastOn: CalendarDate;
} {
  return { sinceOn, lastOn };
}

/** Where the engagement is carried out, so far as it is known. */
function concernOf({ reservation, deliveryCountry }: Voucher, leadId: string | null = null): Concern {
  const locationId = reservation?.locationId ?? null;
  return { role: 'partnerAdmin', locationId, country: deliveryCountry, leadId };
}
