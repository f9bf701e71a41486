import { move } from '../domain/lifecycle';
import { reportMoves, type Report, type ReportContent } from '../domain/report';
import type { ReservedVoucher } from '../domain/voucher';
import type { Change, Work } from './flow';

type Known = Pick<ReservedVoucher, 'id' | 'number' | 'customerName' | 'reservation'>;
type Dates = Pick<ReservedVoucher['reservation'], 'startsOn' | 'endsOn'>;

/**
 * What becomes of a report when its reservation is given up: a draft again, so that it never stands for another
 * engagement. What was written stays; the dates, what was attested and the files go, since they speak of this one.
 */
export async function releaseReport({ tables, now }: Work, voucher: Known): Promise<Change[]> {
  const report = await tables.reports.get(voucher.id);
  const files = await tables.deliverables.list({ reportId: voucher.id, removedAt: null });
  const removed: Change[] = [];
  for (const file of files) {
    const saved = await tables.deliverables.save({ ...file, removedAt: now });
    removed.push({
      kind: 'deliverable',
      recordId: file.id,
      recordVersion: saved.version,
      event: 'remove',
      facts: { ...named(voucher), name: file.name },
    });
  }
  if (!report) return removed;
  return [...(await reopened(tables, voucher, report, { startedOn: null, endedOn: null })), ...removed];
}

/**
 * What becomes of a report when the dates of its reservation change: one that was submitted for an engagement that is
 * now still to come is a draft again; dates that nobody corrected by hand follow those of the reservation.
 */
export async function moveReport(
  { tables, today }: Work,
  voucher: Known,
  { startsOn, endsOn }: Dates,
): Promise<Change[]> {
  const report = await tables.reports.get(voucher.id);
  if (!report) return [];
  const dates = { startedOn: startsOn, endedOn: endsOn };
  if (report.state === 'submitted') return endsOn > today ? reopened(tables, voucher, report, dates) : [];
  const { startedOn, endedOn } = report.content;
  const { reservation } = voucher;
  if (startedOn !== reservation.startsOn || endedOn !== reservation.endsOn) return [];
  const saved = await tables.reports.save({ ...report, content: { ...report.content, ...dates } });
  return [
    {
      ...about(voucher, saved),
      event: 'save',
      before: { startedOn, endedOn },
      after: dates,
    },
  ];
}

async function reopened(
  tables: Work['tables'],
  voucher: Known,
  report: Report,
  dates: Pick<ReportContent, 'startedOn' | 'endedOn'>,
): Promise<Change[]> {
  const state = move(reportMoves, report.state, 'reopen');
  const content = { ...report.content, ...dates, attested: [] };
  const saved = await tables.reports.save({
    ...report,
    state,
    content,
    submittedAt: null,
    confirmation: null,
  });
  const { startedOn, endedOn } = report.content;
  return [
    {
      ...about(voucher, saved),
      event: 'reopen',
      before: { state: report.state, startedOn, endedOn, confirmation: report.confirmation?.state ?? null },
      after: { state, ...dates, confirmation: null },
    },
  ];
}

function about(voucher: Known, { id, version }: Report) {
  return { kind: 'report', recordId: id, recordVersion: version, facts: named(voucher) } as const;
}

function named({ id, number, customerName }: Known) {
  return { report: id, number, customer: customerName };
}
