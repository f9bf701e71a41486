import type { Block } from '../../cards/page';
import { claimDueOn } from '../../domain/claim/claim';
import { earliestClaimDueOn } from '../../domain/claim/claiming';
import { daysBetween, type CalendarDate } from '../../domain/time/dates';
import type { Day } from '../../domain/time/day';
import { expiryOf, type Expiry } from '../../domain/voucher/expiry';
import { renewalWindow } from '../../domain/enrollment/enrollment';
import { latestStart } from '../../domain/voucher/latest-start';
import type { SchemeRules } from '../../domain/scheme/scheme';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Reader } from '../../notices/told';
import { isMail, type About } from './about';

/** What is over after a last day: the text of the same key says what is left to be done. */
type Lost =
  | 'expiry'
  | 'latestStart'
  | 'reservation'
  | 'redemption'
  | 'claim'
  | 'submission'
  | 'renewal'
  | 'qualification'
  | 'paymentSetup';

/** The last day to do what the notice itself asks for, and what is over after it; null where nothing is. */
export function lastDay(
  rules: SchemeRules,
  { notice, subject }: About,
): { name: Lost; on: CalendarDate } | null {
  if (!subject || isMail(subject)) return null;
  switch (subject.kind) {
    case 'voucher':
      return lastDayOfVoucher(rules, notice, subject.voucher);
    case 'claim': {
      const on = subject.claim.dueOn;
      if (notice.kind === 'notClaimed') return { name: 'claim', on };
      return notice.kind === 'notConfirmed' ? { name: 'submission', on } : null;
    }
    case 'enrollment': {
      const { closesOn } = renewalWindow(rules, subject.enrollment.anniversaryOn);
      return notice.kind === 'renewal' ? { name: 'renewal', on: closesOn } : null;
    }
    case 'qualification':
      return { name: 'qualification', on: notice.anchorOn };
    case 'paymentSetup': {
      const on = earliestClaimDueOn(rules, subject.unclaimed);
      return on && { name: 'paymentSetup', on };
    }
  }
}

function lastDayOfVoucher(
  rules: SchemeRules,
  { kind, part }: About['notice'],
  voucher: Voucher,
): { name: Lost; on: CalendarDate } | null {
  const { expiresOn, redeemedOn, reservation } = voucher;
  if (kind === 'voucherExpiring') return { name: 'expiry', on: expiresOn };
  if (kind === 'latestStart') return { name: 'latestStart', on: latestStart(rules, voucher) };
  if (kind === 'notClaimed') return redeemedOn && { name: 'claim', on: claimDueOn(rules, redeemedOn) };
  if (kind !== 'notConfirmed' || !reservation) return null;
  if (part === 'reservation') return { name: 'reservation', on: reservation.startsOn };
  return part === 'redemption' ? { name: 'redemption', on: expiresOn } : null;
}

/** How a day that is named stands for a reader: the expiry of a voucher by the zones that may count. */
export function standing(
  day: Day,
  { subject }: Pick<About, 'subject'>,
  { name, on }: { readonly name: string; readonly on: CalendarDate },
): Expiry {
  const expires = name === 'expiry' || name === 'redemption';
  if (expires && subject && !isMail(subject) && subject.kind === 'voucher')
    return expiryOf(subject.voucher, day);
  const daysLeft = daysBetween(day.today, on);
  return { stands: daysLeft < 0 ? 'over' : 'runs', daysLeft };
}

/** What is left to be done when the last day is over, or may be. */
export function overBlocks(reader: Reader, told: About): Block[] {
  const { words, scheme } = reader;
  const last = lastDay(scheme.rules, told);
  if (!last) return [];
  const { stands } = standing(reader, told, last);
  if (stands === 'runs') return [];
  const key = stands === 'over' ? (`notice.over.${last.name}` as const) : 'notice.mayBeOver';
  return [{ kind: 'text', text: words.t(key) }];
}
