import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate, isInstant } from '../../domain/time/dates';
import { move } from '../../domain/lifecycle';
import { reportMoves, type Report, type ReportContent } from '../../domain/report/report';
import type { ReservedVoucher, Voucher } from '../../domain/voucher/voucher';
import { confirmationFacts, confirmationOf } from './tool-steps';
import type { Change, Work } from '../../desk/flow';

type Known = Pick<Voucher, 'id' | 'number' | 'customerName'>;
type Reserved = Pick<ReservedVoucher, 'id' | 'number' | 'customerName' | 'reservation'>;
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
      recordId: file.id,
      recordVersion: saved.version,
      event: 'deliverable.remove',
      facts: { ...names(voucher), name: file.name },
    });
  }
  if (!report) return removed;
  return [...(await reopen(tables, voucher, report, { startedOn: null, endedOn: null })), ...removed];
}

/**
 * What becomes of a report when the dates of its reservation change: one that was submitted for an engagement that is
 * now still to come is a draft again; dates that nobody corrected by hand follow those of the reservation.
 */
export async function moveReport(
  { tables, today }: Work,
  voucher: Reserved,
  { startsOn, endsOn }: Dates,
): Promise<Change[]> {
  const report = await tables.reports.get(voucher.id);
  if (!report) return [];
  const dates = { startedOn: startsOn, endedOn: endsOn };
  if (report.state === 'submitted') return endsOn > today ? reopen(tables, voucher, report, dates) : [];
  const { startedOn, endedOn } = report.content;
  const { reservation } = voucher;
  if (startedOn !== reservation.startsOn || endedOn !== reservation.endsOn) return [];
  const saved = await tables.reports.save({ ...report, content: { ...report.content, ...dates } });
  return [
    {
      ...about(voucher, saved),
      event: 'report.save',
      before: { startedOn, endedOn },
      after: dates,
    },
  ];
}

/**
 * What becomes of a report when the reservation that was given up stands after all: as it was, with its files. It is
 * told from the audit rows of that press; nobody can have written into it since.
 */
export async function restoreReport(
  { tables }: Work,
  voucher: Known,
  cancellation: Pick<AuditEvent, 'at' | 'reference'>,
): Promise<Change[]> {
  const files = await tables.deliverables.list({ reportId: voucher.id, removedAt: cancellation.at });
  const restored: Change[] = [];
  for (const file of files) {
    const saved = await tables.deliverables.save({ ...file, removedAt: null });
    restored.push({
      recordId: file.id,
      recordVersion: saved.version,
      event: 'deliverable.restore',
      facts: { ...names(voucher), name: file.name },
    });
  }
  const report = await tables.reports.get(voucher.id);
  const reopening = await tables.audit.last('report', voucher.id, ['reopen'], cancellation.reference);
  if (!report || !reopening) return restored;
  const saved = await tables.reports.save(asBefore(report, reopening));
  const { before: after, after: before } = reopening;
  return [{ ...about(voucher, saved), event: 'report.restore', before, after }, ...restored];
}

function asBefore(report: Report, { before }: AuditEvent): Report {
  const { startedOn, endedOn, attested, submittedAt } = before;
  const isSubmitted = before['state'] === 'submitted';
  const day = (value: unknown) => (typeof value === 'string' && isCalendarDate(value) ? value : null);
  return {
    ...report,
    state: isSubmitted ? move(reportMoves, report.state, 'restore') : report.state,
    content: {
      ...report.content,
      startedOn: day(startedOn),
      endedOn: day(endedOn),
      attested: typeof attested === 'string' ? attested.split(',').filter(Boolean) : [],
    },
    submittedAt: typeof submittedAt === 'string' && isInstant(submittedAt) ? submittedAt : null,
    confirmation: before['confirmation'] == null ? null : confirmationOf(before),
  };
}

async function reopen(
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
  const { startedOn, endedOn, attested } = report.content;
  const { submittedAt, confirmation } = report;
  return [
    {
      ...about(voucher, saved),
      event: 'report.reopen',
      before: {
        state: report.state,
        startedOn,
        endedOn,
        attested: attested.join(),
        submittedAt,
        ...confirmationFacts(confirmation),
      },
      after: { state, ...dates, confirmation: null },
    },
  ];
}

function about(voucher: Known, { id, version }: Report) {
  return { recordId: id, recordVersion: version, facts: names(voucher) };
}

function names({ id, number, customerName }: Known) {
  return { report: id, number, customer: customerName };
}
