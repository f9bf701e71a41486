import { z } from 'zod';
import { ADMINS, ANYONE } from '../../domain/company/role';
import { act } from '../../desk/act';
import { choice, date, id, ids, optional } from '../../desk/fields';
import type { Flow } from '../../desk/flow';
import { RECORDERS } from '../shared/requirements';
import { show } from '../../desk/show';
import { competenciesPage, competencyForm, competencyReceipt } from './competency-pages';
import { factForm, factsPage } from './fact-pages';
import { programPage, programsPage } from './program-pages';
import { factReceipt } from './receipts';
import { examForm, trainingForm } from './record-forms';
import { correctFact, recordExam, recordTraining, saveCompetency } from './record';
import { texts } from './texts';
import { words } from './words';

const one = z.strictObject({ id });
const forProgram = z.strictObject({ programId: id.exactOptional() });
const page = z.int().min(0);
const version = z.int().min(0);
const competency = forProgram.extend({ code: id });

/** What each program asks for, and the facts by which it is judged. */
export const eligibilityFlow: Flow = {
  id: 'eligibility',
  texts,
  words,
  title: 'command.eligibility',
  help: 'commandAbout.eligibility',
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
    show('eligibility.competency', ADMINS, competency, competencyForm),
    act({
      verb: 'eligibility.saveCompetency',
      roles: RECORDERS.competency,
      data: competency.extend({ version }),
      input: z.object({ level: optional(choice(['silver', 'gold'])), untilOn: date }),
      about: ({ code }) => ({ kind: 'qualification', id: `competency:${code}` }),
      form: competencyForm,
      present: (turn) => programsPage(turn),
      run: saveCompetency,
      receipt: competencyReceipt,
    }),
    show('eligibility.facts', ANYONE, z.strictObject({ page }), factsPage),
    show('eligibility.exam', RECORDERS.exam, forProgram, examForm),
    act({
      verb: 'eligibility.saveExam',
      roles: RECORDERS.exam,
      data: forProgram,
      input: z.object({ person: id, competency: id, passedOn: date }),
      about: () => null,
      form: examForm,
      present: (turn) => programsPage(turn),
      run: recordExam,
      receipt: factReceipt,
    }),
    show('eligibility.training', RECORDERS.training, forProgram, trainingForm),
    act({
      verb: 'eligibility.saveTraining',
      roles: RECORDERS.training,
      data: forProgram,
      input: z.object({ people: ids, completedOn: date }),
      about: () => null,
      form: trainingForm,
      present: (turn) => programsPage(turn),
      run: recordTraining,
      receipt: factReceipt,
    }),
    show('eligibility.fact', RECORDERS.exam, one, factForm, (turn) => factsPage(turn, { page: 0 })),
    act({
      verb: 'eligibility.correct',
      roles: RECORDERS.exam,
      data: one.extend({ version: z.int().min(1) }),
      input: z.object({ on: date }),
      about: (data) => ({ kind: 'qualification', id: data.id }),
      form: factForm,
      present: (turn) => factsPage(turn, { page: 0 }),
      run: correctFact,
      receipt: factReceipt,
    }),
  ],
};

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
