import type { Button, Page } from '../../cards/page';
import { mayAct, PARTNER_ADMINS, REPORTERS } from '../../domain/company/role';
import type { Voucher } from '../../domain/voucher/voucher';
import type { FlowQuestion, Question, Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { checkBlocks, gravestFirst } from '../shared/checks';
import { customerByName, namedVouchers } from '../shared/find-vouchers';
import { voucherStatus } from '../shared/voucher-facts';
import { judge, type Judged } from './candidates';
import { notReadyPage } from './choose-page';

/** What stands in the way of the redemption of the voucher that is meant, or of all that are reserved. */
async function whyAnswer(turn: Turn, question: Question): Promise<Page> {
  const { store, today } = turn;
  const named = await namedVouchers(turn, question, {
    one: (voucher) => checksPage(turn, voucher),
    unknown: () => notReadyPage(turn, { page: 0 }),
    target: ({ id }) => target('vouchers.show', { id }),
  });
  if (named) return named;
  const customer = question.customer ? await customerByName(store, question.customer) : undefined;
  const [first] = customer
    ? await store.vouchers.list(
        { customerId: customer.id, state: 'reserved', expiresOn: { from: today } },
        { orderBy: 'expiresOn', limit: 1 },
      )
    : [];
  return first ? checksPage(turn, first) : notReadyPage(turn, { page: 0 });
}

async function checksPage(turn: Turn, voucher: Voucher): Promise<Page> {
  const { words, store } = turn;
  const { number } = voucher;
  const judged = await judge(store, turn, [voucher]);
  const isReady = judged.every(({ missing }) => missing.length === 0);
  const checks = judged.flatMap((one) => one.checks);
  return {
    title: words.t(
      voucher.state === 'redeemed' ? 'redeem.whyDone' : isReady ? 'redeem.whyReady' : 'redeem.whyNot',
      { number },
    ),
    status: voucherStatus(turn, voucher),
    blocks: voucher.state === 'redeemed' ? [] : checkBlocks(turn, gravestFirst(checks)),
    buttons: [
      ...judged.flatMap((one) => wayOn(turn, one)),
      openButton(words.t('voucher.open'), 'vouchers.show', { id: voucher.id }),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
    ],
  };
}

/** The step that mends what is missing first, for those who may take it. */
function wayOn({ words, actor }: Turn, { voucher, missing }: Judged): Button[] {
  const { id, state, reservation } = voucher;
  const isAdmin = mayAct(actor.roles, PARTNER_ADMINS);
  if (state === 'assigned' && isAdmin)
    return [openButton(words.t('command.reserve'), 'reserve.voucher', { id })];
  if (state !== 'reserved') return [];
  if (missing.length === 0)
    return isAdmin ? [openButton(words.t('command.redeem'), 'redeem.voucher', { id })] : [];
  const writes = isAdmin || (mayAct(actor.roles, REPORTERS) && reservation.leadId === actor.id);
  return writes ? [openButton(words.t('command.report'), 'report.voucher', { id })] : [];
}

/** What can be asked of redemptions. */
export const redeemAnswers: readonly FlowQuestion[] = [
  {
    id: 'redeem.why',
    kind: 'why',
    asked: {
      'en-US':
        "why|can i|can we|can not|cannot|can't|can it|may i|may we|ready|blocks|missing|possible|able|stand* in the way + redeem*, " +
        'ready + redemption, is|are + ready to be redeemed, why not + redeem*',
      'ja-JP':
        '引き換え|引換 + なぜ|どうして|理由|できない|できません|できますか|可能|足りない|られます|られない|まだ',
      'zh-TW': '兌換|兑换 + 為什麼|為何|不能|可以|能不能|無法|還不能|原因|缺|可不可以',
    },
    answer: whyAnswer,
  },
];
