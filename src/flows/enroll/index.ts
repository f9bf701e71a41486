import { z } from 'zod';
import { GLOBAL_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { date, id, line, lines, optional } from '../../desk/fields';
import { defineFlow, type Turn } from '../../desk/flow';
import { show } from '../../desk/show';
import { agreementPage, programsPage, programPage } from './program-pages';
import { AGREEMENT_ID, confirmEnrollment, enroll, refuseEnrollment, signAgreement } from './changes';
import { refusalPage } from './enrolled-page';
import { agreementFacts, confirmedFacts, enrolledFacts, refusedFacts } from './facts';
import { agreementReceipt, confirmedReceipt, enrollReceipt, refusedReceipt } from './receipts';
import { texts, words } from './words';
import { enrollmentTakeBack } from './take-back';
import { takeBackSteps } from '../shared/take-back';

const one = z.strictObject({ id });
const pressed = one.extend({ version: z.int().min(0) });

const aboutEnrollment = {
  roles: GLOBAL_ADMINS,
  data: pressed,
  about: (data: z.infer<typeof pressed>) => ({ kind: 'enrollment', id: data.id }) as const,
  present: (turn: Turn) => programsPage(turn),
};

/** The provider agreement, and the enrollment in each program. */
export const enrollFlow = defineFlow({
  id: 'enroll',
  texts,
  words,
  title: 'command.enroll',
  help: 'commandAbout.enroll',
  menu: { title: 'menu.enroll', about: 'menuAbout.enroll' },
  roles: GLOBAL_ADMINS,
  open: (turn) => programsPage(turn),
  steps: [
    show('enroll.page', GLOBAL_ADMINS, z.strictObject({ page: z.int().min(0) }), programsPage),
    show('enroll.agreement', GLOBAL_ADMINS, z.strictObject({}), agreementPage),
    act({
      verb: 'enroll.signAgreement',
      roles: GLOBAL_ADMINS,
      data: z.strictObject({ version: z.int().min(0) }),
      input: z.object({ signedBy: id, signedOn: date }),
      about: () => ({ kind: 'qualification', id: AGREEMENT_ID }),
      form: agreementPage,
      present: (turn) => programsPage(turn),
      facts: agreementFacts,
      run: signAgreement,
      receipt: agreementReceipt,
    }),
    show('enroll.program', GLOBAL_ADMINS, one, programPage, (turn) => programsPage(turn)),
    act({
      ...aboutEnrollment,
      verb: 'enroll.submit',
      input: z.object({}),
      form: programPage,
      facts: enrolledFacts,
      run: enroll,
      receipt: enrollReceipt,
    }),
    act({
      ...aboutEnrollment,
      verb: 'enroll.confirm',
      input: z.object({ reference: optional(line(60)) }),
      form: programPage,
      facts: confirmedFacts,
      run: confirmEnrollment,
      receipt: confirmedReceipt,
    }),
    show('enroll.refusal', GLOBAL_ADMINS, one, refusalPage, programPage),
    act({
      ...aboutEnrollment,
      verb: 'enroll.refuse',
      input: z.object({ reason: lines(500) }),
      form: refusalPage,
      present: programPage,
      facts: refusedFacts,
      run: refuseEnrollment,
      receipt: refusedReceipt,
    }),
    ...takeBackSteps(enrollmentTakeBack),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'enroll.open': Record<never, never>;
    'enroll.page': { readonly page: number };
    'enroll.program': { readonly id: string };
    'enroll.agreement': Record<never, never>;
    'enroll.refusal': { readonly id: string };
    'enroll.correction': { readonly id: string };
  }
}
