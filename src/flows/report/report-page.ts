import type { Block, Button, FactsBlock, Page } from '../../cards/page';
import type { ReportContent } from '../../domain/report/report';
import { canExpireThere } from '../../domain/voucher/voucher';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, joined } from '../../desk/pages';
import { confirmationText, expiryText } from '../shared/voucher-facts';
import { takeBackRow } from '../shared/take-back';
import {
  REPORT_RESULTS,
  correctButtons,
  contentFacts,
  faultBlocks,
  gapBlocks,
  redeemButtons,
  reportStatus,
  workButtons,
} from './blocks';
import { fileRows } from './file-rows';
import { gapParams } from './facts';
import type { ReportView } from './report-view';
import { withReport } from './with-report';

/** The report as it stands, with what is missing and the ways on. */
export function reportPage(turn: Turn, { id }: { readonly id: string }): Promise<Page> {
  return withReport(turn, id, (view) => page(turn, view));
}

async function page(turn: Turn, view: ReportView): Promise<Page> {
  const { words } = turn;
  const { voucher, report } = view;
  return {
    title: words.t('report.title', { number: voucher.number }),
    status: reportStatus(words, report),
    blocks: [
      ...stateBlocks(turn, view),
      ...(view.stage === 'draft' ? gapBlocks(words, view.gaps, gapParams(view)) : []),
      ...(view.stage === 'submitted' ? faultBlocks(words, view.gaps, gapParams(view)) : []),
      joined(await voucherFacts(turn, view), ...(report ? [contentFacts(turn, unlessPlanned(view))] : [])),
      ...(await fileRows(turn, view, 0)),
      ...(await takeBackRow(turn, REPORT_RESULTS, voucher.id)),
    ],
    buttons: buttons(turn, view),
  };
}

/** Days that are those of the reservation are not told twice. */
function unlessPlanned({ voucher: { reservation }, content }: ReportView): ReportContent {
  const asPlanned = content.startedOn === reservation.startsOn && content.endedOn === reservation.endsOn;
  return asPlanned ? { ...content, startedOn: null, endedOn: null } : content;
}

function stateBlocks({ words }: Turn, { voucher, report, stage }: ReportView): Block[] {
  const blocks: Block[] = [];
  const confirmation = report?.confirmation;
  if (confirmation) {
    const tone = ({ recorded: 'warning', confirmed: 'good', refused: 'attention' } as const)[
      confirmation.state
    ];
    blocks.push({ kind: 'text', text: confirmationText(words, confirmation), tone });
  }
  if (voucher.state === 'redeemed')
    blocks.push({ kind: 'text', text: words.t('report.redeemed'), subtle: true });
  else if (stage === 'closed')
    blocks.push({ kind: 'text', text: words.t('report.expired'), tone: 'attention' });
  return blocks;
}

async function voucherFacts(turn: Turn, { voucher }: ReportView): Promise<FactsBlock> {
  const { words, store } = turn;
  const { leadId, startsOn, endsOn } = voucher.reservation;
  const lead = await store.people.get(leadId);
  return facts([
    [words.t('voucher.customer'), voucher.customerName],
    [words.t('voucher.lead'), lead?.name],
    [words.t('voucher.dates'), words.t('voucher.period', { startsOn, endsOn })],
    [words.t('voucher.expiresOn'), canExpireThere(voucher) ? expiryText(turn, voucher) : null],
  ]);
}

function buttons(turn: Turn, view: ReportView): Button[] {
  const { words } = turn;
  const { report, stage, gaps } = view;
  const { id } = view.voucher;
  const ways = [
    openButton(words.t('voucher.open'), 'vouchers.show', { id }),
    openButton(words.t('report.others'), 'report.open', {}),
  ];
  const read = report ? [openButton(words.t('report.read'), 'report.review', { id })] : [];
  if (stage === 'closed') return [...read, ...ways];
  if (stage === 'draft') return [...workButtons(words, id, gaps, report !== undefined), ...ways];
  const isConfirmed = report?.confirmation?.state === 'confirmed';
  const isFaulty = gaps.length > 0;
  const isSent = stage === 'sent';
  return [
    ...(isFaulty && !isSent ? correctButtons(turn, view) : []),
    ...(!isConfirmed ? [openButton(words.t('confirmation.record'), 'report.confirm', { id })] : []),
    ...(isFaulty || isSent ? [] : redeemButtons(turn, id)),
    ...(!isConfirmed && !isSent
      ? [openButton(words.t('confirmation.wasRefused'), 'report.refuse', { id })]
      : []),
    ...read,
    ...ways,
  ];
}
