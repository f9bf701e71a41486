import type { EventKind, Fields } from '../domain/audit';
import type { Instant } from '../domain/time/dates';
import type { Day } from '../domain/time/day';
import type { Reminder, NoticeSubject } from '../domain/notice/reminder';
import type { Scheme } from '../domain/scheme/scheme';
import { releasesVouchers } from '../domain/claim/claim-state';
import type { Company } from '../domain/company/company';
import type { Holidays, Tables } from '../ports';
import { queueNotices, retimeNotices } from './queue';
import { loadRoster } from './roster';
import { dueReminders, sweepAnew } from './sweep';

/** What a change happened under. */
export interface ChangeContext extends Day {
  readonly scheme: Scheme;
  readonly company: Company;
  readonly holidays: Holidays;
  readonly now: Instant;
  readonly newId: () => string;
}

interface Touched {
  readonly kind: EventKind;
  readonly recordId: string;
  /** The fields that changed, as they are now. */
  readonly after?: Fields;
}

interface Found {
  readonly subject: NoticeSubject;
  readonly recordId: string;
}

/**
 * Queues the reminders that follow from changed records, in the transaction of the change. What becomes due later the
 * sweep finds by itself; it has passed the days that a change may bring about now. Where hours or offices changed, what
 * waits follows.
 */
export async function queueAfterChange(
  tables: Tables,
  touched: readonly Touched[],
  context: ChangeContext,
): Promise<void> {
  const { scheme, company, holidays, now, today, dayIn, newId } = context;
  for (const { kind, recordId, after = {} } of touched) {
    if (kind === 'person') await retimeNotices(tables, recordId, holidays, now);
    // Other records may concern the person now.
    if (kind === 'person' && ('roles' in after || 'location' in after)) await sweepAnew(tables);
    if (kind === 'company' || kind === 'location') await retimeNotices(tables, null, holidays, now);
  }
  const found: Reminder[] = [];
  for (const record of (await Promise.all(touched.map((each) => subjectsOf(tables, each)))).flat())
    found.push(...(await dueReminders(tables, record, scheme, { company }, { today, dayIn })));
  const roster = found.length > 0 ? await loadRoster(tables, holidays) : undefined;
  if (roster) await queueNotices(tables, found, roster, { now, newId, by: 'change' });
}

/** Whose reminders a changed record may bring about. */
async function subjectsOf(tables: Tables, { kind, recordId }: Touched): Promise<Found[]> {
  switch (kind) {
    case 'voucher': {
      const voucher = await tables.vouchers.get(recordId);
      // What is claimed leaves another to be the first that waits.
      const isRedeemed = voucher?.state === 'redeemed';
      return [
        { subject: 'voucher', recordId },
        ...(isRedeemed ? [{ subject: 'paymentSetup', recordId: voucher.programId } as const] : []),
      ];
    }
    case 'report':
      return [{ subject: 'voucher', recordId }];
    case 'claim': {
      const claim = await tables.claims.get(recordId);
      const released = claim && releasesVouchers(claim.state) ? claim.lines : [];
      return [
        { subject: 'claim', recordId },
        ...released.map(({ voucherId }) => ({ subject: 'voucher', recordId: voucherId }) as const),
      ];
    }
    case 'enrollment':
    case 'qualification':
    case 'paymentSetup':
      return [{ subject: kind, recordId }];
    default:
      return [];
  }
}
