import { z } from 'zod';
import { ADMINS, ANYONE } from '../../domain/company/role';
import { act } from '../../desk/act';
import { choice, date, id, ids, optional } from '../../desk/fields';
import { defineFlow } from '../../desk/flow';
import { RECORDERS } from '../shared/enrollment-facts';
import { show } from '../../desk/show';
import { correctQualification, recordExam, recordTraining, saveCompetency } from './changes';
import { competenciesPage, competencyPage } from './competency-pages';
import { competencyFacts, correctionFacts, examFacts, trainingFacts } from './facts';
import { programPage, programsPage } from './program-pages';
import { correctionPage, qualificationsPage } from './qualification-pages';
import { competencyReceipt, correctionReceipt, examReceipt, trainingReceipt } from './receipts';
import { examPage, trainingPage } from './record-pages';
import { texts, words } from './words';

const one = z.strictObject({ id });
const forProgram = z.strictObject({ programId: id.exactOptional() });
const page = z.int().min(0);
const version = z.int().min(0);
const competency = forProgram.extend({ code: id });

/** What each program asks for, and the facts by which it is judged. */
export const eligibilityFlow = defineFlow({
  id: 'eligibility',
  texts,
  words,
  title: 'command.eligibility',
  help: 'commandAbout.eligibility',
  menu: { title: 'menu.eligibility', about: 'menuAbout.eligibility' },
  roles: ANYONE,
  open: (turn) => programsPage(turn),
  steps: [
    show('eligibility.page', ANYONE, z.strictObject({ page }), programsPage),
    show('eligibility.program', ANYONE, one, programPage, (turn) => programsPage(turn)),
    show(
      'eligibility.competencies',
      ANYONE,
      forProgram.extend({ page: page.exactOptional() }),
      competenciesPage,
    ),
    show('eligibility.competency', ADMINS, competency, competencyPage),
    act({
      verb: 'eligibility.saveCompetency',
      roles: RECORDERS.competency,
      data: competency.extend({ version }),
      input: z.object({ level: optional(choice(['silver', 'gold'])), untilOn: date }),
      about: ({ code }) => ({ kind: 'qualification', id: `competency:${code}` }),
      form: competencyPage,
      present: (turn) => programsPage(turn),
      facts: competencyFacts,
      run: saveCompetency,
      receipt: competencyReceipt,
    }),
    show('eligibility.facts', ANYONE, z.strictObject({ page }), qualificationsPage),
    show('eligibility.exam', RECORDERS.exam, forProgram, examPage),
    act({
      verb: 'eligibility.saveExam',
      roles: RECORDERS.exam,
      data: forProgram,
      input: z.object({ person: id, competency: id, passedOn: date }),
      about: () => null,
      form: examPage,
      present: (turn) => programsPage(turn),
      facts: examFacts,
      run: recordExam,
      receipt: examReceipt,
    }),
    show('eligibility.training', RECORDERS.training, forProgram, trainingPage),
    act({
      verb: 'eligibility.saveTraining',
      roles: RECORDERS.training,
      data: forProgram,
      input: z.object({ people: ids, completedOn: date }),
      about: () => null,
      form: trainingPage,
      present: (turn) => programsPage(turn),
      facts: trainingFacts,
      run: recordTraining,
      receipt: trainingReceipt,
    }),
    show('eligibility.fact', RECORDERS.exam, one, correctionPage, (turn) =>
      qualificationsPage(turn, { page: 0 }),
    ),
    act({
      verb: 'eligibility.correct',
      roles: RECORDERS.exam,
      data: one.extend({ version: z.int().min(1) }),
      input: z.object({ on: date }),
      about: (data) => ({ kind: 'qualification', id: data.id }),
      form: correctionPage,
      present: (turn) => qualificationsPage(turn, { page: 0 }),
      facts: correctionFacts,
      run: correctQualification,
      receipt: correctionReceipt,
    }),
  ],
});

declare module '../../desk/links' {
  interface Links {
    'eligibility.open': Record<never, never>;
    'eligibility.program': { readonly id: string };
    'eligibility.page': { readonly page: number };
    /** With `programId`: what that program and its engagements ask for. */
    'eligibility.competencies': { readonly programId?: string; readonly page?: number };
    'eligibility.competency': { readonly code: string; readonly programId?: string };
    'eligibility.exam': { readonly programId?: string };
    'eligibility.training': { readonly programId?: string };
    'eligibility.facts': { readonly page: number };
    'eligibility.fact': { readonly id: string };
  }
}
