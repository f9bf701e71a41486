import type { Block, Button, FactsBlock, Tone } from '../../cards/page';
import type { Report, ReportContent } from '../../domain/report/report';
import type { ReportView } from './report-view';
import type { ReportGap } from '../../domain/report/report-gaps';
import { mayAct, PARTNER_ADMINS, REPORTERS } from '../../domain/company/role';
import type { Params } from '../../errors';
import type { Words } from '../../words/words';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts } from '../../desk/pages';

/** The state of the report at the top of its pages. */
export function reportStatus(words: Words, report: Report | undefined): { text: string; tone: Tone } {
  if (!report) return { text: words.t('report.notStarted'), tone: 'default' };
  const text = words.t(`state.report.${report.state}`);
  if (report.state === 'draft') return { text, tone: 'accent' };
  return { text, tone: report.confirmation?.state === 'confirmed' ? 'good' : 'warning' };
}

/** What is missing, one line each, with the numbers that it is told with; or that nothing is. */
export function gapBlocks(words: Words, gaps: readonly ReportGap[], params: Params): Block[] {
  if (gaps.length === 0) return [{ kind: 'text', text: words.t('report.complete'), tone: 'good' }];
  return [{ kind: 'text', text: words.t('report.missing'), heading: true }, gapLines(words, gaps, params)];
}

/** What a report lacks though it was submitted: it is to be corrected and submitted once more. */
export function faultBlocks(words: Words, gaps: readonly ReportGap[], params: Params): Block[] {
  if (gaps.length === 0) return [];
  return [{ kind: 'text', text: words.t('report.faulty'), tone: 'attention' }, gapLines(words, gaps, params)];
}

function gapLines(words: Words, gaps: readonly ReportGap[], params: Params): Block {
  return { kind: 'text', text: gaps.map((gap) => `○ ${words.t(`report.gap.${gap}`, params)}`).join('\n') };
}

/** Ways to write, attach and submit; what is to be done next comes first. */
export function workButtons(words: Words, id: string, gaps: readonly ReportGap[], begun: boolean): Button[] {
  const write = openButton(words.t(begun ? 'report.continue' : 'report.write'), 'report.form', { id });
  const attach = openButton(words.t('report.attach'), 'report.upload', { id });
  const submit = openButton(words.t('report.submit'), 'report.review', { id });
  if (gaps.length === 0) return [submit, write, attach];
  const isWritten = gaps.every((gap) => gap === 'deliverable' || gap === 'notEnded');
  return isWritten && gaps.includes('deliverable') ? [attach, write, submit] : [write, attach, submit];
}

/** The way on once the report is in; those who may not redeem are not sent there. */
export function redeemButtons({ words, actor }: Pick<Turn, 'words' | 'actor'>, id: string): Button[] {
  if (!mayAct(actor.roles, PARTNER_ADMINS)) return [];
  return [openButton(words.t('command.redeem'), 'redeem.voucher', { id })];
}

/** The short fields of the report. */
export function contentFacts(
  { words, scheme }: Pick<Turn, 'words' | 'scheme'>,
  content: ReportContent,
): FactsBlock {
  const { startedOn, endedOn, onSiteDays, offSiteDays, deploymentOn } = content;
  const days = (count: number | null): string | null =>
    count === null ? null : words.t('days.count', { days: count });
  const kind = scheme.deliverableKinds.find(({ id }) => id === content.deliverableKind);
  return facts([
    [words.t('report.startedOn'), startedOn && words.date(startedOn)],
    [words.t('report.endedOn'), endedOn && words.date(endedOn)],
    [words.t('report.onSiteDays'), days(onSiteDays)],
    [words.t('report.offSiteDays'), days(offSiteDays)],
    [words.t('report.contactName'), content.contactName],
    [words.t('report.contactEmail'), content.contactEmail],
    [words.t('report.products'), content.products],
    [words.t('report.deploymentOn'), deploymentOn && words.date(deploymentOn)],
    [words.t('report.deliverableKind'), kind && words.of(kind.name)],
  ]);
}

/** Who may take back what Microsoft was said to answer to a report, and where that is asked. */
export const REPORT_RESULTS = {
  kind: 'report',
  roles: PARTNER_ADMINS,
  verbs: { ask: 'report.correction', save: 'report.takeBack' },
} as const;

/** The way to put a submitted report right, for those who write reports: it is a draft again until it is submitted once more. */
export function correctButtons({ words, actor }: Turn, { voucher, report }: ReportView): Button[] {
  if (!report || !mayAct(actor.roles, REPORTERS)) return [];
  const data = { id: voucher.id, version: report.version };
  return [{ kind: 'submit', title: words.t('report.correct'), verb: 'report.correct', data }];
}
