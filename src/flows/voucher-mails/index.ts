import { z } from 'zod';
import type { Page } from '../../cards/page';
import { READERS } from '../../domain/reading';
import { PARTNER_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { id } from '../../desk/fields';
import { defineFlow, type Turn } from '../../desk/flow';
import { load } from '../../desk/load';
import { show } from '../../desk/show';
import { voucherMailPage } from '../shared/voucher-mail-page';
import { decide } from './changes';
import { decisionFacts } from './facts';
import { listPage } from './list-page';
import { decisionReceipt } from './receipts';
import { texts, words } from './words';

const one = z.strictObject({ id });

async function mailPage(turn: Turn, { id: mailId }: { readonly id: string }): Promise<Page> {
  return voucherMailPage(turn, await load(turn.store.voucherMails, mailId));
}

/** The parts that all decisions on a mail share. */
const decision = {
  roles: PARTNER_ADMINS,
  data: one.extend({ version: z.int().min(1) }),
  input: z.object({}),
  about: (data: { readonly id: string }) => ({ kind: 'voucherMail', id: data.id }) as const,
  form: mailPage,
  facts: decisionFacts,
  present: (turn: Turn) => listPage(turn),
};

/** The mails of the shared mailbox that seem to hold a voucher: a partner admin decides on each. */
export const voucherMailsFlow = defineFlow({
  id: 'voucherMails',
  texts,
  words,
  title: 'command.voucherMails',
  help: 'commandAbout.voucherMails',
  roles: PARTNER_ADMINS,
  open: (turn) => listPage(turn),
  steps: [
    show(
      'voucherMails.page',
      PARTNER_ADMINS,
      z.strictObject({ page: z.int().min(0).max(100_000) }),
      listPage,
    ),
    show('voucherMails.show', READERS.voucherMail.all, one, mailPage, (turn) => listPage(turn)),
    act({
      verb: 'voucherMails.dismiss',
      ...decision,
      run: decide('dismiss'),
      receipt: decisionReceipt('dismiss'),
    }),
    act({
      verb: 'voucherMails.settle',
      ...decision,
      run: decide('settle'),
      receipt: decisionReceipt('settle'),
    }),
    act({
      verb: 'voucherMails.reopen',
      ...decision,
      run: decide('reopen'),
      receipt: decisionReceipt('reopen'),
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'voucherMails.open': Record<never, never>;
    'voucherMails.page': { readonly page: number };
    'voucherMails.show': { readonly id: string };
  }
}
