import type { Facts } from '../../domain/audit';
import { eligibilityStatus, requirements, type EligibilityStatus } from '../../domain/enrollment/eligibility';
import type { Program, Scheme } from '../../domain/scheme/scheme';
import type { Tables } from '../../ports';
import { eligibilityFacts } from '../shared/eligibility-facts';
import type { Turn } from '../../desk/flow';

/** The competencies that a program or any of its engagements asks for, each once. */
export function askedBy({ competency, engagements }: Program): string[] {
  const all = [competency, ...engagements.map((engagement) => engagement.competency)].flatMap(
    ({ anyOf }) => anyOf,
  );
  return [...new Set(all.map((alternative) => alternative.competency))];
}

/** The status of each program that asks for one of the competencies, as a receipt keeps it: `DDPS:active SDPS:inProgress`. */
export async function statusesFor(
  tables: Pick<Tables, 'qualifications' | 'people'>,
  work: Pick<Turn, 'scheme' | 'today'>,
  codes: readonly string[],
): Promise<string> {
  const known = await eligibilityFacts(tables, work);
  return work.scheme.programs
    .filter((program) => askedBy(program).some((code) => codes.includes(code)))
    .map((program) => `${program.id}:${eligibilityStatus(requirements(program, known))}`)
    .join(' ');
}

const STATUSES: readonly EligibilityStatus[] = ['notStarted', 'inProgress', 'active'];

/** The statuses that a receipt keeps, by program. */
export function keptStatuses(
  scheme: Scheme,
  facts: Facts,
): { program: Program; status: EligibilityStatus }[] {
  const parts = String(facts['statuses'] ?? '')
    .split(' ')
    .map((part) => part.split(':'));
  return parts.flatMap(([id, code]) => {
    const program = scheme.programs.find((candidate) => candidate.id === id);
    const status = STATUSES.find((candidate) => candidate === code);
    return program && status ? [{ program, status }] : [];
  });
}
