import type { Block, Page } from '../../cards/page';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { PAGE_LENGTH, pageButtons, shownPage } from '../../desk/paging';
import { expiryText } from '../shared/voucher-facts';
import { redemptionCandidates, type Candidates } from './candidates';
import type { Judged } from './judge';
import { notReadyRow } from './not-ready-page';

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
