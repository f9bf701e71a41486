import { RECORD_KINDS, type AuditEvent } from '../../../src/domain/audit';
import type { Store } from '../../../src/ports';

/** Everything that people's steps can change, by table, as text of each row. */
export type Snapshot = Readonly<Record<string, readonly string[]>>;

const TABLES = [
  'companies',
  'locations',
  'people',
  'rates',
  'customers',
  'qualifications',
  'enrollments',
  'vouchers',
  'reports',
  'deliverables',
  'claims',
  'paymentSetups',
  'voucherMails',
  'noticeSettings',
] as const satisfies readonly (keyof Store)[];

/** The records as they are now, with the audit trail. */
export async function snapshot(store: Store): Promise<Snapshot> {
  const rows = await Promise.all(
    TABLES.map(async (table): Promise<[string, string[]]> => {
      const found: readonly object[] = await store[table].list();
      return [table, found.map((row) => JSON.stringify(row))];
    }),
  );
  const events = await trail(store);
  return { ...Object.fromEntries(rows), audit: events.map(({ id }) => id).sort() };
}

/** The whole audit trail of changes. */
export function trail(store: Store): Promise<AuditEvent[]> {
  return store.audit.latest(10_000, 0, RECORD_KINDS);
}

/** Everybody who was refused. */
export function refusals(store: Store): Promise<AuditEvent[]> {
  return store.audit.latest(10_000, 0, ['refusal']);
}

/** Ids of the rows, of whatever table, that are not in both. */
export function differing(before: Snapshot, after: Snapshot): string[] {
  return TABLES.flatMap((table) => {
    const [was, is] = [new Set(before[table]), new Set(after[table])];
    const rows = [...was].filter((row) => !is.has(row)).concat([...is].filter((row) => !was.has(row)));
    return rows.map((row): string => {
      const { id }: { id: string } = JSON.parse(row);
      return `${table} ${id}`;
    });
  }).filter((id, index, all) => all.indexOf(id) === index);
}
