import { z } from 'zod';
import type { Page } from '../../cards/page';
import { READERS } from '../../domain/reading';
import { ANYONE, mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { ask, show } from '../../desk/show';
import { choice, date, line } from '../../desk/fields';
import { customerByName, namedVouchers } from '../shared/find-vouchers';
import { defineFlow, type Slots, type Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { presentVoucher } from '../shared/voucher-facts';
import { changeExpiry, closeVoucher, correctNumber } from './changes';
import { detailPage, voucherPage } from './detail-page';
import { CLOSE_REASONS, closeFacts, expiryFacts, numberFacts } from './facts';
import { FILTERS, listPage } from './list-page';
import { closeReceipt, expiryReceipt, numberReceipt } from './receipts';
import { closePage, expiryPage, numberPage } from './step-pages';
import { texts, words } from './words';
import { voucherTakeBack } from './take-back';
import { takeBackSteps } from '../shared/take-back';

const id = z.strictObject({ id: z.string().max(200) });
const pressed = z.strictObject({ id: z.string().max(200), version: z.int() });
const customer = z.string().max(200).optional();
const listed = z.strictObject({
  page: z.int().min(0).max(10_000),
  state: z.enum(FILTERS).catch('all'),
  customer,
});

/** What was named opens at once; several possible customers are asked about; else the whole list. */
async function open(turn: Turn, slots: Slots): Promise<Page> {
  const named = await namedVouchers(turn, slots, {
    one: (voucher) => voucherPage(turn, voucher),
    unknown: (number) => unknownNumber(turn, number),
    target: ({ id: voucherId }) => target('vouchers.show', { id: voucherId }),
  });
  if (named) return named;
  const customer = slots.customer ? await customerByName(turn.store, slots.customer) : undefined;
  if (!customer && slots.candidates) return chooseCustomer(turn, slots.candidates);
  return listPage(turn, { filter: 'all', page: 0, ...(customer ? { customer: customer.id } : {}) });
}

function unknownNumber({ words, actor }: Turn, number: string): Page {
  return {
    title: words.t('vouchers.title'),
    blocks: [{ kind: 'text', text: words.t('vouchers.unknownNumber', { number }) }],
    buttons: [
      ...(mayAct(actor.roles, PARTNER_ADMINS)
        ? [openButton(words.t('command.addVoucher'), 'addVoucher.open', {})]
        : []),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
    ],
  };
}

async function chooseCustomer(turn: Turn, names: readonly string[]): Promise<Page> {
  const { words, store } = turn;
  const known = await Promise.all(names.slice(0, 10).map((name) => customerByName(store, name)));
  return {
    title: words.t('vouchers.whichCustomer'),
    blocks: known.flatMap((one) =>
      one
        ? [
            {
              kind: 'row',
              title: one.name,
              detail: null,
              note: null,
              tone: 'default',
              open: target('vouchers.page', { page: 0, state: 'all', customer: one.id }),
            } as const,
          ]
        : [],
    ),
    buttons: [openButton(words.t('button.vouchers'), 'vouchers.open', {})],
  };
}

type Pressed = z.infer<typeof pressed>;

/** What the steps that change one voucher have in common. */
const changesVoucher = {
  roles: PARTNER_ADMINS,
  data: pressed,
  about: (data: Pressed) => ({ kind: 'voucher', id: data.id }) as const,
  present: presentVoucher,
};

/** All vouchers, one voucher, and what puts its facts right. */
export const vouchersFlow = defineFlow({
  id: 'vouchers',
  texts,
  words,
  title: 'command.vouchers',
  help: 'commandAbout.vouchers',
  menu: { title: 'menu.vouchers', about: 'menuAbout.vouchers' },
  roles: ANYONE,
  open,
  steps: [
    show('vouchers.page', ANYONE, listed, (turn, { page, state, customer: of }) =>
      listPage(turn, { filter: state, page, ...(of ? { customer: of } : {}) }),
    ),
    ask({
      verb: 'vouchers.filter',
      roles: ANYONE,
      data: z.strictObject({ customer }),
      input: z.object({ state: choice(FILTERS) }),
      form: (turn) => listPage(turn, { filter: 'all', page: 0 }),
      page: (turn, data, { state }) =>
        listPage(turn, { filter: state, page: 0, ...(data.customer ? { customer: data.customer } : {}) }),
    }),
    show('vouchers.show', READERS.voucher.all, id, detailPage),
    show('vouchers.number', PARTNER_ADMINS, id, numberPage, presentVoucher),
    show('vouchers.expiry', PARTNER_ADMINS, id, expiryPage, presentVoucher),
    show('vouchers.close', PARTNER_ADMINS, id, closePage, presentVoucher),
    act({
      ...changesVoucher,
      verb: 'vouchers.saveNumber',
      input: z.object({ number: line(100) }),
      form: numberPage,
      facts: numberFacts,
      run: correctNumber,
      receipt: numberReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'vouchers.saveExpiry',
      input: z.object({ expiresOn: date }),
      form: expiryPage,
      facts: expiryFacts,
      run: changeExpiry,
      receipt: expiryReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'vouchers.saveClosed',
      input: z.object({ reason: choice(CLOSE_REASONS) }),
      form: closePage,
      facts: closeFacts,
      run: closeVoucher,
      receipt: closeReceipt,
    }),
    ...takeBackSteps(voucherTakeBack),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'vouchers.open': Record<never, never>;
    'vouchers.page': { readonly page: number; readonly state: string; readonly customer?: string };
    'vouchers.show': { readonly id: string };
    'vouchers.number': { readonly id: string };
    'vouchers.expiry': { readonly id: string };
    'vouchers.close': { readonly id: string };
    'vouchers.correction': { readonly id: string };
  }
}
