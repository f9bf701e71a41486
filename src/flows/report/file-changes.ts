import { move } from '../../domain/lifecycle';
import { reportMoves, type Deliverable } from '../../domain/report/report';
import { DomainError } from '../../errors';
import type { ReceivedFile } from '../../ports';
import type { Change, Work } from '../../desk/flow';
import { load } from '../../desk/load';
import { factsOf, type FileFacts } from './facts';
import { judgeReport, keepReport, openReport, type ReportView } from './report-view';

/** Stands in for the report of a file that a person sent while it was not clear for which one. */
export function pendingOf(personId: string): string {
  return `pending:${personId}`;
}

/** A row for a file that is kept already. */
export function deliverableRow(
  { newId, actor, now }: Pick<Work, 'newId' | 'actor' | 'now'>,
  reportId: string,
  file: ReceivedFile,
): Omit<Deliverable, 'version'> {
  const { name, mediaType, size, sha256 } = file;
  return {
    id: newId(),
    reportId,
    name,
    mediaType,
    size,
    sha256,
    addedBy: actor.id,
    addedAt: now,
    removedAt: null,
  };
}

/** Adds a file to a report that is not submitted, in the place of another where `replacesId` names one that stands. */
export async function attachDeliverable(
  work: Work,
  {
    reportId,
    replacesId,
    file,
  }: { readonly reportId: string; readonly replacesId: string | null; readonly file: ReceivedFile },
): Promise<Change<FileFacts>> {
  const view = await openReport(work, reportId, 'attach');
  const added = await work.tables.deliverables.add(deliverableRow(work, reportId, file));
  const replaced = view.files.find(({ id }) => id === replacesId);
  if (replaced) await work.tables.deliverables.save({ ...replaced, removedAt: work.now });
  return attachChange(work, view, added, replaced);
}

/** Gives a file that its sender had to assign to the report that was chosen. */
export async function takeDeliverable(
  work: Work,
  data: { readonly file: string },
  input: { readonly report: string },
): Promise<Change<FileFacts>> {
  const pending = await load(work.tables.deliverables, data.file);
  if (pending.addedBy !== work.actor.id) throw new DomainError('notFound');
  if (pending.reportId !== pendingOf(work.actor.id)) throw new DomainError('stale');
  const view = await openReport(work, input.report, 'attach');
  const taken = await work.tables.deliverables.save({
    ...pending,
    reportId: input.report,
    addedAt: work.now,
  });
  return attachChange(work, view, taken, undefined);
}

/** Takes a file out of a report that is not submitted; it stays in the store, as the history names it. */
export async function removeDeliverable(
  work: Work,
  data: { readonly id: string; readonly version: number },
): Promise<Change<FileFacts>> {
  const file = await load(work.tables.deliverables, data.id);
  const view = await openReport(work, file.reportId, 'remove');
  if (file.removedAt || file.version !== data.version) throw new DomainError('stale');
  const removed = await work.tables.deliverables.save({ ...file, removedAt: work.now });
  const files = view.files.filter(({ id }) => id !== file.id);
  return fileChange(work, { ...view, files }, removed, 'remove', null);
}

function attachChange(
  work: Work,
  view: ReportView,
  file: Deliverable,
  replaced: Deliverable | undefined,
): Promise<Change<FileFacts>> {
  const files = [...view.files.filter((other) => other !== replaced), file];
  return fileChange(work, { ...view, files }, file, 'attach', replaced?.name ?? null);
}

/** The report counts as changed with each of its files: who submits it has seen them all. */
async function fileChange(
  work: Work,
  view: ReportView,
  file: Deliverable,
  event: 'attach' | 'remove',
  replaced: string | null,
): Promise<Change<FileFacts>> {
  const state = move(reportMoves, view.report?.state ?? 'draft', event);
  const report = await keepReport(work.tables, view, { state });
  const facts = {
    ...factsOf({ ...view, ...judgeReport(work, view) }),
    name: file.name,
    size: file.size,
    replaced,
  };
  return {
    event: `deliverable.${event}`,
    recordId: file.id,
    recordVersion: file.version,
    facts,
    also: [{ event: `report.${event}`, recordId: report.id, recordVersion: report.version, facts }],
  };
}
