import { z } from 'zod';
import { withBanner, type Page } from '../../cards/page';
import { READERS } from '../../domain/reading';
import { ADMINS, ANYONE, mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import type { Voucher } from '../../domain/voucher/voucher';
import { act } from '../../desk/act';
import { choice, date, id, ids, line, lines, optional } from '../../desk/fields';
import { namedVouchers } from '../shared/find-vouchers';
import { defineFlow, type Slots, type Turn } from '../../desk/flow';
import { target } from '../../desk/links';
import { load } from '../../desk/load';
import { show } from '../../desk/show';
import { presentVoucher } from '../shared/voucher-facts';
import { cancelClaim, recordResult, savePaymentSetup, submitClaim } from './changes';
import { claimPage, presentClaim, setupPage } from './claim-pages';
import { CLAIM_LENGTH } from './claimable';
import { changeDraft, draftClaim } from './draft-changes';
import { editClaimPage, newClaimPage } from './draft-pages';
import { claimFacts, setupFacts, RESULTS } from './facts';
import { claimsPage, pastClaimsPage } from './list-pages';
import { claimReceipt, setupReceipt } from './receipts';
import { cancellationPage, resultPage, submissionPage } from './step-pages';
import { claimAnswers } from './answers';
import { texts, words } from './words';
import { claimTakeBack } from './take-back';
import { takeBackSteps } from '../shared/take-back';

const one = z.strictObject({ id });
const pressed = z.strictObject({ id, version: z.int() });
const paged = z.strictObject({ page: z.int().min(0).max(10_000) });
const group = z.strictObject({ programId: id, locationId: id });
const draftInput = z.object({
  vouchers: ids.transform((chosen) => [...new Set(chosen)]).refine((chosen) => chosen.length <= CLAIM_LENGTH),
  invoiceNumber: optional(line(40)),
});

type Pressed = z.infer<typeof pressed>;

/** A voucher that was named leads to its claim or to the form for one; else the list. */
async function open(turn: Turn, slots: Slots): Promise<Page> {
  const list = () => claimsPage(turn, { page: 0 });
  const named = await namedVouchers(turn, slots, {
    one: (voucher) => pageOf(turn, voucher),
    unknown: async (number) =>
      withBanner(await list(), turn.words.t('claim.unknown', { number }), 'attention'),
    target: ({ id: voucherId }) => target('claim.voucher', { id: voucherId }),
  });
  return named ?? list();
}

async function voucherPage(turn: Turn, data: { readonly id: string }): Promise<Page> {
  return pageOf(turn, await load(turn.store.vouchers, data.id));
}

async function pageOf(turn: Turn, voucher: Voucher): Promise<Page> {
  if (voucher.claimId) return claimPage(turn, { id: voucher.claimId });
  if (voucher.state !== 'redeemed') {
    return withBanner(await presentVoucher(turn, voucher), turn.words.t('claim.notRedeemed'), 'attention');
  }
  if (!mayAct(turn.actor.roles, PARTNER_ADMINS)) return presentVoucher(turn, voucher);
  const { programId, reservation } = voucher;
  return newClaimPage(turn, { programId, locationId: reservation.locationId }, voucher.id);
}

const ofOneClaim = {
  roles: PARTNER_ADMINS,
  data: pressed,
  about: (data: Pressed) => ({ kind: 'claim', id: data.id }) as const,
  present: presentClaim,
  facts: claimFacts,
  receipt: claimReceipt,
};

/** From redeemed vouchers to a paid claim. */
export const claimFlow = defineFlow({
  id: 'claim',
  texts,
  words,
  title: 'command.claim',
  help: 'commandAbout.claim',
  menu: { title: 'menu.claim', about: 'menuAbout.claim' },
  roles: ANYONE,
  open,
  answers: claimAnswers,
  undo: {
    'claim.draft': (id) => target('claim.cancellation', { id }),
    'claim.submit': (id) => target('claim.cancellation', { id }),
    'claim.change': (id) => target('claim.edit', { id }),
  },
  steps: [
    show('claim.page', ANYONE, paged, claimsPage),
    show('claim.past', ANYONE, paged, pastClaimsPage),
    show('claim.show', READERS.claim.all, one, claimPage),
    show('claim.voucher', ANYONE, one, voucherPage),
    show(
      'claim.group',
      PARTNER_ADMINS,
      group,
      (turn, key) => newClaimPage(turn, key),
      (turn) => claimsPage(turn, { page: 0 }),
    ),
    act({
      verb: 'claim.draft',
      roles: PARTNER_ADMINS,
      data: group,
      input: draftInput,
      about: () => null,
      form: (turn, key) => newClaimPage(turn, key),
      present: (turn) => claimsPage(turn, { page: 0 }),
      facts: claimFacts,
      run: draftClaim,
      receipt: claimReceipt,
    }),
    show('claim.edit', PARTNER_ADMINS, one, editClaimPage, presentClaim),
    act({ ...ofOneClaim, verb: 'claim.change', input: draftInput, form: editClaimPage, run: changeDraft }),
    show('claim.submission', PARTNER_ADMINS, one, submissionPage, presentClaim),
    act({
      ...ofOneClaim,
      verb: 'claim.submit',
      input: z.object({ reference: optional(line(60)), invoiceNumber: optional(line(40)) }),
      form: submissionPage,
      run: submitClaim,
    }),
    show('claim.result', PARTNER_ADMINS, one, resultPage, presentClaim),
    act({
      ...ofOneClaim,
      verb: 'claim.record',
      input: z.object({
        result: choice(RESULTS),
        on: date,
        reason: optional(lines(500)),
        reference: optional(line(60)),
      }),
      form: resultPage,
      run: recordResult,
    }),
    show('claim.cancellation', PARTNER_ADMINS, one, cancellationPage, presentClaim),
    act({
      ...ofOneClaim,
      verb: 'claim.cancel',
      input: z.object({ reason: optional(lines(500)) }),
      form: cancellationPage,
      run: cancelClaim,
    }),
    ...takeBackSteps(claimTakeBack),
    show('claim.setup', READERS.paymentSetup.all, one, setupPage),
    act({
      verb: 'claim.saveSetup',
      roles: ADMINS,
      data: pressed,
      input: z.object({
        done: z
          .string()
          .optional()
          .transform((text) => (text ?? '').split(',').filter(Boolean)),
      }),
      about: (data) => ({ kind: 'paymentSetup', id: data.id }),
      form: setupPage,
      present: setupPage,
      facts: setupFacts,
      run: savePaymentSetup,
      receipt: setupReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'claim.open': Record<never, never>;
    'claim.page': { readonly page: number };
    'claim.past': { readonly page: number };
    'claim.group': { readonly programId: string; readonly locationId: string };
    'claim.voucher': { readonly id: string };
    'claim.show': { readonly id: string };
    'claim.edit': { readonly id: string };
    'claim.submission': { readonly id: string };
    'claim.result': { readonly id: string };
    'claim.cancellation': { readonly id: string };
    'claim.correction': { readonly id: string };
    'claim.setup': { readonly id: string };
  }
}
