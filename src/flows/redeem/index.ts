import { z } from 'zod';
import { withBanner, type Page } from '../../cards/page';
import { PARTNER_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { ask, show } from '../../desk/show';
import { id, ids, line, lines, optional } from '../../desk/fields';
import { namedVouchers } from '../shared/find-vouchers';
import { defineFlow, type Slots, type Turn } from '../../desk/flow';
import { target } from '../../desk/links';
import { load } from '../../desk/load';
import { PAGE_LENGTH } from '../../desk/paging';
import { presentVoucher } from '../shared/voucher-facts';
import { confirmRedemption, redeemVouchers, refuseRedemption } from './changes';
import { choosePage, notReadyPage } from './choose-page';
import { confirmPage } from './confirm-page';
import { confirmedFacts, redemptionFacts, refusedFacts } from './facts';
import { pressedVouchers } from './candidates';
import { confirmedReceipt, redeemReceipt, refusedReceipt } from './receipts';
import { refusalPage, resultPage } from './result-pages';
import { redeemAnswers } from './answers';
import { texts, words } from './words';

const one = z.strictObject({ id });
const paged = z.strictObject({ page: z.int().min(0).max(10_000) });
const pressed = z.strictObject({ id, version: z.int() });

type Pressed = z.infer<typeof pressed>;

/** Vouchers that were named open at once, with what they lack; else the choice of all. */
async function open(turn: Turn, slots: Slots): Promise<Page> {
  const { customer } = slots;
  const named = await namedVouchers(turn, slots, {
    one: (voucher) => voucherPage(turn, voucher),
    unknown: async (number) =>
      withBanner(
        await choosePage(turn, { page: 0 }),
        turn.words.t('redeem.unknown', { number }),
        'attention',
      ),
    target: ({ id: voucherId }) => target('redeem.voucher', { id: voucherId }),
    together: (vouchers) =>
      confirmPage(
        turn,
        vouchers.slice(0, PAGE_LENGTH).map(({ id: voucherId }) => ({ id: voucherId })),
      ),
  });
  return named ?? choosePage(turn, { page: 0, ...(customer ? { customer } : {}) });
}

/** The confirmation page of one voucher, or, once it is redeemed, what became of it. */
async function voucherPage(turn: Turn, { id: voucherId }: { readonly id: string }): Promise<Page> {
  const voucher = await load(turn.store.vouchers, voucherId);
  return voucher.state === 'redeemed' ? resultPage(turn, voucher) : confirmPage(turn, [{ id: voucherId }]);
}

const ofOneVoucher = {
  roles: PARTNER_ADMINS,
  data: pressed,
  about: (data: Pressed) => ({ kind: 'voucher', id: data.id }) as const,
  present: presentVoucher,
};

/** Redeems one or several reserved vouchers together, and takes what the voucher tool says to it. */
export const redeemFlow = defineFlow({
  id: 'redeem',
  texts,
  words,
  title: 'command.redeem',
  help: 'commandAbout.redeem',
  menu: { title: 'menu.redeem', about: 'menuAbout.redeem' },
  roles: PARTNER_ADMINS,
  open,
  answers: redeemAnswers,
  undo: {
    'redeem.confirm': (id) => target('redeem.refusal', { id }),
  },
  steps: [
    show('redeem.page', PARTNER_ADMINS, paged, choosePage),
    show('redeem.notReady', PARTNER_ADMINS, paged, notReadyPage),
    show('redeem.voucher', PARTNER_ADMINS, one, voucherPage),
    ask({
      verb: 'redeem.choose',
      roles: PARTNER_ADMINS,
      data: paged,
      input: z.object({ vouchers: ids.refine((chosen) => chosen.length <= PAGE_LENGTH) }),
      form: choosePage,
      page: (turn, _data, { vouchers }) =>
        confirmPage(
          turn,
          [...new Set(vouchers)].map((chosen) => ({ id: chosen })),
        ),
    }),
    act({
      verb: 'redeem.confirm',
      roles: PARTNER_ADMINS,
      data: z.strictObject({ vouchers: pressedVouchers }),
      input: z.object({}),
      about: () => null,
      form: (turn, { vouchers }) => confirmPage(turn, vouchers),
      present: (turn) => choosePage(turn, { page: 0 }),
      facts: redemptionFacts,
      run: redeemVouchers,
      receipt: redeemReceipt,
    }),
    show('redeem.result', PARTNER_ADMINS, one, resultPage, presentVoucher),
    act({
      ...ofOneVoucher,
      verb: 'redeem.confirmed',
      input: z.object({ reference: optional(line(60)) }),
      form: resultPage,
      facts: confirmedFacts,
      run: confirmRedemption,
      receipt: confirmedReceipt,
    }),
    show('redeem.refusal', PARTNER_ADMINS, one, refusalPage, presentVoucher),
    act({
      ...ofOneVoucher,
      verb: 'redeem.refused',
      input: z.object({ reason: lines(500) }),
      form: refusalPage,
      facts: refusedFacts,
      run: refuseRedemption,
      receipt: refusedReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'redeem.open': Record<never, never>;
    'redeem.page': { readonly page: number };
    'redeem.notReady': { readonly page: number };
    'redeem.voucher': { readonly id: string };
    'redeem.result': { readonly id: string };
    'redeem.refusal': { readonly id: string };
  }
}
