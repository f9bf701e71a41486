import type { CalendarDate } from '../time/dates';
import type { Day } from '../time/day';
import {
  enrollmentDeadlines,
  voucherDeadlines,
  type Deadline,
  type DeadlineKind,
} from '../voucher/deadlines';
import { enrollmentState, renewalWindow, type Enrollment } from './enrollment';
import type { SchemeRules } from '../scheme/scheme';
import { voucherState, type Voucher } from '../voucher/voucher';
import { workItem, type WorkItem, type WorkKey, type WorkStep } from '../work-item';

/** The vouchers of a program that are not redeemed and may yet be. */
export interface LiveVouchers {
  readonly count: number;
  /** Whether there are more than were counted. */
  readonly hasMore: boolean;
  /** Among them the one that has to start first. */
  readonly vouchers: readonly Voucher[];
}

/**
 * What is to be done about the enrollment in one program. A global admin is led to the step; others, who can do
 * something about the requirements only, to these.
 */
export function programWork(
  programId: string,
  enrollment: Enrollment | undefined,
  live: LiveVouchers,
  isGlobalAdmin: boolean,
  rules: SchemeRules,
  day: Day,
): WorkItem[] {
  const { today } = day;
  const item = (key: WorkKey, verb: WorkStep['verb'], due: Deadline | undefined): WorkItem => {
    const step: WorkStep = { verb: isGlobalAdmin ? verb : 'eligibility.program', data: { id: programId } };
    const params = { program: programId, count: live.count, more: live.hasMore ? 'yes' : 'no' };
    return workItem(key, params, due, step, rules);
  };
  const [firstStart] = live.vouchers
    .flatMap((voucher) => voucherDeadlines(voucher, rules, day))
    .filter(({ kind }) => kind === 'latestStart')
    .sort((a, b) => a.daysLeft - b.daysLeft);
  if (!enrollment || isRefused(enrollment))
    return live.count > 0 ? [item('work.enroll', 'enroll.program', firstStart)] : [];
  const on = (kind: DeadlineKind) =>
    enrollmentDeadlines(enrollment, rules, today).find((deadline) => deadline.kind === kind);
  switch (enrollmentState(enrollment, rules, today)) {
    case 'renewalDue':
      return [item('work.renew', 'renew.program', on('renewalCloses'))];
    case 'lapsed':
      // Overdue where vouchers wait for it; else nobody may want the program any longer.
      return [item('work.lapsed', 'enroll.program', live.count > 0 ? on('renewalCloses') : undefined)];
    default: {
      const { prepareFrom } = renewalWindow(rules, enrollment.anniversaryOn);
      const isRecorded = isGlobalAdmin && enrollment.confirmation.state === 'recorded';
      return [
        ...(isRecorded ? [item('work.confirmEnrollment', 'enroll.program', undefined)] : []),
        ...(today >= prepareFrom ? [item('work.prepareRenewal', 'renew.program', on('renewalOpens'))] : []),
      ];
    }
  }
}

/** Whether vouchers of the program can't go on without its enrollment. */
export function waitsForEnrollment(
  enrollment: Enrollment | undefined,
  rules: SchemeRules,
  today: CalendarDate,
): boolean {
  return !enrollment || isRefused(enrollment) || enrollmentState(enrollment, rules, today) === 'lapsed';
}

function isRefused({ confirmation }: Enrollment): boolean {
  return confirmation.state === 'refused';
}

/** The live ones of a program among these vouchers. */
export function liveVouchers(
  programId: string,
  vouchers: readonly Voucher[],
  day: Pick<Day, 'dayIn'>,
): LiveVouchers {
  const live = vouchers.filter((voucher) => voucher.programId === programId && isLive(voucher, day));
  return { count: live.length, hasMore: false, vouchers: live };
}

function isLive(voucher: Voucher, day: Pick<Day, 'dayIn'>): boolean {
  const state = voucherState(voucher, day);
  return state === 'assigned' || state === 'reserved';
}
