import type { CalendarDate } from '../time/dates';
import type { ReportContent } from './report';
import { DAY_CHECKS, failedDayChecks, reportDayChecks } from './report-days';
import type { Scheme } from '../scheme/scheme';
import type { Reservation, Voucher } from '../voucher/voucher';

/** What a completion report can lack before it is submitted, in the order of the form. */
export const REPORT_GAPS = [
  'startedOn',
  'endedOn',
  'notEnded',
  'onSiteDays',
  'offSiteDays',
  ...DAY_CHECKS,
  'contactName',
  'contactEmail',
  'summary',
  'nextSteps',
  'deliverableKind',
  'attested',
  'deliverable',
] as const;

export type ReportGap = (typeof REPORT_GAPS)[number];

/** A report that nobody has written anything into: the dates are those of the reservation until somebody corrects them. */
export function newReportContent({
  startsOn,
  endsOn,
}: Pick<Reservation, 'startsOn' | 'endsOn'>): ReportContent {
  return {
    startedOn: startsOn,
    endedOn: endsOn,
    onSiteDays: null,
    offSiteDays: null,
    contactName: null,
    contactEmail: null,
    products: null,
    summary: null,
    nextSteps: null,
    deploymentOn: null,
    deliverableKind: null,
    attested: [],
  };
}

/** What a completion report is judged by before it is submitted. */
export interface ReportFacts {
  readonly voucher: Pick<Voucher, 'days'>;
  readonly content: ReportContent;
  /** Those that stand. */
  readonly files: readonly unknown[];
}

/** All that keeps the report from being submitted. The last day of the engagement counts as its end. */
export function reportGaps(
  { attestations, rules }: Pick<Scheme, 'attestations' | 'rules'>,
  { voucher, content, files }: ReportFacts,
  today: CalendarDate,
): ReportGap[] {
  const wrongDays = failedDayChecks(reportDayChecks(rules, voucher, content));
  const lacks: Readonly<Record<ReportGap, boolean>> = {
    startedOn: content.startedOn === null,
    endedOn: content.endedOn === null,
    notEnded: content.endedOn !== null && content.endedOn > today,
    onSiteDays: content.onSiteDays === null,
    offSiteDays: content.offSiteDays === null,
    reportDays: wrongDays.includes('reportDays'),
    reportSpan: wrongDays.includes('reportSpan'),
    offSite: wrongDays.includes('offSite'),
    contactName: content.contactName === null,
    contactEmail: content.contactEmail === null,
    summary: content.summary === null,
    nextSteps: content.nextSteps === null,
    deliverableKind: content.deliverableKind === null,
    attested: attestations.some(({ id }) => !content.attested.includes(id)),
    deliverable: files.length === 0,
  };
  return REPORT_GAPS.filter((gap) => lacks[gap]);
}
