import { refusable, type Confirmation } from '../../domain/confirmation';
import { move } from '../../domain/lifecycle';
import { reportMoves, type ReportEvent } from '../../domain/report/report';
import { DomainError } from '../../errors';
import type { Change, Work } from '../../desk/flow';
import { reportFacts } from './report-facts';
import { currentReport, keepReport } from './report-view';

interface Pressed {
  readonly id: string;
  readonly version: number;
}

/** Notes that the report stands in the tool, with the reference that the tool gave, if any. */
export async function confirmReport(
  work: Work,
  data: Pressed,
  { reference }: { readonly reference: string | null },
): Promise<Change> {
  const confirmation = { state: 'confirmed', at: work.now, by: work.actor.name, reference } as const;
  return settle(work, data, 'confirm', confirmation, { toolReference: reference });
}

/** Notes that the tool refused the report: it is a draft again, to be corrected and submitted once more. */
export async function refuseReport(
  work: Work,
  data: Pressed,
  { reason }: { readonly reason: string },
): Promise<Change> {
  const confirmation = { state: 'refused', at: work.now, by: work.actor.name, reason } as const;
  return settle(work, data, 'refuse', confirmation, { reason });
}

/** Takes back a report that was submitted and lacks something: it is a draft again. Throws `DomainError('illegalMove')` where nothing is wrong. */
export async function correctReport(work: Work, data: Pressed): Promise<Change> {
  return settle(work, data, 'correct', null, {});
}

async function settle(
  work: Work,
  data: Pressed,
  event: ReportEvent,
  confirmation: Confirmation | null,
  said: Readonly<Record<string, string | null>>,
): Promise<Change> {
  const view = await currentReport(work, data, event);
  if (event === 'refuse') refusable(view.report?.confirmation);
  if (event === 'correct' && view.gaps.length === 0) throw new DomainError('illegalMove');
  const was = view.report?.state ?? 'draft';
  const state = move(reportMoves, was, event);
  const submittedAt = state === 'draft' ? null : (view.report?.submittedAt ?? null);
  const saved = await keepReport(work.tables, view, { state, submittedAt, confirmation });
  return {
    kind: 'report',
    recordId: saved.id,
    recordVersion: saved.version,
    event,
    facts: { ...reportFacts(view), voucherState: view.voucher.state, ...said },
    before: { state: was, confirmation: view.report?.confirmation?.state ?? null },
    after: { state, confirmation: confirmation?.state ?? null },
  };
}
