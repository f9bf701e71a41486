import type { Facts } from '../../domain/audit';
import { blocking } from '../../domain/check';
import { REPORT_GAPS, type ReportGap } from '../../domain/report/report-gaps';
import type { Params } from '../../errors';
import type { ReportView } from './report-view';

/** What the receipts of this job are built from. */
export function reportFacts({
  voucher,
  content,
  gaps,
  dayChecks,
  files,
}: Pick<ReportView, 'voucher' | 'content' | 'gaps' | 'dayChecks' | 'files'>): Facts {
  return {
    ...gapParams({ dayChecks }),
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

/** The numbers that the gaps are told with. */
export function gapParams({ dayChecks }: Pick<ReportView, 'dayChecks'>): Params {
  return blocking(dayChecks).reduce<Params>((all, { params }) => ({ ...all, ...params }), {});
}

/** The same as they were when the change was made. */
export function factParams(facts: Facts): Params {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) {
    if (typeof value === 'string' || typeof value === 'number') params[name] = value;
  }
  return params;
}
