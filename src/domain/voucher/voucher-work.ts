import { afterCancelling } from './cancellation';
import type { CalendarDate } from '../time/dates';
import { voucherDeadlines, type DeadlineKind, engagementEnd, expiryNotices } from './deadlines';
import type { Day } from '../time/day';
import { expiryOf } from './expiry';
import type { Report } from '../report/report';
import type { SchemeRules } from '../scheme/scheme';
import { voucherState, type RedeemedVoucher, type ReservedVoucher, type Voucher } from './voucher';
import { workItem, type WorkItem, type WorkKey, type WorkStep } from '../work-item';

/** What is to be done about one voucher, by a partner admin; nothing while it only waits for a date. */
export function voucherWork(
  voucher: Voucher,
  report: Report | undefined,
  rules: SchemeRules,
  day: Day,
): WorkItem[] {
  const item = itemFor(voucher, rules, day);
  const { today } = day;
  const { expiresOn } = voucher;
  const { stands, daysLeft } = expiryOf(voucher, day);
  const isExpiring = daysLeft <= (expiryNotices(rules)[0] ?? 0);
  if (voucherState(voucher, day) === 'expired') {
    return [{ ...item('work.expired', 'vouchers.show', null, { expiresOn }), tone: 'default' }];
  }
  switch (voucher.state) {
    case 'assigned': {
      const { confirmation } = voucher;
      const isToClose =
        confirmation !== null && afterCancelling(rules, confirmation.cancelReason) === 'close';
      if (confirmation?.state === 'recorded') {
        const due = isToClose ? 'expiry' : 'latestStart';
        return [item('work.confirmCancellation', 'vouchers.show', due, { expiresOn })];
      }
      if (isToClose) return [item('work.close', 'vouchers.close', null, { expiresOn })];
      const key = isExpiring ? 'work.reserveSoon' : 'work.reserve';
      return [item(key, 'reserve.voucher', 'latestStart', { expiresOn })];
    }
    case 'reserved': {
      const { startsOn } = voucher.reservation;
      const endsOn = engagementEnd(voucher, report);
      const isRecorded = voucher.confirmation.state === 'recorded';
      const isWaiting = isExpiring && endsOn > today;
      return [
        ...(isRecorded ? [item('work.confirmReservation', 'vouchers.show', 'start', { startsOn })] : []),
        ...(isWaiting ? [item('work.expiring', 'vouchers.show', 'expiry', { endsOn, expiresOn })] : []),
        ...reportWork(voucher, report, rules, day),
        ...(report?.state === 'submitted'
          ? [item('work.redeem', 'redeem.voucher', 'expiry', { expiresOn })]
          : []),
      ];
    }
    case 'redeemed': {
      const { redeemedOn, claimId } = voucher;
      const isRecorded = voucher.confirmation.state === 'recorded';
      // Until then it may be done in Partner Center yet; afterwards only the claim still depends on it.
      const due = stands === 'over' ? 'claim' : 'expiry';
      return [
        ...(isRecorded ? [item('work.confirmRedemption', 'vouchers.show', due, { redeemedOn })] : []),
        ...confirmReportWork(voucher, report, item),
        ...(claimId === null ? [item('work.claim', 'claim.voucher', 'claim', { redeemedOn })] : []),
      ];
    }
    case 'closed':
      return [];
  }
}

/**
 * What is to be done about the report of a reserved voucher, from the last day of its engagement on; of a redeemed one
 * that Microsoft is not known to have it.
 */
export function reportWork(
  voucher: ReservedVoucher | RedeemedVoucher,
  report: Report | undefined,
  rules: SchemeRules,
  day: Day,
): WorkItem[] {
  if (voucherState(voucher, day) === 'expired') return [];
  const item = itemFor(voucher, rules, day);
  if (voucher.state === 'redeemed' || report?.state === 'submitted') {
    return confirmReportWork(voucher, report, item);
  }
  const endsOn = engagementEnd(voucher, report);
  if (endsOn > day.today) return [];
  return [item(report ? 'work.reportDraft' : 'work.report', 'report.voucher', 'expiry', { endsOn })];
}

/** Until the redemption the report is of use by the expiry; afterwards the claim depends on it. */
function confirmReportWork(
  { state }: ReservedVoucher | RedeemedVoucher,
  report: Report | undefined,
  item: ReturnType<typeof itemFor>,
): WorkItem[] {
  if (report?.state !== 'submitted' || report.confirmation?.state === 'confirmed') return [];
  return [item('work.confirmReport', 'report.voucher', state === 'redeemed' ? 'claim' : 'expiry', {})];
}

function itemFor(voucher: Voucher, rules: SchemeRules, day: Day) {
  const { id, number, customerName: customer, programId: program } = voucher;
  const dates = voucherDeadlines(voucher, rules, day);
  return (
    key: WorkKey,
    verb: WorkStep['verb'],
    due: DeadlineKind | null,
    params: Readonly<Record<`${string}On`, CalendarDate>>,
  ): WorkItem => {
    const deadline = dates.find(({ kind }) => kind === due);
    return workItem(key, { number, customer, program, ...params }, deadline, { verb, data: { id } }, rules);
  };
}
