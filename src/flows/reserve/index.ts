import { z } from 'zod';
import { isCalendarDate } from '../../domain/time/dates';
import { PARTNER_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { accepted, choice, date, id as chosenId, line, lines, optional } from '../../desk/fields';
import type { ActSpec, Flow } from '../../desk/flow';
import { show } from '../../desk/show';
import { presentVoucher } from '../shared/voucher-facts';
import { cancelForm, cancelRefusalForm, cancelResultForm } from './cancel-forms';
import { cancelConfirmedReceipt, cancelReceipt, cancelRefusedReceipt } from './cancel-receipts';
import { cancelReservation } from './cancel-reservation';
import { confirmCancellation, refuseCancellation } from './cancel-result';
import { changeDates } from './change-dates';
import { confirmReservation } from './confirm';
import { reservablePage } from './list-card';
import { openReserve } from './open';
import { confirmReceipt, datesReceipt, refuseReceipt, reserveReceipt } from './receipts';
import { refuseReservation, REFUSALS } from './refuse';
import { reserveForm } from './reserve-form';
import { reserveVoucher } from './reserve';
import { confirmForm, datesForm, refuseForm } from './step-forms';
import { texts } from './texts';
import { words } from './words';

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
} satisfies Partial<ActSpec<Pressed, unknown>>;

/** Reserves a voucher before its engagement starts, and keeps the reservation true to Partner Center. */
export const reserveFlow: Flow = {
  id: 'reserve',
  texts,
  words,
  title: 'command.reserve',
  help: 'commandAbout.reserve',
  roles: PARTNER_ADMINS,
  open: openReserve,
  steps: [
    show('reserve.page', PARTNER_ADMINS, listed, reservablePage),
    show('reserve.voucher', PARTNER_ADMINS, asked, reserveForm, presentVoucher),
    show('reserve.dates', PARTNER_ADMINS, id, datesForm, presentVoucher),
    show('reserve.cancel', PARTNER_ADMINS, id, cancelForm, presentVoucher),
    show('reserve.cancelResult', PARTNER_ADMINS, id, cancelResultForm, presentVoucher),
    show('reserve.cancelRefusal', PARTNER_ADMINS, id, cancelRefusalForm, presentVoucher),
    show('reserve.confirm', PARTNER_ADMINS, id, confirmForm, presentVoucher),
    show('reserve.refuse', PARTNER_ADMINS, id, refuseForm, presentVoucher),
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
      form: reserveForm,
      run: reserveVoucher,
      receipt: reserveReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveDates',
      input: z.object({ startsOn: date, endsOn: date }),
      form: datesForm,
      run: changeDates,
      receipt: datesReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveCancelled',
      input: z.object({ reason: chosenId }),
      form: cancelForm,
      run: cancelReservation,
      receipt: cancelReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveCancelConfirmed',
      input: z.object({ reference: optional(line(60)) }),
      form: cancelResultForm,
      run: confirmCancellation,
      receipt: cancelConfirmedReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveCancelRefused',
      input: z.object({ reason: optional(lines(500)) }),
      form: cancelRefusalForm,
      run: refuseCancellation,
      receipt: cancelRefusedReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveConfirmed',
      input: z.object({ reference: optional(line(60)) }),
      form: confirmForm,
      run: confirmReservation,
      receipt: confirmReceipt,
    }),
    act({
      ...changesVoucher,
      verb: 'reserve.saveRefused',
      input: z.object({ reason: choice(REFUSALS), expiresOn: optional(date) }),
      form: refuseForm,
      run: refuseReservation,
      receipt: refuseReceipt,
    }),
  ],
};

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
