import { claimDueOn } from '../../domain/claim/claim';
import { earliestClaimDueOn } from '../../domain/claim/claiming';
import { daysBetween, type CalendarDate } from '../../domain/time/dates';
import { enrollmentState, renewalWindow } from '../../domain/enrollment/enrollment';
import { isToConfirm } from '../../domain/notice/reminders';
import { voucherDue } from '../../domain/voucher/deadlines';
import { DEADLINE_NAMES } from '../shared/deadline-names';
import { expiryOf, type Expiry } from '../../domain/voucher/expiry';
import type { Day } from '../../domain/time/day';
import type { Reader } from '../../notices/told';
import { isMail, type About } from './about';

/** What happens on the date that presses: the text of the same key says it. */
type DeadlineName =
  'start' | 'engagement' | 'expiry' | 'claim' | 'renewalOpens' | 'renewalCloses' | 'qualification';

/** The date by which something has to be done about a notice, with the days left from the reader's day. */
export interface NoticeDeadline {
  readonly name: DeadlineName;
  readonly on: CalendarDate;
  /** Negative: passed. */
  readonly daysLeft: number;
  readonly stands: Expiry['stands'];
}

/** Days to the date that counts for the record of a notice now, whatever the notice says of it: what it is ranked by. */
export function daysToAct(reader: Pick<Reader, 'scheme' | 'today' | 'dayIn'>, told: About): number {
  const { subject } = told;
  const { scheme } = reader;
  const isVoucher = subject && !isMail(subject) && subject.kind === 'voucher';
  const due = isVoucher ? voucherDue(subject.voucher, scheme.rules, reader) : undefined;
  const own = noticeDeadline(reader, told);
  return Math.min(due?.daysLeft ?? Number.MAX_SAFE_INTEGER, own?.daysLeft ?? Number.MAX_SAFE_INTEGER);
}

/** The date that a notice presses toward; null where none does. */
export function noticeDeadline(
  reader: Pick<Reader, 'scheme' | 'today' | 'dayIn'>,
  told: About,
): NoticeDeadline | null {
  const found = dated(reader, told);
  return found && { ...found, ...standing(reader, told, found.on) };
}

type Dated = Omit<NoticeDeadline, keyof Expiry>;

function dated(reader: Pick<Reader, 'scheme' | 'today' | 'dayIn'>, { notice, subject }: About): Dated | null {
  const { today, scheme } = reader;
  const { rules } = scheme;
  if (!subject || isMail(subject)) return null;
  switch (subject.kind) {
    case 'voucher': {
      const { voucher } = subject;
      const { redeemedOn } = voucher;
      const toClaim = redeemedOn && ({ name: 'claim', on: claimDueOn(rules, redeemedOn) } as const);
      if (notice.kind === 'notClaimed') return toClaim;
      if (notice.kind === 'voucherExpiring') return { name: 'expiry', on: voucher.expiresOn };
      const due = voucherDue(voucher, rules, reader);
      return due ? { name: DEADLINE_NAMES[due.kind], on: due.on } : toClaim;
    }
    case 'claim': {
      const { state, dueOn } = subject.claim;
      const mustSend = state === 'draft' || state === 'actionRequired' || isToConfirm(notice);
      return mustSend ? { name: 'claim', on: dueOn } : null;
    }
    case 'enrollment': {
      if (isToConfirm(notice)) return null;
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
}

/** How a day stands for a reader: the expiry of a voucher by the zones that may count. */
export function standing(day: Day, { subject }: Pick<About, 'subject'>, on: CalendarDate): Expiry {
  if (subject && !isMail(subject) && subject.kind === 'voucher' && subject.voucher.expiresOn === on)
    return expiryOf(subject.voucher, day);
  const daysLeft = daysBetween(day.today, on);
  return { stands: daysLeft < 0 ? 'over' : 'runs', daysLeft };
}
