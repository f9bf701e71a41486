import type { EligibilityFacts } from '../../domain/enrollment/eligibility';
import type { Tables } from '../../ports';
import type { Turn } from '../../desk/flow';

/** What requirements are judged by, as it is recorded now. */
export async function eligibilityFacts(
  { qualifications, people }: Pick<Tables, 'qualifications' | 'people'>,
  { scheme, today }: Pick<Turn, 'scheme' | 'today'>,
): Promise<EligibilityFacts> {
  return {
    qualifications: await qualifications.list(),
    people: await people.list({}, { orderBy: 'name' }),
    rules: scheme.rules,
    today,
  };
}
