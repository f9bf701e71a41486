import { z } from 'zod';
import { READERS } from '../../domain/reading';
import { ADMINS, ANYONE } from '../../domain/company/role';
import { act } from '../../desk/act';
import { id } from '../../desk/fields';
import { defineFlow, type Turn } from '../../desk/flow';
import { outdatedPage } from '../../desk/pages';
import { show } from '../../desk/show';
import { letGo, putOffNotice, resendAll, resendNotice } from './changes';
import { PUT_OFF } from './compose';
import { deliveryPage } from './delivery-page';
import { letterFacts, lettersFacts, putOffFacts } from './facts';
import { letterPage } from './letter-page';
import { minePage } from './mine-page';
import { noticePage } from './notice-page';
import { letterReceipt, lettersReceipt, putOffReceipt } from './receipts';
import { texts, words } from './words';

const one = z.strictObject({ id });
const pressed = one.extend({ version: z.int() });
const nothing = z.object({});

/** What the steps that change one undelivered notice have in common. */
const changesLetter = {
  roles: ADMINS,
  data: pressed,
  input: nothing,
  about: (data: z.infer<typeof pressed>) => ({ kind: 'notice', id: data.id }) as const,
  form: letterPage,
  present: (turn: Turn) => deliveryPage(turn),
  facts: letterFacts,
  receipt: letterReceipt,
};

/** A notice as its reader opens it, and what became of those that were not delivered. */
export const noticesFlow = defineFlow({
  id: 'notices',
  texts,
  words,
  title: 'command.notices',
  help: 'commandAbout.notices',
  roles: ADMINS,
  open: (turn) => deliveryPage(turn),
  steps: [
    show('notices.page', ADMINS, z.strictObject({ page: z.int().min(0).max(10_000) }), deliveryPage),
    show('notices.letter', READERS.notice.all, one, letterPage, (turn) => deliveryPage(turn)),
    show('notices.show', READERS.notice.own, one, noticePage),
    show(
      'notices.mine',
      ANYONE,
      z.strictObject({ page: z.int().min(0).max(100).default(0), overdue: z.literal('yes').optional() }),
      minePage,
    ),
    act({
      verb: 'notices.snooze',
      roles: ANYONE,
      data: one.extend({ until: z.enum(PUT_OFF) }),
      input: nothing,
      about: (data) => ({ kind: 'notice', id: data.id }),
      form: noticePage,
      present: async (turn) => outdatedPage(turn),
      facts: putOffFacts,
      run: putOffNotice,
      receipt: putOffReceipt,
    }),
    act({ ...changesLetter, verb: 'notices.retry', run: resendNotice }),
    act({ ...changesLetter, verb: 'notices.settle', run: letGo }),
    act({
      ...changesLetter,
      verb: 'notices.retryAll',
      data: z.strictObject({}),
      about: () => null,
      form: (turn) => deliveryPage(turn),
      facts: lettersFacts,
      run: resendAll,
      receipt: lettersReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'notices.open': Record<never, never>;
    'notices.page': { readonly page: number };
    /** A notice by the outbox item that told it; only its reader may open it. */
    'notices.show': { readonly id: string };
    'notices.mine': { readonly page: number; readonly overdue?: 'yes' };
    /** What became of a notice, by its outbox item. */
    'notices.letter': { readonly id: string };
  }
}
