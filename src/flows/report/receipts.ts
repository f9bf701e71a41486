import type { Block, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { recordedReceipt, refusedStatus } from '../shared/tool-steps';
import { gapBlocks, redeemButtons, workButtons } from './blocks';
import {
  factParams,
  type ConfirmedFacts,
  type FileFacts,
  type RefusedFacts,
  type ReportFacts,
  type SubmittedFacts,
} from './facts';

/** A draft was saved: what is missing, and the way to that. */
export function savedReceipt(turn: Turn, event: AuditEvent<ReportFacts>): Page {
  return draftReceipt(turn, event, turn.words.t('report.saved'), []);
}

/** A file was attached or took the place of another. */
export function attachedReceipt(turn: Pick<Turn, 'words'>, event: AuditEvent<FileFacts>): Page {
  const { words } = turn;
  const { name, size, replaced } = event.facts;
  const title = words.t(replaced ? 'report.replaced' : 'report.attached');
  return draftReceipt(turn, event, title, [
    [words.t('report.deliverable'), name],
    [words.t('report.fileSize'), words.fileSize(size)],
    [words.t('report.replacedFile'), replaced],
  ]);
}

/** A file was taken out. */
export function removedReceipt(turn: Turn, event: AuditEvent<FileFacts>): Page {
  const { words } = turn;
  return draftReceipt(turn, event, words.t('report.removed'), [
    [words.t('report.deliverable'), event.facts.name],
  ]);
}

/** The report is recorded as submitted; what to do in the tool, and where to write down its answer. */
export function submittedReceipt(turn: Turn, event: AuditEvent<SubmittedFacts>): Page {
  const { words } = turn;
  const { report: id } = event.facts;
  return recordedReceipt(turn, event, {
    title: words.t('report.submitted'),
    blocks: [about(turn, event, [])],
    tool: 'report',
    confirm: target('report.confirm', { id }),
    refuse: target('report.refuse', { id }),
    buttons: [...redeemButtons(turn, id), openButton(words.t('report.back'), 'report.voucher', { id })],
  });
}

/** The report stands in the tool: the voucher can be redeemed, unless it is. */
export function confirmedReceipt(turn: Turn, event: AuditEvent<ConfirmedFacts>): Page {
  const { words } = turn;
  const { report: id, toolReference, voucherState } = event.facts;
  const isRedeemed = voucherState === 'redeemed';
  const redeem = isRedeemed ? [] : redeemButtons(turn, id);
  const others = openButton(words.t('report.others'), 'report.open', {});
  return receipt(turn, event, {
    title: words.t('report.confirmedTitle'),
    blocks: [
      about(turn, event, [[words.t('report.reference'), toolReference]]),
      { kind: 'text', text: words.t('confirmation.confirmed'), tone: 'good' },
    ],
    next: redeem[0]?.title ?? (isRedeemed ? others.title : words.t('report.redeemNext')),
    buttons: [...redeem, others, openButton(words.t('report.back'), 'report.voucher', { id })],
  });
}

/** The tool refused it: it is a draft again. */
export function refusedReceipt(turn: Turn, event: AuditEvent<RefusedFacts>): Page {
  const { words } = turn;
  const { reason, expiresOn, number } = event.facts;
  const why = words.t('confirmation.refused', { reason });
  return againDraft(turn, event, [{ kind: 'text', text: why, tone: 'attention' }], {
    title: words.t('report.refusedDone', { number }),
    status: refusedStatus(turn),
    pairs: [[words.t('voucher.expiresOn'), expiresOn && words.date(expiresOn)]],
  });
}

/** It was submitted with something that cannot be: it is a draft again. */
export function correctedReceipt(turn: Turn, event: AuditEvent<ReportFacts>): Page {
  return againDraft(turn, event, gapBlocks(turn.words, event.facts.gaps, factParams(event.facts)));
}

function againDraft(
  turn: Turn,
  event: AuditEvent<ReportFacts>,
  why: readonly Block[],
  { pairs = [], ...more }: Partial<Pick<Page, 'title' | 'status'>> & { readonly pairs?: Pairs } = {},
): Page {
  const { words } = turn;
  const { report: id } = event.facts;
  return receipt(turn, event, {
    title: words.t('report.refusedTitle'),
    ...more,
    blocks: [about(turn, event, pairs), ...why],
    next: words.t('report.continue'),
    buttons: [
      openButton(words.t('report.continue'), 'report.form', { id }),
      openButton(words.t('report.attach'), 'report.upload', { id }),
      openButton(words.t('report.back'), 'report.voucher', { id }),
    ],
  });
}

type Pairs = readonly (readonly [title: string, value: string | null])[];

function draftReceipt(
  turn: Pick<Turn, 'words'>,
  event: AuditEvent<ReportFacts>,
  title: string,
  pairs: Pairs,
): Page {
  const { words } = turn;
  const { report: id, gaps } = event.facts;
  const buttons = [
    ...workButtons(words, id, gaps, true),
    openButton(words.t('report.back'), 'report.voucher', { id }),
  ];
  const [next] = buttons;
  return receipt(turn, event, {
    title,
    blocks: [about(turn, event, pairs), ...gapBlocks(words, gaps, factParams(event.facts))],
    ...(next ? { next: next.title } : {}),
    buttons,
  });
}

function about(
  { words }: Pick<Turn, 'words'>,
  { facts: known }: AuditEvent<ReportFacts>,
  pairs: Pairs,
): Block {
  return facts([
    [words.t('voucher.number'), known.number],
    [words.t('voucher.customer'), known.customer],
    ...pairs,
  ]);
}
