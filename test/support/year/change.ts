import type { Claim, PaymentSetup } from '../../../src/domain/claim/claim';
import type { Person } from '../../../src/domain/company/company';
import type { Instant } from '../../../src/domain/time/dates';
import type { Enrollment } from '../../../src/domain/enrollment/enrollment';
import type { NoticeSettings } from '../../../src/domain/notice/notice-settings';
import type { Qualification } from '../../../src/domain/enrollment/qualification';
import type { Report } from '../../../src/domain/report/report';
import type { Versioned } from '../../../src/domain/versioned';
import type { Voucher } from '../../../src/domain/voucher/voucher';
import type { Conversation, Records, Tables, Unsaved } from '../../../src/ports';

/** The records that change in the year, by table. */
export interface Kept {
  readonly vouchers: Unsaved<Voucher>;
  readonly reports: Unsaved<Report>;
  readonly claims: Unsaved<Claim>;
  readonly enrollments: Unsaved<Enrollment>;
  readonly qualifications: Unsaved<Qualification>;
  readonly paymentSetups: Unsaved<PaymentSetup>;
  readonly people: Unsaved<Person>;
  readonly noticeSettings: Unsaved<NoticeSettings>;
  readonly conversations: Unsaved<Conversation>;
}

export type TableName = keyof Kept;

/** A record as it is from a change on. */
export type Write<T extends TableName = TableName> = {
  [N in T]: { readonly table: N; readonly record: Kept[N] };
}[T];

/** What somebody does at one moment: these records, together. */
export interface Change {
  readonly at: Instant;
  readonly writes: readonly Write[];
}

/** Stores the record, whether or not there was one. */
export async function store(tables: Tables, write: Write): Promise<void> {
  switch (write.table) {
    case 'vouchers':
      return put(tables.vouchers, write.record);
    case 'reports':
      return put(tables.reports, write.record);
    case 'claims':
      return put(tables.claims, write.record);
    case 'enrollments':
      return put(tables.enrollments, write.record);
    case 'qualifications':
      return put(tables.qualifications, write.record);
    case 'paymentSetups':
      return put(tables.paymentSetups, write.record);
    case 'people':
      return put(tables.people, write.record);
    case 'noticeSettings':
      return put(tables.noticeSettings, write.record);
    case 'conversations':
      return put(tables.conversations, write.record);
  }
}

async function put<R extends Versioned, W extends Unsaved<R> & { readonly id: string }>(
  records: Pick<Records<R>, 'get' | 'add' | 'save'>,
  record: W,
): Promise<void> {
  const known = await records.get(record.id);
  if (known) await records.save({ ...known, ...record });
  else await records.add(record);
}
