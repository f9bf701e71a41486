import type { Facts } from '../../domain/audit';
import { REPORT_GAPS, type ReportGap } from '../../domain/report-gaps';
import type { ReportView } from './report-view';

/** What the receipts of this job are built from. */
export function reportFacts({
  voucher,
  content,
  gaps,
  files,
}: Pick<ReportView, 'voucher' | 'content' | 'gaps' | 'files'>): Facts {
  return {
    report: voucher.id,
    number: voucher.number,
    customer: voucher.customerName,
    startedOn: content.startedOn,
    endedOn: content.endedOn,
    files: files.length,
    gaps: gaps.join(' '),
  };
}

/** The gaps that stood when the change was made. */
export function factGaps(facts: Facts): ReportGap[] {
  const named = String(facts['gaps'] ?? '').split(' ');
  return REPORT_GAPS.filter((gap) => named.includes(gap));
}
