import { claimDueOn, type Claim } from '../claim/claim';
import { daysBetween, earlier, type CalendarDate, workingDaysBefore } from '../time/dates';
import { expiryOf } from './expiry';
import type { Day } from '../time/day';
import { renewalWindow, type Enrollment } from '../enrollment/enrollment';
import type { SchemeRules } from '../scheme/scheme';
import { canExpireThere, voucherState, type Voucher, type ReservedVoucher } from './voucher';
import type { Report } from '../report/report';

/**
 * `start`: the first day of an engagement whose reservation is not known to stand, which has to by then. `report`: the
 * day from which it can be written, the end of the engagement. `claim`: the last day to submit it.
 * `renewalPreparation`, `renewalOpens`, `renewalCloses`: around the anniversary. The others name a last day.
 */
export type DeadlineKind =
  | 'latestStart'
  | 'start'
  | 'report'
  | 'expiry'
  | 'claim'
  | 'renewalPreparation'
  | 'renewalOpens'
  | 'renewalCloses';

/** A date that matters for one record, and how many days off it is; negative when past. */
export interface Deadline {
  readonly kind: DeadlineKind;
  readonly recordId: string;
  readonly on: CalendarDate;
  readonly daysLeft: number;
  /** The date has ended in some of the zones that may count, and not in all. */
  readonly mayBeOver?: boolean;
}

/** The dates that still matter for a voucher in its present state. */
export function voucherDeadlines(voucher: Voucher, rules: SchemeRules, day: Day): Deadline[] {
  const { today } = day;
  const { id, expiresOn } = voucher;
  const { stands, daysLeft } = expiryOf(voucher, day);
  const expiry: Deadline = {
    kind: 'expiry',
    recordId: id,
    on: expiresOn,
    daysLeft,
    ...(stands === 'mayBeOver' && { mayBeOver: true }),
  };
  if (voucher.state === 'redeemed') {
    const isOpen = voucher.claimId === null;
    return [
      ...(canExpireThere(voucher) && stands !== 'over' ? [expiry] : []),
      ...(isOpen ? [deadline('claim', id, claimDueOn(rules, voucher.redeemedOn), today)] : []),
    ];
  }
  if (voucherState(voucher, day) === 'expired') return [expiry];
  if (voucher.state === 'assigned')
    return [deadline('latestStart', id, latestStart(rules, voucher), today), expiry];
  if (voucher.state === 'closed') return [];
  const { startsOn, endsOn } = voucher.reservation;
  return [
    ...(voucher.confirmation.state === 'recorded' ? [deadline('start', id, startsOn, today)] : []),
    deadline('report', id, earlier(endsOn, expiresOn), today),
    expiry,
  ];
}

/**
 * The one that counts for a voucher now: of its last days the soonest. Undefined where none does, of what is closed or
 * claimed.
 */
export function voucherDue(voucher: Voucher, rules: SchemeRules, day: Day): Deadline | undefined {
  return voucherDeadlines(voucher, rules, day)
    .filter(({ kind }) => kind !== 'report')
    .sort((a, b) => a.daysLeft - b.daysLeft)[0];
}

/** The last day to submit a claim, while it is not known to stand in the payment tool or has to be sent again. */
export function claimDeadlines({ id, state, dueOn, confirmation }: Claim, today: CalendarDate): Deadline[] {
  const unsure = state === 'submitted' && confirmation?.state !== 'confirmed';
  return unsure || state === 'draft' || state === 'actionRequired'
    ? [deadline('claim', id, dueOn, today)]
    : [];
}

/** The days of an enrollment's renewal. */
export function enrollmentDeadlines(
  { id, anniversaryOn }: Enrollment,
  rules: SchemeRules,
  today: CalendarDate,
): Deadline[] {
  const { prepareFrom, opensOn, closesOn } = renewalWindow(rules, anniversaryOn);
  return [
    deadline('renewalPreparation', id, prepareFrom, today),
    deadline('renewalOpens', id, opensOn, today),
    deadline('renewalCloses', id, closesOn, today),
  ];
}

/** The dates of all these records, soonest first. */
export function deadlines(
  records: {
    readonly vouchers: readonly Voucher[];
    readonly claims: readonly Claim[];
    readonly enrollments: readonly Enrollment[];
  },
  rules: SchemeRules,
  day: Day,
): Deadline[] {
  const { today } = day;
  return [
    ...records.vouchers.flatMap((voucher) => voucherDeadlines(voucher, rules, day)),
    ...records.claims.flatMap((claim) => claimDeadlines(claim, today)),
    ...records.enrollments.flatMap((enrollment) => enrollmentDeadlines(enrollment, rules, today)),
  ].sort((a, b) => a.daysLeft - b.daysLeft);
}

function deadline(kind: DeadlineKind, recordId: string, on: CalendarDate, today: CalendarDate): Deadline {
  return { kind, recordId, on, daysLeft: daysBetween(today, on) };
}

/** The last day of the engagement: by its report where that says so, else by the reservation. */
export function engagementEnd({ reservation }: ReservedVoucher, report: Report | undefined): CalendarDate {
  return report?.content.endedOn ?? reservation.endsOn;
}

/**
 * The last day on which the engagement can start and still leave time for report and redemption: expiry less the
 * engagement's working days less the scheme's buffer. Our own derivation, not a rule of the program.
 */
export function latestStart(rules: SchemeRules, voucher: Pick<Voucher, 'days' | 'expiresOn'>): CalendarDate {
  return workingDaysBefore(voucher.expiresOn, voucher.days + rules.reportBuffer.value);
}

/** How far ahead of an expiry a voucher counts as expiring soon: the days of its reminder, most distant first. */
export function expiryNotices({ reminders }: Pick<SchemeRules, 'reminders'>): number[] {
  return reminders.voucherExpiring.days
    .filter((days) => days < 0)
    .map((days) => -days)
    .sort((a, b) => b - a);
}
