import { eligibilityStatus, requirements } from '../../domain/enrollment/eligibility';
import type { Program } from '../../domain/scheme/scheme';
import type { Tables } from '../../ports';
import { eligibilityFacts } from '../shared/enrollment-facts';
import type { Turn } from '../../desk/flow';
import type { Statuses } from './facts';

/** The competencies that a program or any of its engagements asks for, each once. */
export function competenciesFor({ competency, engagements }: Program): string[] {
  const all = [competency, ...engagements.map((engagement) => engagement.competency)].flatMap(
    ({ anyOf }) => anyOf,
  );
  return [...new Set(all.map((alternative) => alternative.competency))];
}

/** The status of each program that asks for one of the competencies, as a receipt tells it. */
export async function statusesFor(
  tables: Pick<Tables, 'qualifications' | 'people'>,
  work: Pick<Turn, 'scheme' | 'today'>,
  codes: readonly string[],
): Promise<Statuses> {
  const known = await eligibilityFacts(tables, work);
  return work.scheme.programs
    .filter((program) => competenciesFor(program).some((code) => codes.includes(code)))
    .map((program) => ({ program: program.id, status: eligibilityStatus(requirements(program, known)) }));
}
