import { RECORDED } from '../../domain/confirmation';
import { move } from '../../domain/lifecycle';
import { reportMoves } from '../../domain/report/report';
import { DomainError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { reportFacts } from './report-facts';
import { currentReport, keepReport } from './report-view';

/** Submits a report that lacks nothing; from here on it changes only when Partner Center refuses it. */
export async function submitReport(
  work: Work,
  data: { readonly id: string; readonly version: number },
): Promise<Change> {
  const view = await currentReport(work, data, 'submit');
  const state = move(reportMoves, view.report?.state ?? 'draft', 'submit');
  if (view.gaps.length > 0) throw new DomainError('checksFailed', { count: view.gaps.length });
  const saved = await keepReport(work.tables, view, { state, submittedAt: work.now, confirmation: RECORDED });
  return {
    kind: 'report',
    recordId: saved.id,
    recordVersion: saved.version,
    event: 'submit',
    facts: { ...reportFacts(view), doByOn: view.voucher.expiresOn },
    before: { state: view.report?.state ?? null },
    after: { state },
  };
}
