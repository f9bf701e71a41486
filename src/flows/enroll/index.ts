import { z } from 'zod';
import { GLOBAL_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { date, id, line, lines, optional } from '../../desk/fields';
import type { Flow, Turn } from '../../desk/flow';
import { show } from '../../desk/show';
import { agreementForm, agreementReceipt } from './agreement-pages';
import { AGREEMENT_ID, confirmEnrollment, enroll, refuseEnrollment, signAgreement } from './enroll';
import { refusalForm } from './enrolled-page';
import { programsPage } from './list-page';
import { programPage } from './program-page';
import { enrollReceipt, settledReceipt } from './receipts';
import { texts } from './texts';
import { words } from './words';

const one = z.strictObject({ id });
const pressed = one.extend({ version: z.int().min(0) });

const aboutEnrollment = {
  roles: GLOBAL_ADMINS,
  data: pressed,
  about: (data: z.infer<typeof pressed>) => ({ kind: 'enrollment', id: data.id }) as const,
  present: (turn: Turn) => programsPage(turn),
};

/** The provider agreement, and the enrollment in each program. */
export const enrollFlow: Flow = {
  id: 'enroll',
  texts,
  words,
  title: 'command.enroll',
  help: 'commandAbout.enroll',
  roles: GLOBAL_ADMINS,
  open: (turn) => programsPage(turn),
  steps: [
    show('enroll.page', GLOBAL_ADMINS, z.strictObject({ page: z.int().min(0) }), programsPage),
    show('enroll.agreement', GLOBAL_ADMINS, z.strictObject({}), agreementForm),
    act({
      verb: 'enroll.signAgreement',
      roles: GLOBAL_ADMINS,
      data: z.strictObject({ version: z.int().min(0) }),
      input: z.object({ signedBy: id, signedOn: date }),
      about: () => ({ kind: 'qualification', id: AGREEMENT_ID }),
      form: agreementForm,
      present: (turn) => programsPage(turn),
      run: signAgreement,
      receipt: agreementReceipt,
    }),
    show('enroll.program', GLOBAL_ADMINS, one, programPage, (turn) => programsPage(turn)),
    act({
      ...aboutEnrollment,
      verb: 'enroll.submit',
      input: z.object({}),
      form: programPage,
      run: enroll,
      receipt: enrollReceipt,
    }),
    act({
      ...aboutEnrollment,
      verb: 'enroll.confirm',
      input: z.object({ reference: optional(line(60)) }),
      form: programPage,
      run: confirmEnrollment,
      receipt: settledReceipt,
    }),
    show('enroll.refusal', GLOBAL_ADMINS, one, refusalForm, programPage),
    act({
      ...aboutEnrollment,
      verb: 'enroll.refuse',
      input: z.object({ reason: lines(500) }),
      form: refusalForm,
      present: programPage,
      run: refuseEnrollment,
      receipt: settledReceipt,
    }),
  ],
};

declare module '../../desk/links' {
  interface Links {
    'enroll.open': Record<never, never>;
    'enroll.page': { readonly page: number };
    'enroll.program': { readonly id: string };
    'enroll.agreement': Record<never, never>;
    'enroll.refusal': { readonly id: string };
  }
}
