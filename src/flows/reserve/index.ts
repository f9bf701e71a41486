import { z } from 'zod';
import { isCalendarDate } from '../../domain/time/dates';
import { PARTNER_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { accepted, choice, date, id as chosenId, line, lines, optional } from '../../desk/fields';
import { defineFlow } from '../../desk/flow';
import { target } from '../../desk/links';
import { show } from '../../desk/show';
import { presentVoucher } from '../shared/voucher-facts';
import { cancelReservation, changeDates, reserveVoucher } from './changes';
import {
  cancelConfirmedFacts,
  cancelFacts,
  cancelRefusedFacts,
  confirmFacts,
  datesFacts,
  refuseFacts,
  REFUSALS,
  reserveFacts,
} from './facts';
import { openReserve, reservablePage, reservePage } from './pages';
import {
  cancelConfirmedReceipt,
  cancelReceipt,
  cancelRefusedReceipt,
  confirmReceipt,
  datesReceipt,
  refuseReceipt,
  reserveReceipt,
} from './receipts';
import {
  cancelPage,
  cancelRefusalPage,
  cancelResultPage,
  confirmPage,
  datesPage,
  refusePage,
} from './step-pages';
import { texts, words } from './words';
import {
  confirmCancellation,
  confirmReservation,
  refuseCancellation,
  refuseReservation,
} from './tool-result';

const recordId = z.string().max(200);
const id = z.strictObject({ id: recordId });
const pressed = z.strictObject({ id: recordId, version: z.int() });
const named = {
  on: z.string().refine(isCalendarDate).optional(),
  days: z.int().min(1).max(100).optional(),
};
const asked = z.strictObject({ id: recordId, ...named });
const listed = z.strictObject({
  page: z.int().min(0).max(10_000),
  customers: z.string().max(2000).optional(),
  ...named,
});

type Pressed = z.infer<typeof pressed>;

/** What the steps that change one voucher have in common. */
const changesVoucher = {
  roles: PARTNER_ADMINS,
  data: pressed,
  about: (data: Pressed) => ({ kind: 'voucher', id: data.id }) as const,
  present: presentVoucher,
};

/** Reserves a voucher before its engagement starts, and keeps the reservation true to Partner Center. */
export const reserveFlow = defineFlow({
  id: 'reserve',
  texts,
  words,
  title: 'command.reserve',
  help: 'commandAbout.reserve',
  menu: { title: 'menu.reserve', about: 'menuAbout.reserve' },
  roles: PARTNER_ADMINS,
  open: openReserve,
  undo: {
    'reserve.submit': (id) => target('reserve.cancel', { id }),
    'reserve.saveDates': (id) => target('reserve.dates', { id }),
  },
  steps: [
    show('reserve.page', PARTNER_ADMINS, listed, reservablePage),
    show('reserve.voucher', PARTNER_ADMINS, asked, reservePage, presentVoucher),
    show('reserve.dates', PARTNER_ADMINS, id, datesPage, presentVoucher),
    show('reserve.cancel', PARTNER_ADMINS, id, cancelPage, presentVoucher),
    show('reserve.cancelResult', PARTNER_ADMINS, id, cancelResultPage, presentVoucher),
    show('reserve.cancelRefusal', PARTNER_ADMINS, id, cancelRefusalPage, presentVoucher),
    show('reserve.confirm', PARTNER_ADMINS, id, confirmPage, presentVoucher),
    show('reserve.refuse', PARTNER_ADMINS, id, refusePage, presentVoucher),
    act({
      ...changesVoucher,
      verb: 'reserve.submit',
      input: z.object({
        engagement: chosenId,
        location: chosenId,
        startsOn: date,
        endsOn: date,
        lead: chosenId,
        exception: optional(chosenId),
        terms: accepted,
      }),
      form: reservePage,
      facts: reserveFacts,
      run: reserveVoucher,
      receipt: reserveReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveDates',
      input: z.object({ startsOn: date, endsOn: date }),
      form: datesPage,
      facts: datesFacts,
      run: changeDates,
      receipt: datesReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveCancelled',
      input: z.object({ reason: chosenId }),
      form: cancelPage,
      facts: cancelFacts,
      run: cancelReservation,
      receipt: cancelReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveCancelConfirmed',
      input: z.object({ reference: optional(line(60)) }),
      form: cancelResultPage,
      facts: cancelConfirmedFacts,
      run: confirmCancellation,
      receipt: cancelConfirmedReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveCancelRefused',
      input: z.object({ reason: optional(lines(500)) }),
      form: cancelRefusalPage,
      facts: cancelRefusedFacts,
      run: refuseCancellation,
      receipt: cancelRefusedReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveConfirmed',
      input: z.object({ reference: optional(line(60)) }),
      form: confirmPage,
      facts: confirmFacts,
      run: confirmReservation,
      receipt: confirmReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveRefused',
      input: z.object({ reason: choice(REFUSALS), expiresOn: optional(date) }),
      form: refusePage,
      facts: refuseFacts,
      run: refuseReservation,
      receipt: refuseReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'reserve.open': Record<never, never>;
    /** `customers`: their ids with a space between; `on`, `days`: what was named with the wish to reserve. */
    'reserve.page': {
      readonly page: number;
      readonly customers?: string;
      readonly on?: string;
      readonly days?: number;
    };
    'reserve.voucher': { readonly id: string; readonly on?: string; readonly days?: number };
    'reserve.confirm': { readonly id: string };
    'reserve.refuse': { readonly id: string };
    'reserve.dates': { readonly id: string };
    'reserve.cancel': { readonly id: string };
    'reserve.cancelResult': { readonly id: string };
    'reserve.cancelRefusal': { readonly id: string };
  }
}
