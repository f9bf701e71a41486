import type { Choice, Page } from '../../cards/page';
import type { Person } from '../../domain/company/company';
import { ADMINS, REPORTERS, mayAct } from '../../domain/company/role';
import { findProgram } from '../../domain/scheme/scheme';
import { competencyName } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { emptyPage } from '../../desk/pages';
import { toolButton, toolSteps } from '../shared/tool-steps';
import { competenciesFor } from './standing';

/** As many people as a choice on one card can hold. */
const MOST_CHOICES = 80;

interface ForProgram {
  readonly programId?: string;
}

/** The form for an exam: of the program's competencies, and of people who have not passed one toward all of them yet. */
export async function examPage(turn: Turn, { programId }: ForProgram): Promise<Page> {
  const { words, scheme, store, today } = turn;
  const program = programId === undefined ? undefined : findProgram(scheme, programId);
  const codes = program ? competenciesFor(program) : Object.keys(scheme.competencies);
  const exams = await store.qualifications.list({ kind: 'exam' });
  const isOpen = ({ id }: Person) =>
    codes.some((code) => !exams.some(({ subject, name }) => subject === id && name === code));
  const people = await recordable(turn, isOpen);
  if (people.length === 0) return nothingLeft(turn, program?.id);
  return {
    title: words.t('requirement.record.exam'),
    blocks: [
      { kind: 'text', text: words.t('eligibility.examText') },
      {
        kind: 'field',
        id: 'person',
        input: 'choice',
        label: words.t('eligibility.person'),
        required: true,
        value: single(people),
        choices: people,
      },
      {
        kind: 'field',
        id: 'competency',
        input: 'choice',
        label: words.t('eligibility.countsToward'),
        required: true,
        value: codes.length === 1 ? (codes[0] ?? null) : null,
        choices: codes.map((code) => ({ value: code, title: competencyName(turn, code) })),
      },
      {
        kind: 'field',
        id: 'passedOn',
        input: 'date',
        label: words.t('eligibility.passedOn'),
        required: true,
        max: today,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'eligibility.saveExam',
        data: program ? { programId: program.id } : {},
      },
      back(turn, program?.id),
    ],
  };
}

/** The form for the compliance training: of people for whom none is recorded yet. */
export async function trainingPage(turn: Turn, { programId }: ForProgram): Promise<Page> {
  const { words, scheme, store, today } = turn;
  const program = programId === undefined ? undefined : findProgram(scheme, programId);
  const trained = new Set(
    (await store.qualifications.list({ kind: 'training' })).map(({ subject }) => subject),
  );
  const people = await recordable(turn, ({ id }) => !trained.has(id));
  if (people.length === 0) return nothingLeft(turn, program?.id);
  return {
    title: words.t('requirement.record.training'),
    blocks: [
      { kind: 'text', text: words.t('eligibility.trainingText') },
      ...toolSteps(turn, 'training'),
      {
        kind: 'field',
        id: 'people',
        input: 'choices',
        label: words.t('eligibility.people'),
        required: true,
        value: single(people),
        choices: people,
      },
      {
        kind: 'field',
        id: 'completedOn',
        input: 'date',
        label: words.t('eligibility.completedOn'),
        required: true,
        max: today,
      },
    ],
    buttons: [
      {
        kind: 'submit',
        title: words.t('button.save'),
        verb: 'eligibility.saveTraining',
        data: program ? { programId: program.id } : {},
      },
      toolButton(turn, 'training'),
      back(turn, program?.id),
    ],
  };
}

/** Those who work with vouchers and for whom something is still open; a consultant sees only themselves. */
async function recordable({ store, actor }: Turn, isOpen: (person: Person) => boolean): Promise<Choice[]> {
  const people = await store.people.list({}, { orderBy: 'name' });
  return people
    .filter(({ id, roles }) => mayAct(roles, REPORTERS) && (mayAct(actor.roles, ADMINS) || id === actor.id))
    .filter(isOpen)
    .slice(0, MOST_CHOICES)
    .map(({ id, name }) => ({ value: id, title: name }));
}

function single([first, ...others]: readonly Choice[]): string | null {
  return first && others.length === 0 ? first.value : null;
}

function nothingLeft(turn: Turn, programId: string | undefined): Page {
  const { words } = turn;
  return emptyPage(turn, words.t('eligibility.nothingLeft'), words.t('eligibility.nothingLeftText'), [
    openButton(words.t('eligibility.facts'), 'eligibility.facts', { page: 0 }),
    back(turn, programId),
  ]);
}

function back({ words }: Turn, programId: string | undefined) {
  return programId === undefined
    ? openButton(words.t('eligibility.all'), 'eligibility.open', {})
    : openButton(words.t('eligibility.requirementsOf', { code: programId }), 'eligibility.program', {
        id: programId,
      });
}
