import type { CalendarDate, Instant } from '../../../../src/domain/time/dates';
import type { Scheme } from '../../../../src/domain/scheme/scheme';
import { plus } from '../calendar';
import type { Heard, Line } from '../heard';
import type { History } from '../history';

/** What passed its last date more than so many days ago is told in one line. */
const LONG_OVER = 14;

/** The dates after which nothing can be saved, as they follow from what the records were. */
export class LastDates {
  constructor(
    private readonly history: History,
    private readonly scheme: Scheme,
  ) {}

  /** The lines of a message by their records. */
  records({ lines }: Pick<Heard, 'lines'>): Line[][] {
    const byRecord = new Map<string, Line[]>();
    for (const line of lines) {
      const name = `${line.notice.subject} ${line.notice.recordId}`;
      byRecord.set(name, [...(byRecord.get(name) ?? []), line]);
    }
    return [...byRecord.values()];
  }

  /** Whether all that is said of a record has been over for weeks on a day. */
  isLongOver(lines: readonly Line[], at: Instant, day: CalendarDate): boolean {
    if (lines.some(({ urgent }) => urgent)) return false;
    const dates = lines.flatMap((line) => this.lastDate(line, at) ?? []).sort();
    const [last] = dates.slice(-1);
    return last !== undefined && last < plus(day, -LONG_OVER);
  }

  private lastDate({ notice }: Line, at: Instant): CalendarDate | null {
    const { history } = this;
    const { claimWindow, renewal } = this.scheme.rules;
    const { subject, recordId, kind, anchorOn } = notice;
    switch (subject) {
      case 'voucher': {
        const voucher = history.at('vouchers', recordId, at);
        if (voucher?.state !== 'redeemed') return voucher?.expiresOn ?? null;
        const claimBy = plus(voucher.redeemedOn, claimWindow.value);
        const mayExpire = voucher.confirmation.state !== 'confirmed';
        return mayExpire && voucher.expiresOn > claimBy ? voucher.expiresOn : claimBy;
      }
      case 'claim': {
        const claim = history.at('claims', recordId, at);
        const isToSend = claim?.state === 'draft' || claim?.state === 'actionRequired';
        return claim && (isToSend || kind === 'notConfirmed') ? claim.dueOn : null;
      }
      case 'enrollment': {
        const anniversaryOn = history.at('enrollments', recordId, at)?.anniversaryOn;
        return anniversaryOn && kind === 'renewal' ? plus(anniversaryOn, renewal.closes.value) : null;
      }
      case 'qualification':
        return anchorOn;
      case 'paymentSetup':
        return plus(anchorOn, claimWindow.value);
      case 'voucherMail':
        return null;
    }
  }
}
