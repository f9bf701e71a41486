import type { Page, RowBlock, Target, Block } from '../../cards/page';
import type { Check } from '../../domain/check';
import { DAY_CHECKS } from '../../domain/report/report-days';
import { checkBlock } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH, pageButtons, shownPage } from '../../desk/paging';
import { expiryText, expiryLeft, expiryTone } from '../shared/voucher-facts';
import { redemptionCandidates, lacks, type Judged, type Candidates } from './candidates';
import { emptyPage } from '../../desk/pages';

/** A voucher that can't be redeemed yet: says what is missing, and opens where that is done. */
export function notReadyRow(turn: Turn, judged: Judged): RowBlock {
  const { words } = turn;
  const { voucher, missing } = judged;
  return {
    kind: 'row',
    title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
    detail: missing.map((check) => lackText(turn, check)).join(' · '),
    note: expiryLeft(turn, voucher),
    tone: expiryTone(turn, voucher),
    open: wayOn(judged),
  };
}

/** What lacks most often is said in few words: the page of the voucher says it in full. */
function lackText(turn: Turn, check: Check): string {
  const { words } = turn;
  switch (check.key) {
    case 'check.report.fail':
      return words.t('redeem.lacks.report', check.params);
    case 'check.deliverable.fail':
      return words.t('redeem.lacks.deliverable');
    case 'check.expiry.fail':
      return words.t('redeem.lacks.expiry', check.params);
    case 'check.engagementEnded.fail':
      return words.t('redeem.lacks.engagementEnded', check.params);
    default:
      return checkBlock(turn, check).text;
  }
}

const WRONG_DAYS = DAY_CHECKS.map((code) => `check.${code}.fail` as const);

/** Dates and expiry are put right on the voucher, report and deliverable in the report. */
function wayOn(judged: Judged): Target {
  const { id } = judged.voucher;
  const waits = lacks(judged, 'check.expiry.fail', 'check.engagementEnded.fail', 'check.reserved.fail');
  const writes = lacks(judged, 'check.report.fail', 'check.deliverable.fail', ...WRONG_DAYS);
  return writes && !waits ? target('report.voucher', { id }) : target('vouchers.show', { id });
}

/** All reserved vouchers that can't be redeemed yet, with what each lacks. */
export async function notReadyPage(turn: Turn, { page }: { readonly page: number }): Promise<Page> {
  const { words } = turn;
  const { notReady, hasMore } = await redemptionCandidates(turn);
  const shown = shownPage(page, notReady.length);
  return {
    title: words.t('redeem.notReady', { count: notReady.length, more: hasMore ? 'yes' : 'no' }),
    blocks: [
      { kind: 'text', text: words.t('redeem.notReadyText') },
      ...notReady
        .slice(shown * PAGE_LENGTH, (shown + 1) * PAGE_LENGTH)
        .map((judged) => notReadyRow(turn, judged)),
    ],
    buttons: [
      openButton(words.t('button.back'), 'redeem.open', {}),
      ...pageButtons(words, 'redeem.notReady', shown, notReady.length),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** Lines of what is not ready beside the choices; the rest stands on pages of its own. */
const NOT_READY_LINES = 4;

interface ChooseQuery {
  readonly page: number;
  /** Name of the customer whose vouchers are ticked beforehand. */
  readonly customer?: string;
}

/** The reserved vouchers: those that can be redeemed as choices, the others with what they lack. */
export async function choosePage(turn: Turn, { page, customer }: ChooseQuery): Promise<Page> {
  const { words } = turn;
  const candidates = await redemptionCandidates(turn);
  const { ready, notReady } = candidates;
  const more = candidates.hasMore ? 'yes' : 'no';
  const title = words.t('command.redeem');
  if (ready.length + notReady.length === 0) {
    return emptyPage(turn, title, words.t('redeem.none'), [
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
    ]);
  }
  const shown = shownPage(page, ready.length);
  const choices = ready.slice(shown * PAGE_LENGTH, (shown + 1) * PAGE_LENGTH);
  return {
    title,
    blocks: [
      {
        kind: 'text',
        text: words.t(ready.length > 0 ? 'redeem.choose' : 'redeem.noneReady', { count: ready.length, more }),
      },
      ...(choices.length > 0 ? [choiceField(turn, choices, customer)] : []),
      ...notReadyBlocks(turn, candidates),
    ],
    buttons: [
      ...(choices.length > 0
        ? [
            {
              kind: 'submit',
              title: words.t('redeem.review'),
              verb: 'redeem.choose',
              data: { page: shown },
            } as const,
          ]
        : []),
      ...pageButtons(words, 'redeem.page', shown, ready.length),
      ...(notReady.length > linesOf(notReady)
        ? [openButton(words.t('redeem.allNotReady'), 'redeem.notReady', { page: 0 })]
        : []),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

function choiceField(turn: Turn, choices: readonly Judged[], customer: string | undefined): Block {
  const { words } = turn;
  const ticked =
    choices.length === 1 ? choices : choices.filter(({ voucher }) => voucher.customerName === customer);
  return {
    kind: 'field',
    id: 'vouchers',
    input: 'choices',
    label: words.t('redeem.vouchers'),
    required: true,
    value: ticked.map(({ voucher }) => voucher.id).join(','),
    choices: choices.map(({ voucher }) => ({
      value: voucher.id,
      title: words.t('redeem.choice', {
        number: voucher.number,
        customer: voucher.customerName,
        program: voucher.programId,
        expiry: expiryText(turn, voucher),
      }),
    })),
  };
}

/** A single one more takes no more room than the button that would lead to it. */
function linesOf({ length }: readonly Judged[]): number {
  return length === NOT_READY_LINES + 1 ? length : Math.min(length, NOT_READY_LINES);
}

function notReadyBlocks(turn: Turn, { notReady, hasMore }: Candidates): Block[] {
  if (notReady.length === 0) return [];
  const count = notReady.length;
  const shown = linesOf(notReady);
  const { words } = turn;
  const more = hasMore ? 'yes' : 'no';
  const text =
    shown < count
      ? words.t('redeem.notReadySome', { shown, count, more })
      : words.t('redeem.notReady', { count, more });
  return [
    { kind: 'text', text, heading: true },
    ...notReady.slice(0, shown).map((judged) => notReadyRow(turn, judged)),
  ];
}
