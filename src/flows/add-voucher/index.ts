import { z } from 'zod';
import { PARTNER_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { ask, show } from '../../desk/show';
import { date, email, id, line, lines, optional, wholeNumber } from '../../desk/fields';
import { target } from '../../desk/links';
import { defineFlow } from '../../desk/flow';
import { takeIn } from './changes';
import { takeInFacts } from './facts';
import { intakePage, intakePageAgain } from './form-page';
import { NOTHING_KNOWN } from '../shared/voucher-prefill';
import { formData } from './hints';
import { mailPage, openIntake, presentOrigin, proposalPage, messagePage, startPage } from './pages';
import { takeInReceipt } from './receipts';
import { texts, words } from './words';

const nothing = z.strictObject({});

/** Takes a customer's voucher in: from the forwarded mail, or by a form; a person confirms every value. */
export const addVoucherFlow = defineFlow({
  id: 'addVoucher',
  texts,
  words,
  title: 'command.addVoucher',
  help: 'commandAbout.addVoucher',
  menu: { title: 'menu.addVoucher', about: 'menuAbout.addVoucher' },
  roles: PARTNER_ADMINS,
  open: openIntake,
  undo: {
    'addVoucher.save': (id) => target('vouchers.close', { id }),
  },
  steps: [
    ask({
      verb: 'addVoucher.read',
      roles: PARTNER_ADMINS,
      data: nothing,
      input: z.object({ mail: lines(1_000_000) }),
      form: startPage,
      page: (turn, _data, { mail }) => mailPage(turn, mail),
    }),
    show('addVoucher.form', PARTNER_ADMINS, nothing, (turn) => intakePage(turn, NOTHING_KNOWN)),
    show('addVoucher.proposal', PARTNER_ADMINS, z.strictObject({ id }), proposalPage),
    show(
      'addVoucher.message',
      PARTNER_ADMINS,
      z.strictObject({ language: z.string().max(20).optional() }),
      messagePage,
    ),
    act({
      verb: 'addVoucher.save',
      roles: PARTNER_ADMINS,
      data: formData,
      input: z.object({
        number: line(100),
        customer: line(120),
        sameCustomer: optional(id),
        program: id,
        days: wholeNumber(1, 1000),
        country: id,
        countryOther: optional(line(60)),
        adminEmail: optional(email),
        expiresOn: optional(date),
        createdOn: optional(date),
        assignedOn: optional(date),
        agreementNumber: optional(line(100)),
      }),
      about: ({ proposal }) => (proposal ? { kind: 'voucherMail', id: proposal } : null),
      form: intakePageAgain,
      present: presentOrigin,
      facts: takeInFacts,
      run: takeIn,
      receipt: takeInReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'addVoucher.open': Record<never, never>;
    'addVoucher.form': Record<never, never>;
    /** The form with what a voucher mail of the mailbox states. */
    'addVoucher.proposal': { readonly id: string };
    'addVoucher.message': { readonly language?: string };
  }
}
