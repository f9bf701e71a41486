import type { Block } from '../../cards/page';
import { claimDueOn } from '../../domain/claim/claim';
import { earliestClaimDueOn } from '../../domain/claim/claiming';
import type { CalendarDate } from '../../domain/time/dates';
import { renewalWindow } from '../../domain/enrollment/enrollment';
import { latestStart } from '../../domain/voucher/deadlines';
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

/** What is left to be done when the last day is over. */
export function overBlocks({ words, scheme, today }: Reader, told: About): Block[] {
  const last = lastDay(scheme.rules, told);
  if (!last || last.on >= today) return [];
  return [{ kind: 'text', text: words.t(`notice.over.${last.name}`) }];
}
