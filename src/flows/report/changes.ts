import type { Fields } from '../../domain/audit';
import { RECORDED, refusable, type Confirmation } from '../../domain/confirmation';
import { move } from '../../domain/lifecycle';
import { reportMoves, type ReportContent } from '../../domain/report/report';
import { failedDayChecks, type DayCheck } from '../../domain/report/report-days';
import type { Scheme } from '../../domain/scheme/scheme';
import { DomainError, InputError, type FieldCode, type FieldFault } from '../../errors';
import { changedFields } from '../../desk/facts';
import type { Change, Work } from '../../desk/flow';
import {
  factsOf,
  gapParams,
  type ConfirmedFacts,
  type RefusedFacts,
  type ReportFacts,
  type SubmittedFacts,
} from './facts';
import { currentReport, judgeReport, keepReport, type ReportView } from './report-view';

interface Pressed {
  readonly id: string;
  readonly version: number;
}

/** What the form sends: null where a field was left empty. */
export type ReportInput = Omit<ReportContent, 'attested'> & { readonly attested: readonly string[] | null };

/** Longest piece of a text that the audit trail repeats. */
const EXCERPT = 120;

/** Keeps a draft with whatever is filled in. */
export async function saveReport(
  work: Work,
  data: Pressed,
  input: ReportInput,
): Promise<Change<ReportFacts>> {
  const view = await currentReport(work, data, 'save');
  const state = move(reportMoves, view.report?.state ?? 'draft', 'save');
  const content: ReportContent = { ...input, attested: input.attested ?? [] };
  const written = { ...view, content, ...judgeReport(work, { ...view, content }) };
  refuseWrong(work.scheme, written);
  const saved = await keepReport(work.tables, view, { state, content });
  return {
    recordId: saved.id,
    recordVersion: saved.version,
    event: 'report.save',
    facts: factsOf(written),
    ...changedFields(contentFields(view.content), contentFields(content)),
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

function contentFields({ attested, ...content }: ReportContent): Fields {
  const values = Object.entries({ ...content, attested: attested.join(', ') || null });
  return Object.fromEntries(
    values.map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, EXCERPT) : value]),
  );
}

/** Submits a report that lacks nothing; from here on it changes only by a correction, or when Partner Center refuses it. */
export async function submitReport(work: Work, data: Pressed): Promise<Change<SubmittedFacts>> {
  const view = await currentReport(work, data, 'submit');
  const state = move(reportMoves, view.report?.state ?? 'draft', 'submit');
  if (view.gaps.length > 0) throw new DomainError('checksFailed', { count: view.gaps.length });
  const saved = await keepReport(work.tables, view, { state, submittedAt: work.now, confirmation: RECORDED });
  return {
    recordId: saved.id,
    recordVersion: saved.version,
    event: 'report.submit',
    facts: { ...factsOf(view), doByOn: view.voucher.expiresOn },
    before: { state: view.report?.state ?? null },
    after: { state },
  };
}

/** Notes that the report stands in the tool, with the reference that the tool gave, if any. */
export async function confirmReport(
  work: Work,
  data: Pressed,
  { reference }: { readonly reference: string | null },
): Promise<Change<ConfirmedFacts>> {
  const confirmation = { state: 'confirmed', at: work.now, by: work.actor.name, reference } as const;
  return settle(work, data, 'confirm', confirmation, { toolReference: reference });
}

/** Notes that the tool refused the report: it is a draft again, to be corrected and submitted once more. */
export async function refuseReport(
  work: Work,
  data: Pressed,
  { reason }: { readonly reason: string },
): Promise<Change<RefusedFacts>> {
  const confirmation = { state: 'refused', at: work.now, by: work.actor.name, reason } as const;
  const { expiresOn = null } = (await work.tables.vouchers.get(data.id)) ?? {};
  return settle(work, data, 'refuse', confirmation, { reason, expiresOn });
}

/** Takes back a report that was submitted and lacks something or is mistyped: it is a draft again, to be submitted once more. */
export async function correctReport(work: Work, data: Pressed): Promise<Change<ReportFacts>> {
  return settle(work, data, 'correct', null, {});
}

async function settle<Said extends Fields>(
  work: Work,
  data: Pressed,
  event: 'confirm' | 'refuse' | 'correct',
  confirmation: Confirmation | null,
  said: Said,
): Promise<Change<ReportFacts & Said>> {
  const view = await currentReport(work, data, event);
  if (event === 'refuse') refusable(view.report?.confirmation);
  const was = view.report?.state ?? 'draft';
  const state = move(reportMoves, was, event);
  const submittedAt = state === 'draft' ? null : (view.report?.submittedAt ?? null);
  const saved = await keepReport(work.tables, view, { state, submittedAt, confirmation });
  return {
    recordId: saved.id,
    recordVersion: saved.version,
    event: `report.${event}`,
    facts: { ...factsOf(view), ...said },
    before: { state: was, confirmation: view.report?.confirmation?.state ?? null },
    after: { state, confirmation: confirmation?.state ?? null },
  };
}
