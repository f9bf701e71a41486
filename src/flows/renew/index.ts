import { z } from 'zod';
import { GLOBAL_ADMINS } from '../../domain/company/role';
import { act } from '../../desk/act';
import { choice, id, optional } from '../../desk/fields';
import { defineFlow } from '../../desk/flow';
import { show } from '../../desk/show';
import { COMPANY_DATES, renewEnrollment } from './changes';
import { renewalFacts } from './facts';
import { enrollmentsPage, renewalPage } from './pages';
import { renewalReceipt } from './receipts';
import { renewAnswers } from './answers';
import { texts, words } from './words';

const one = z.strictObject({ id });

/** The yearly renewal of the enrollments. */
export const renewFlow = defineFlow({
  id: 'renew',
  texts,
  words,
  title: 'command.renew',
  help: 'commandAbout.renew',
  roles: GLOBAL_ADMINS,
  open: (turn) => enrollmentsPage(turn),
  answers: renewAnswers,
  steps: [
    show('renew.page', GLOBAL_ADMINS, z.strictObject({ page: z.int().min(0) }), enrollmentsPage),
    show('renew.program', GLOBAL_ADMINS, one, renewalPage, (turn) => enrollmentsPage(turn)),
    act({
      verb: 'renew.submit',
      roles: GLOBAL_ADMINS,
      data: one.extend({ version: z.int().min(1) }),
      // Cards of earlier releases did not ask.
      input: z.object({ company: optional(choice(COMPANY_DATES)) }),
      about: (data) => ({ kind: 'enrollment', id: data.id }),
      form: renewalPage,
      present: (turn) => enrollmentsPage(turn),
      facts: renewalFacts,
      run: renewEnrollment,
      receipt: renewalReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'renew.open': Record<never, never>;
    'renew.page': { readonly page: number };
    'renew.program': { readonly id: string };
  }
}
