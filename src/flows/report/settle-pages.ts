import { withBanner, type Page } from '../../cards/page';
import { can } from '../../domain/lifecycle';
import { reportStageMoves } from '../../domain/report/report';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { toolButton, toolSteps } from '../shared/tool-steps';
import { reportPage } from './report-page';
import { withReport } from './with-report';

export const MAX_REFERENCE = 100;
export const MAX_REASON = 300;

/** Takes that the report stands in the tool, with its reference. */
export function confirmPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words } = turn;
  return withReport(turn, id, ({ voucher, report, stage }) => {
    if (!report || !can(reportStageMoves, stage, 'confirm')) return reportPage(turn, { id });
    return {
      title: words.t('report.confirmTitle', { number: voucher.number }),
      blocks: [
        ...toolSteps(turn, 'report'),
        {
          kind: 'field',
          id: 'reference',
          input: 'text',
          label: words.t('report.reference'),
          hint: words.t('report.referenceHint'),
          maxLength: MAX_REFERENCE,
        },
      ],
      buttons: [
        {
          kind: 'submit',
          title: words.t('report.confirmDone'),
          verb: 'report.confirmed',
          data: { id, version: report.version },
        },
        toolButton(turn, 'report'),
        ...(stage !== 'submitted' || report.confirmation?.state === 'confirmed'
          ? []
          : [openButton(words.t('confirmation.wasRefused'), 'report.refuse', { id })]),
        openButton(words.t('report.back'), 'report.voucher', { id }),
      ],
    };
  });
}

/** Takes that the tool refused the report, with the reason. */
export function refusePage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  const { words } = turn;
  return withReport(turn, id, async ({ voucher, report, stage }) => {
    if (!report || stage !== 'submitted') return reportPage(turn, { id });
    if (report.confirmation?.state === 'confirmed')
      return withBanner(await reportPage(turn, { id }), words.t('error.alreadyConfirmed'), 'attention');
    return {
      title: words.t('report.refuseTitle', { number: voucher.number }),
      blocks: [
        { kind: 'text', text: words.t('report.refuseText') },
        {
          kind: 'field',
          id: 'reason',
          input: 'text',
          label: words.t('report.reason'),
          required: true,
          maxLength: MAX_REASON,
        },
      ],
      buttons: [
        {
          kind: 'submit',
          title: words.t('report.refuseDone'),
          destructive: true,
          verb: 'report.refused',
          data: { id, version: report.version },
        },
        openButton(words.t('report.back'), 'report.voucher', { id }),
      ],
    };
  });
}
