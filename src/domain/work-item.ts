import type { Params } from '../errors';
import type { CalendarDate } from './time/dates';
import { type Deadline, expiryNotices } from './voucher/deadlines';
import type { SchemeRules } from './scheme/scheme';

/**
 * The kinds of work with their weights: 1 where money is lost, 2 where a step is lost or blocked, 3 what only waits
 * to be recorded, 4 what is merely to be known. Each has a text of the same key.
 */
export const WORK_WEIGHTS = {
  'work.reserveSoon': 1,
  'work.expiring': 1,
  'work.report': 1,
  'work.reportDraft': 1,
  'work.redeem': 1,
  'work.claim': 1,
  'work.claimDraft': 1,
  'work.claimAction': 1,
  'work.reserve': 2,
  'work.confirmReservation': 2,
  'work.confirmCancellation': 2,
  'work.enroll': 2,
  'work.prepareRenewal': 2,
  'work.renew': 2,
  'work.lapsed': 2,
  'work.paymentSetup': 2,
  'work.claimHeld': 2,
  'work.people': 2,
  'work.confirmReport': 3,
  'work.confirmRedemption': 3,
  'work.confirmClaim': 3,
  'work.confirmEnrollment': 3,
  'work.expired': 4,
  'work.close': 4,
} as const;

export type WorkKey = keyof typeof WORK_WEIGHTS;

/** The page where the next step is taken: a verb of `src/desk/links.ts`, which the domain does not know. */
export interface WorkStep {
  readonly verb:
    | 'reserve.voucher'
    | 'vouchers.show'
    | 'vouchers.close'
    | 'report.voucher'
    | 'redeem.voucher'
    | 'claim.voucher'
    | 'claim.show'
    | 'claim.setup'
    | 'eligibility.program'
    | 'enroll.program'
    | 'renew.program'
    | 'people.open';
  readonly data: Readonly<Record<string, string>>;
}

/** One line of somebody's work. */
export interface WorkItem {
  readonly key: WorkKey;
  /** Ready to show; `program` is its code, which people use. */
  readonly params: Params;
  readonly tone: 'default' | 'warning' | 'attention';
  /** The last good day for the step; null where no date says so. */
  readonly dueOn: CalendarDate | null;
  readonly daysLeft: number | null;
  /** The last good day has ended in some of the zones that may count, and not in all. */
  readonly mayBeOver?: boolean;
  /** Null for somebody who may only look on. */
  readonly step: WorkStep | null;
}

/** A line of work; the closer the date that it must be done by, the louder. */
export function workItem(
  key: WorkKey,
  params: Params,
  deadline: Deadline | undefined,
  step: WorkStep,
  rules: SchemeRules,
): WorkItem {
  const { on: dueOn = null, daysLeft = null, mayBeOver } = deadline ?? {};
  return {
    key,
    params,
    tone: toneFor(daysLeft, rules),
    dueOn,
    daysLeft,
    ...(mayBeOver && { mayBeOver }),
    step,
  };
}

/** A warning from the first of the scheme's expiry notices on, attention in the later half of them and when overdue. */
function toneFor(daysLeft: number | null, rules: SchemeRules): WorkItem['tone'] {
  const notices = expiryNotices(rules);
  const warnFrom = notices[0] ?? 0;
  const alarmFrom = notices[Math.floor(notices.length / 2)] ?? 0;
  if (daysLeft === null || daysLeft > warnFrom) return 'default';
  return daysLeft > alarmFrom ? 'warning' : 'attention';
}

/**
 * The most urgent first: by days left, overdue before all, then by weight. What has no date comes after what is due
 * within the time of the notices; what is merely to be known comes last.
 */
export function byUrgency(rules: SchemeRules): (a: WorkItem, b: WorkItem) => number {
  const [firstNotice = 0] = expiryNotices(rules);
  const rank = ({ key, daysLeft }: WorkItem): number =>
    WORK_WEIGHTS[key] === 4 ? Number.MAX_SAFE_INTEGER : (daysLeft ?? firstNotice);
  return (a, b) => rank(a) - rank(b) || WORK_WEIGHTS[a.key] - WORK_WEIGHTS[b.key];
}
