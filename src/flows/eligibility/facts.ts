import { z } from 'zod';
import { day, maybe } from '../../desk/facts';
import { withParts, withPairs } from '../shared/earlier-facts';

/** The program on whose page the form was opened, to lead back to it. */
const programId = maybe(z.string());

/** The standing of each program that the recorded fact counts for. */
const statuses = z
  .array(z.object({ program: z.string(), status: z.enum(['notStarted', 'inProgress', 'active']) }))
  .readonly();
export type Statuses = z.infer<typeof statuses>;

const withStatuses = withPairs('statuses', ['program', 'status']);

export const competencyFacts = z.preprocess(
  withStatuses,
  z.object({
    code: z.string(),
    level: z.enum(['silver', 'gold']),
    untilOn: day,
    programId,
    statuses,
  }),
);
export type CompetencyFacts = z.infer<typeof competencyFacts>;

export const examFacts = z.preprocess(
  withStatuses,
  z.object({
    /** Name of who passed it. */
    person: z.string(),
    /** Competency that it counts toward. */
    code: z.string(),
    on: day,
    programId,
    statuses,
  }),
);
export type ExamFacts = z.infer<typeof examFacts>;

export const trainingFacts = z.preprocess(
  withParts('people', '\n'),
  z.object({
    /** Names of those who completed it. */
    people: z.array(z.string()).readonly(),
    on: day,
    programId,
  }),
);
export type TrainingFacts = z.infer<typeof trainingFacts>;

/** Of a corrected exam or training. */
export const correctionFacts = z.union([examFacts, trainingFacts]);
export type CorrectionFacts = z.infer<typeof correctionFacts>;
