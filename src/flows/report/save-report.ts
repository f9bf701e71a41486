import type { Facts } from '../../domain/audit';
import { move } from '../../domain/lifecycle';
import { reportMoves, type ReportContent } from '../../domain/report/report';
import { failedDayChecks, type DayCheck } from '../../domain/report/report-days';
import type { Scheme } from '../../domain/scheme/scheme';
import { InputError, type FieldCode, type FieldFault } from '../../errors';
import { changedFields } from '../../desk/changes';
import type { Change, Work } from '../../desk/flow';
import { currentReport, judgeReport, keepReport, type ReportView } from './report-view';
import { gapParams, reportFacts } from './report-facts';

/** What the form sends: null where a field was left empty. */
export type ReportInput = Omit<ReportContent, 'attested'> & { readonly attested: readonly string[] | null };

/** Longest piece of a text that the audit trail repeats. */
const EXCERPT = 120;

/** Keeps a draft with whatever is filled in. */
export async function saveReport(
  work: Work,
  data: { readonly id: string; readonly version: number },
  input: ReportInput,
): Promise<Change> {
  const view = await currentReport(work, data, 'save');
  const state = move(reportMoves, view.report?.state ?? 'draft', 'save');
  const content: ReportContent = { ...input, attested: input.attested ?? [] };
  const written = { ...view, content, ...judgeReport(work, { ...view, content }) };
  refuseWrong(work.scheme, written);
  const saved = await keepReport(work.tables, view, { state, content });
  return {
    kind: 'report',
    recordId: saved.id,
    recordVersion: saved.version,
    event: 'save',
    facts: reportFacts(written),
    ...changedFields(shown(view.content), shown(content)),
  };
}

/** The field at which it is told that the days cannot be. */
const DAY_FIELDS = {
  reportDays: 'onSiteDays',
  reportSpan: 'endedOn',
  offSite: 'offSiteDays',
} as const satisfies Record<DayCheck, keyof ReportContent>;

function refuseWrong(scheme: Scheme, view: ReportView): void {
  const { startedOn, endedOn, deliverableKind, attested } = view.content;
  const faults: Record<string, FieldFault<FieldCode>> = {};
  for (const code of failedDayChecks(view.dayChecks)) {
    faults[DAY_FIELDS[code]] = { code, params: gapParams(view) };
  }
  if (startedOn && endedOn && endedOn < startedOn) faults['endedOn'] = { code: 'endBeforeStart' };
  if (deliverableKind && !scheme.deliverableKinds.some(({ id }) => id === deliverableKind)) {
    faults['deliverableKind'] = { code: 'notAChoice' };
  }
  if (attested.some((given) => !scheme.attestations.some(({ id }) => id === given))) {
    faults['attested'] = { code: 'notAChoice' };
  }
  if (Object.keys(faults).length > 0) throw new InputError(faults);
}

function shown({ attested, ...content }: ReportContent): Facts {
  const values = Object.entries({ ...content, attested: attested.join(', ') || null });
  return Object.fromEntries(
    values.map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, EXCERPT) : value]),
  );
}
