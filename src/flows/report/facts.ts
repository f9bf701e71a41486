import { z } from 'zod';
import { blocking } from '../../domain/check';
import { REPORT_GAPS } from '../../domain/report/report-gaps';
import { day, maybe } from '../../desk/facts';
import type { Params } from '../../errors';
import { withParts } from '../shared/earlier-facts';
import type { ReportView } from './report-view';

/** The numbers that days which cannot be are told with; null where the days are right. */
const dayNumbers = z.object({
  onSite: maybe(z.number()),
  offSite: maybe(z.number()),
  reported: maybe(z.number()),
  /** Those that the voucher is for. */
  days: maybe(z.number()),
  /** From the first to the last day of the engagement. */
  span: maybe(z.number()),
  /** Of the days off site. */
  limit: maybe(z.number()),
});

const report = dayNumbers.extend({
  /** Its id, which is the voucher's. */
  report: z.string(),
  number: z.string(),
  customer: z.string(),
  startedOn: maybe(day),
  endedOn: maybe(day),
  /** Of its voucher. */
  voucherState: maybe(z.enum(['reserved', 'redeemed'])),
  /** How many deliverables it has. */
  files: z.number(),
  gaps: z.array(z.enum(REPORT_GAPS)).readonly(),
});

const withGaps = withParts('gaps', ' ');

/** Of a report, as it stands after the change. */
export const reportFacts = z.preprocess(withGaps, report);
export type ReportFacts = z.infer<typeof reportFacts>;

export const submittedFacts = z.preprocess(
  withGaps,
  report.extend({
    /** When Partner Center has to have it at the latest. */
    doByOn: maybe(day),
  }),
);
export type SubmittedFacts = z.infer<typeof submittedFacts>;

export const confirmedFacts = z.preprocess(withGaps, report.extend({ toolReference: maybe(z.string()) }));
export type ConfirmedFacts = z.infer<typeof confirmedFacts>;

export const refusedFacts = z.preprocess(
  withGaps,
  report.extend({
    reason: z.string(),
    /** By when it has to be submitted again, and the voucher redeemed. */
    expiresOn: maybe(day),
  }),
);
export type RefusedFacts = z.infer<typeof refusedFacts>;

/** Of a deliverable that was attached or taken out, with its report. */
export const fileFacts = z.preprocess(
  withGaps,
  report.extend({
    name: z.string(),
    /** Bytes. */
    size: z.number(),
    /** The name of the file whose place it took. */
    replaced: maybe(z.string()),
  }),
);
export type FileFacts = z.infer<typeof fileFacts>;

/** What the receipts tell of a report. */
export function factsOf(view: Omit<ReportView, 'report' | 'stage'>): ReportFacts {
  const { voucher, content, gaps, files } = view;
  return {
    ...dayNumbers.parse(gapParams(view)),
    report: voucher.id,
    number: voucher.number,
    customer: voucher.customerName,
    startedOn: content.startedOn,
    endedOn: content.endedOn,
    voucherState: voucher.state,
    files: files.length,
    gaps,
  };
}

/** The numbers that the gaps are told with. */
export function gapParams({ dayChecks }: Pick<ReportView, 'dayChecks'>): Params {
  return blocking(dayChecks).reduce<Params>((all, { params }) => ({ ...all, ...params }), {});
}

/** The same as they were when the change was made. */
export function factParams(known: ReportFacts): Params {
  const { startedOn, endedOn } = known;
  const told = Object.entries({ ...dayNumbers.parse(known), startedOn, endedOn });
  return Object.fromEntries(told.flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
