import type { Block, Button, FactsBlock, Page } from '../../cards/page';
import type { ReportContent, Deliverable } from '../../domain/report/report';
import { canExpireThere } from '../../domain/voucher/voucher';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, joined } from '../../desk/pages';
import { confirmationText, expiryText } from '../shared/voucher-facts';
import {
  contentFacts,
  faultBlocks,
  gapBlocks,
  redeemButtons,
  reportStatus,
  workButtons,
  REPORT_RESULTS,
  correctButtons,
} from './blocks';
import { takeBackRow } from '../shared/take-back';
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

/** Files on one card. */
const FILES_A_PAGE = 6;

/** A heading and the deliverables, each opening its page; the last line leads to those that the card has no room for. */
export async function fileRows(turn: Turn, { voucher, files }: ReportView, page: number): Promise<Block[]> {
  const { words } = turn;
  const heading: Block = {
    kind: 'text',
    text: words.t('report.deliverables', { count: files.length }),
    heading: true,
  };
  if (files.length === 0) return [heading, { kind: 'text', text: words.t('report.noDeliverable') }];
  const shown = files.slice(page * FILES_A_PAGE, (page + 1) * FILES_A_PAGE);
  const names = await senders(turn, shown);
  const left = files.length - page * FILES_A_PAGE - shown.length;
  return [
    heading,
    ...shown.map((file): Block => ({
      kind: 'row',
      title: file.name,
      detail: words.t('report.fileDetail', {
        sizeBytes: file.size,
        name: names.get(file.addedBy) ?? '',
        when: words.dateTime(file.addedAt),
      }),
      note: null,
      tone: 'default',
      open: target('report.file', { id: file.id }),
    })),
    ...(left > 0 ? [moreRow(turn, voucher.id, page + 1, left)] : []),
  ];
}

function moreRow({ words }: Turn, id: string, page: number, count: number): Block {
  const title = words.t('report.moreDeliverables', { count });
  return {
    kind: 'row',
    title,
    detail: null,
    note: null,
    tone: 'default',
    open: target('report.files', { id, page }),
  };
}

/** Who sent the files, by their ids. */
export async function senders(
  { store }: Pick<Turn, 'store'>,
  files: readonly Deliverable[],
): Promise<Map<string, string>> {
  const people = await store.people.list({ id: [...new Set(files.map(({ addedBy }) => addedBy))] });
  return new Map(people.map(({ id, name }) => [id, name]));
}
