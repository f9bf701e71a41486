import { z } from 'zod';
import { READERS } from '../../domain/reading';
import { ANYONE, PARTNER_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { ask, show } from '../../desk/show';
import { choice, date, line } from '../../desk/fields';
import { target } from '../../desk/links';
import { defineFlow } from '../../desk/flow';
import { presentVoucher } from '../shared/voucher-facts';
import { changeExpiry, closeVoucher, correctNumber } from './changes';
import { detailPage } from './detail-page';
import { CLOSE_REASONS, closeFacts, expiryFacts, numberFacts } from './facts';
import { listPage } from './list-page';
import { FILTERS } from './list-query';
import { closeReceipt, expiryReceipt, numberReceipt } from './receipts';
import { closePage, expiryPage, numberPage } from './step-pages';
import { voucherAnswers } from './answers';
import { openVouchers } from './named';
import { texts, words } from './words';
import { voucherTakeBack } from './take-back';
import { takeBackSteps } from '../shared/take-back';

const id = z.strictObject({ id: z.string().max(200) });
const pressed = z.strictObject({ id: z.string().max(200), version: z.int() });
const recordId = z.string().max(200).optional();
const narrowing = z.strictObject({
  customer: recordId,
  program: recordId,
  location: recordId,
  lead: recordId,
  on: z.enum(['expiresOn', 'redeemedOn']).optional(),
  from: date.optional(),
  to: date.optional(),
});
const listed = narrowing.extend({
  page: z.int().min(0).max(10_000),
  state: z.enum(FILTERS).catch('all'),
});

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
  open: openVouchers,
  answers: voucherAnswers,
  undo: {
    'vouchers.saveNumber': (id) => target('vouchers.number', { id }),
    'vouchers.saveExpiry': (id) => target('vouchers.expiry', { id }),
  },
  steps: [
    show('vouchers.page', ANYONE, listed, (turn, { page, state, ...rest }) =>
      listPage(turn, { ...rest, filter: state, page }),
    ),
    ask({
      verb: 'vouchers.filter',
      roles: ANYONE,
      data: narrowing,
      input: z.object({ state: choice(FILTERS) }),
      form: (turn) => listPage(turn, { filter: 'all', page: 0 }),
      page: (turn, data, { state }) => listPage(turn, { ...data, filter: state, page: 0 }),
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
    'vouchers.page': { readonly page: number; readonly state: string } & Readonly<
      Record<string, string | number>
    >;
    'vouchers.show': { readonly id: string };
    'vouchers.number': { readonly id: string };
    'vouchers.expiry': { readonly id: string };
    'vouchers.close': { readonly id: string };
    'vouchers.correction': { readonly id: string };
  }
}
