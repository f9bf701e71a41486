import type { Check } from '../../domain/check';
import { move } from '../../domain/lifecycle';
import {
  reportStage,
  reportStageMoves,
  type Deliverable,
  type Report,
  type ReportContent,
  type ReportEvent,
  type ReportStage,
} from '../../domain/report/report';
import { reportDayChecks } from '../../domain/report/report-days';
import {
  newReportContent,
  reportGaps,
  type ReportFacts,
  type ReportGap,
} from '../../domain/report/report-gaps';
import { mayRead } from '../../domain/reading';
import type { RedeemedVoucher, ReservedVoucher } from '../../domain/voucher/voucher';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';
import type { Work } from '../../desk/flow';
import { load } from '../../desk/load';

/** The completion report of a voucher as it stands, also before anybody has written into it. */
export interface ReportView {
  readonly voucher: ReservedVoucher | RedeemedVoucher;
  /** Undefined until the first draft or file. */
  readonly report: Report | undefined;
  readonly content: ReportContent;
  /** Those that stand, oldest first. */
  readonly files: readonly Deliverable[];
  readonly gaps: readonly ReportGap[];
  /** The days that it gives, judged. */
  readonly dayChecks: readonly Check[];
  readonly stage: ReportStage;
}

type Reader = Pick<Work, 'actor' | 'scheme' | 'today' | 'dayIn' | 'tables'>;

/**
 * The report of a voucher that is or was reserved. Throws `DomainError('notAllowed')` to a consultant who does not
 * lead the engagement, and `DomainError('illegalMove')` where there is no reservation.
 */
export async function viewReport(
  { actor, scheme, today, dayIn, tables }: Reader,
  voucherId: string,
): Promise<ReportView> {
  const voucher = await load(tables.vouchers, voucherId);
  const leadId = voucher.reservation?.leadId;
  if (!mayRead(actor.roles, 'report', leadId === actor.id)) throw new DomainError('notAllowed');
  if (voucher.state !== 'reserved' && voucher.state !== 'redeemed') throw new DomainError('illegalMove');
  const [report, files] = await Promise.all([
    tables.reports.get(voucherId),
    standingFiles(tables, voucherId),
  ]);
  const content = report?.content ?? newReportContent(voucher.reservation);
  const known = { voucher, report, content, files };
  const stage = reportStage(voucher, report, { dayIn });
  return { ...known, ...judgeReport({ scheme, today }, known), stage };
}

/** What a report with this content and these files lacks. */
export function judgeReport(
  { scheme, today }: Pick<Reader, 'scheme' | 'today'>,
  facts: ReportFacts,
): Pick<ReportView, 'gaps' | 'dayChecks'> {
  return {
    gaps: reportGaps(scheme, facts, today),
    dayChecks: reportDayChecks(scheme.rules, facts.voucher, facts.content),
  };
}

/**
 * The same for a step that changes the report; throws `DomainError('illegalMove')` where its voucher is no longer
 * reserved and the report does not take the event any more.
 */
export async function openReport(work: Work, voucherId: string, event: ReportEvent): Promise<ReportView> {
  const view = await viewReport(work, voucherId);
  const { stage } = view;
  if (stage === 'closed' || stage === 'sent') move(reportStageMoves, stage, event);
  return view;
}

/** The report as the pressed card showed it; 0 is the version of a report that nobody has begun. */
export async function currentReport(
  work: Work,
  { id, version }: { readonly id: string; readonly version: number },
  event: ReportEvent,
): Promise<ReportView> {
  const view = await openReport(work, id, event);
  if ((view.report?.version ?? 0) !== version) throw new DomainError('stale');
  return view;
}

/** Writes the report, or makes it; each write counts its version up, so that two people never change it past each other. */
export async function keepReport(tables: Tables, view: ReportView, change: Partial<Report>): Promise<Report> {
  if (view.report) return tables.reports.save({ ...view.report, ...change });
  return tables.reports.add({
    id: view.voucher.id,
    state: 'draft',
    content: view.content,
    submittedAt: null,
    confirmation: null,
    ...change,
  });
}

function standingFiles(tables: Tables, reportId: string): Promise<Deliverable[]> {
  return tables.deliverables.list({ reportId, removedAt: null }, { orderBy: 'addedAt' });
}
