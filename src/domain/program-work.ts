import type { CalendarDate } from './dates';
import { enrollmentDeadlines, voucherDeadlines, type Deadline, type DeadlineKind } from './deadlines';
import { enrollmentState, renewalWindow, type Enrollment } from './enrollment';
import type { SchemeRules } from './scheme';
import { voucherState, type Voucher } from './voucher';
import { workItem, type WorkItem, type WorkKey, type WorkStep } from './work-item';

/**
 * What is to be done about the enrollment in one program. A global admin is led to the step; others, who can do
 * something about the requirements only, to these.
 */
export function programWork(
  programId: string,
  enrollment: Enrollment | undefined,
  vouchers: readonly Voucher[],
  isGlobalAdmin: boolean,
  rules: SchemeRules,
  today: CalendarDate,
): WorkItem[] {
  const item = (key: WorkKey, verb: WorkStep['verb'], due: Deadline | undefined): WorkItem => {
    const step: WorkStep = { verb: isGlobalAdmin ? verb : 'eligibility.program', data: { id: programId } };
    return workItem(key, { program: programId, count: live.length }, due, step, rules);
  };
  const live = vouchers.filter((voucher) => voucher.programId === programId && isLive(voucher, today));
  const [firstStart] = live
    .flatMap((voucher) => voucherDeadlines(voucher, rules, today))
    .filter(({ kind }) => kind === 'latestStart')
    .sort((a, b) => a.daysLeft - b.daysLeft);
  if (!enrollment || enrollment.confirmation.state === 'refused')
    return live.length > 0 ? [item('work.enroll', 'enroll.program', firstStart)] : [];
  const on = (kind: DeadlineKind) =>
    enrollmentDeadlines(enrollment, rules, today).find((deadline) => deadline.kind === kind);
  switch (enrollmentState(enrollment, rules, today)) {
    case 'renewalDue':
      return [item('work.renew', 'renew.program', on('renewalCloses'))];
    case 'lapsed':
      // Overdue where vouchers wait for it; else nobody may want the program any longer.
      return [item('work.lapsed', 'enroll.program', live.length > 0 ? on('renewalCloses') : undefined)];
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

function isLive(voucher: Voucher, today: CalendarDate): boolean {
  const state = voucherState(voucher, today);
  return state === 'assigned' || state === 'reserved';
}
