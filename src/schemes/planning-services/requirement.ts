import type {
  CompetencyLevel,
  CompetencyRequirement,
  EngagementType,
  Source,
} from '../../domain/scheme/scheme';
import type { CompetencyCode } from './competencies';

function anyAt(
  level: CompetencyLevel,
  source: Source,
  codes: readonly CompetencyCode[],
): CompetencyRequirement {
  return { anyOf: codes.map((competency) => ({ competency, level })), source };
}

/** Any of these competencies, silver or gold. */
export function silverOrGold(source: Source, ...codes: readonly CompetencyCode[]): CompetencyRequirement {
  return anyAt('silver', source, codes);
}

/** Any of these competencies, gold only. */
export function gold(source: Source, ...codes: readonly CompetencyCode[]): CompetencyRequirement {
  return anyAt('gold', source, codes);
}

/**
 * What a program asks for: any competency that opens one of its engagements, at the lowest level that does.
 * The engagement is judged once more by itself.
 */
export function whatAnyAsks(engagements: readonly EngagementType[], source: Source): CompetencyRequirement {
  const levels = new Map<string, CompetencyLevel>();
  for (const { competency, level } of engagements.flatMap((engagement) => engagement.competency.anyOf)) {
    if (levels.get(competency) !== 'silver') levels.set(competency, level);
  }
  return { anyOf: [...levels].map(([competency, level]) => ({ competency, level })), source };
}
