import type { CalendarDate } from '../../domain/time/dates';
import type { Qualification } from '../../domain/enrollment/qualification';
import { ADMINS, mayAct } from '../../domain/company/role';
import {
  findProgram,
  hasCompetency,
  hasLevels,
  type CompetencyLevel,
  type Scheme,
} from '../../domain/scheme/scheme';
import { DomainError, InputError } from '../../errors';
import type { Tables, Unsaved } from '../../ports';
import { changedFields } from '../../desk/facts';
import type { Change, Work } from '../../desk/flow';
import { load, loadCurrent } from '../../desk/load';
import type { CompetencyFacts, CorrectionFacts, ExamFacts, TrainingFacts } from './facts';
import { statusesFor } from './standing';

interface ForProgram {
  /** The program on whose page the form was opened. */
  readonly programId?: string;
}

/** Records that the company holds a competency until a day, or corrects it; `version` 0 is the first time. */
export async function saveCompetency(
  { tables, scheme, today }: Work,
  { code, version, programId }: ForProgram & { readonly code: string; readonly version: number },
  { level: chosen, untilOn }: { readonly level: CompetencyLevel | null; readonly untilOn: CalendarDate },
): Promise<Change<CompetencyFacts>> {
  if (!hasCompetency(scheme, code)) throw new DomainError('notFound');
  const level = hasLevels(scheme, code) ? chosen : 'silver';
  if (!level) throw new InputError({ level: { code: 'required' } });
  const stored = await findCompetency(tables, code);
  if ((stored?.version ?? 0) !== version) throw new DomainError('stale');
  const fields = { kind: 'competency', subject: code, level, on: untilOn, name: null } as const;
  const saved = await write(tables, stored, { id: `competency:${code}`, ...fields });
  return {
    ...change(stored, saved),
    event: stored ? 'qualification.correctCompetency' : 'qualification.recordCompetency',
    facts: {
      code,
      level,
      untilOn,
      programId: wayBack(scheme, programId),
      statuses: await statusesFor(tables, { scheme, today }, [code]),
    },
  };
}

/** The competency as it is recorded. */
export async function findCompetency(tables: Pick<Tables, 'qualifications'>, code: string) {
  const found = await tables.qualifications.list({ kind: 'competency', subject: code });
  return found.find((fact) => fact.kind === 'competency');
}

/** Records that a person passed an exam toward a competency; one that is recorded gets the day now given. */
export async function recordExam(
  work: Work,
  { programId }: ForProgram,
  input: { readonly person: string; readonly competency: string; readonly passedOn: CalendarDate },
): Promise<Change<ExamFacts>> {
  const { tables, scheme, today } = work;
  const { competency, passedOn } = input;
  if (!hasCompetency(scheme, competency)) throw new InputError({ competency: { code: 'notAChoice' } });
  refuseFuture(work, 'passedOn', passedOn);
  const person = await loadRecordable(work, 'person', input.person);
  const [stored] = await tables.qualifications.list({ kind: 'exam', subject: person.id, name: competency });
  const id = `exam:${person.id}:${competency}`;
  const fields = { kind: 'exam', subject: person.id, name: competency, on: passedOn, level: null } as const;
  const saved = await write(tables, stored, { id, ...fields });
  const statuses = await statusesFor(tables, { scheme, today }, [competency]);
  return {
    ...change(stored, saved),
    event: stored ? 'qualification.correctExam' : 'qualification.recordExam',
    facts: {
      person: person.name,
      code: competency,
      on: passedOn,
      programId: wayBack(scheme, programId),
      statuses,
    },
  };
}

/** Records that people completed the compliance training. */
export async function recordTraining(
  work: Work,
  { programId }: ForProgram,
  { people, completedOn }: { readonly people: readonly string[]; readonly completedOn: CalendarDate },
): Promise<Change<TrainingFacts>> {
  const { tables, scheme } = work;
  refuseFuture(work, 'completedOn', completedOn);
  const names: string[] = [];
  const changes: Omit<Change<TrainingFacts>, 'facts'>[] = [];
  for (const personId of new Set(people)) {
    const person = await loadRecordable(work, 'people', personId);
    const [stored] = await tables.qualifications.list({ kind: 'training', subject: person.id });
    const fields = {
      kind: 'training',
      subject: person.id,
      on: completedOn,
      level: null,
      name: null,
    } as const;
    const saved = await write(tables, stored, { id: `training:${person.id}`, ...fields });
    names.push(person.name);
    changes.push({
      ...change(stored, saved),
      event: stored ? 'qualification.correctTraining' : 'qualification.recordTraining',
    });
  }
  const [first, ...further] = changes;
  if (!first) throw new InputError({ people: { code: 'required' } });
  const facts = { people: names, on: completedOn, programId: wayBack(scheme, programId) };
  return { ...first, facts, also: further.map((one) => ({ ...one, facts })) };
}

/** Corrects the day of an exam or a training. */
export async function correctQualification(
  work: Work,
  pressed: { readonly id: string; readonly version: number },
  { on }: { readonly on: CalendarDate },
): Promise<Change<CorrectionFacts>> {
  const { tables, scheme, today } = work;
  const stored = await loadCurrent(tables.qualifications, pressed);
  if (stored.kind !== 'exam' && stored.kind !== 'training') throw new DomainError('notFound');
  refuseFuture(work, 'on', on);
  const { name: person } = await loadOwn(work, stored.subject);
  const saved = await tables.qualifications.save({ ...stored, on });
  if (stored.kind === 'training')
    return {
      ...change(stored, saved),
      event: 'qualification.correctTraining',
      facts: { people: [person], on, programId: null },
    };
  const { name: code } = stored;
  const statuses = await statusesFor(tables, { scheme, today }, [code]);
  return {
    ...change(stored, saved),
    event: 'qualification.correctExam',
    facts: { person, code, on, programId: null, statuses },
  };
}

/** The program to lead back to; a card may name one that there is not. */
function wayBack(scheme: Scheme, programId: string | undefined): string | null {
  return programId !== undefined && findProgram(scheme, programId) ? programId : null;
}

/** The person, if the actor may record something of theirs: consultants only what is their own. */
async function loadOwn({ tables, actor }: Work, personId: string) {
  if (!mayAct(actor.roles, ADMINS) && personId !== actor.id) throw new DomainError('notAllowed');
  return load(tables.people, personId);
}

async function loadRecordable(work: Work, field: string, personId: string) {
  const person = await work.tables.people.get(personId);
  if (!person || person.roles.length === 0) throw new InputError({ [field]: { code: 'notAChoice' } });
  return loadOwn(work, personId);
}

function refuseFuture({ today }: Work, field: string, on: CalendarDate): void {
  if (on > today) throw new InputError({ [field]: { code: 'inTheFuture' } });
}

function write(
  tables: Tables,
  stored: Qualification | undefined,
  fact: Unsaved<Qualification>,
): Promise<Qualification> {
  const { qualifications } = tables;
  return stored
    ? qualifications.save({ ...fact, id: stored.id, version: stored.version })
    : qualifications.add(fact);
}

function change(was: Qualification | undefined, { id, version, level, on }: Qualification) {
  const fields = { level, on };
  return {
    recordId: id,
    recordVersion: version,
    ...changedFields(was ? { level: was.level, on: was.on } : {}, fields),
  };
}
