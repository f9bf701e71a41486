import { claimDueOn } from '../../domain/claim';
import { earliestClaimDueOn } from '../../domain/claiming';
import { daysBetween, type CalendarDate } from '../../domain/dates';
import { enrollmentState, renewalWindow } from '../../domain/enrollment';
import { latestStart } from '../../domain/latest-start';
import type { Voucher } from '../../domain/voucher';
import type { Reader } from '../../notifications/told';
import { isMail, type About } from './about';

/** What happens on the date that presses: the text of the same key says it. */
type DeadlineName = 'start' | 'expiry' | 'claim' | 'renewalOpens' | 'renewalCloses' | 'qualification';

/** The date by which something has to be done about a notice, with the days left from the reader's day. */
export interface NoticeDeadline {
  readonly name: DeadlineName;
  readonly on: CalendarDate;
  /** Negative: passed. */
  readonly daysLeft: number;
}

/** The date that a notice presses toward; null where none does. */
export function noticeDeadline(reader: Pick<Reader, 'scheme' | 'today'>, told: About): NoticeDeadline | null {
  const found = dated(reader, told);
  return found && { ...found, daysLeft: daysBetween(reader.today, found.on) };
}

type Dated = Omit<NoticeDeadline, 'daysLeft'>;

function dated(
  { scheme: { rules }, today }: Pick<Reader, 'scheme' | 'today'>,
  { notice, subject }: About,
): Dated | null {
  if (!subject || isMail(subject)) return null;
  switch (subject.kind) {
    case 'voucher': {
      const { voucher } = subject;
      const mustStart = notice.kind === 'voucherNotReserved' || notice.kind === 'latestStart';
      return mustStart ? { name: 'start', on: latestStart(rules, voucher) } : endOf(voucher);
    }
    case 'claim': {
      const { state, dueOn } = subject.claim;
      const mustSend = state === 'draft' || state === 'actionRequired' || notice.kind === 'notConfirmed';
      return mustSend ? { name: 'claim', on: dueOn } : null;
    }
    case 'enrollment': {
      if (notice.kind === 'notConfirmed') return null;
      const { opensOn, closesOn } = renewalWindow(rules, subject.enrollment.anniversaryOn);
      return enrollmentState(subject.enrollment, rules, today) === 'enrolled'
        ? { name: 'renewalOpens', on: opensOn }
        : { name: 'renewalCloses', on: closesOn };
    }
    case 'qualification':
      return { name: 'qualification', on: notice.anchorOn };
    case 'paymentSetup': {
      const on = earliestClaimDueOn(rules, subject.unclaimed);
      return on && { name: 'claim', on };
    }
  }

  function endOf(voucher: Voucher): Dated {
    return voucher.state === 'redeemed'
      ? { name: 'claim', on: claimDueOn(rules, voucher.redeemedOn) }
      : { name: 'expiry', on: voucher.expiresOn };
  }
}
