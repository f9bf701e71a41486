import type { Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { competencyName, heldCompetency } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import type { CompetencyFacts, CorrectionFacts, ExamFacts, Statuses, TrainingFacts } from './facts';

/** The competency as recorded, and what has come of the programs that ask for it. */
export function competencyReceipt(turn: Turn, event: AuditEvent<CompetencyFacts>): Page {
  const { words } = turn;
  const { code, level, untilOn, programId, statuses } = event.facts;
  const isNew = event.event === 'recordCompetency';
  return receipt(turn, event, {
    title: words.t(isNew ? 'eligibility.competencyRecorded' : 'eligibility.competencyCorrected'),
    blocks: [
      facts([
        [words.t('requirement.kind.competency'), heldCompetency(turn, code, level)],
        [words.t('eligibility.heldUntil'), words.date(untilOn)],
        ...statusPairs(turn, statuses),
      ]),
    ],
    ...ways(turn, programId),
  });
}

/** An exam as recorded or corrected. */
export function examReceipt(turn: Turn, event: AuditEvent<ExamFacts>): Page {
  const { words } = turn;
  const { person, code, on, programId, statuses } = event.facts;
  const isNew = event.event === 'recordExam';
  return receipt(turn, event, {
    title: words.t(isNew ? 'eligibility.examRecorded' : 'eligibility.examCorrected'),
    blocks: [
      facts([
        [words.t('eligibility.person'), person],
        [words.t('eligibility.countsToward'), competencyName(turn, code)],
        [words.t('eligibility.passedOn'), words.date(on)],
        ...statusPairs(turn, statuses),
      ]),
    ],
    ...ways(turn, programId),
  });
}

/** The trainings of one press, as recorded or corrected. */
export function trainingReceipt(turn: Turn, event: AuditEvent<TrainingFacts>): Page {
  const { words } = turn;
  const { people, on, programId } = event.facts;
  const isNew = event.event === 'recordTraining';
  return receipt(turn, event, {
    title: words.t(isNew ? 'eligibility.trainingRecorded' : 'eligibility.trainingCorrected'),
    blocks: [
      facts([
        [words.t('eligibility.people'), words.list(people)],
        [words.t('eligibility.completedOn'), words.date(on)],
      ]),
    ],
    ...ways(turn, programId),
  });
}

/** An exam or a training with its corrected day. */
export function correctionReceipt(turn: Turn, { facts: known, ...event }: AuditEvent<CorrectionFacts>): Page {
  return 'code' in known
    ? examReceipt(turn, { ...event, facts: known })
    : trainingReceipt(turn, { ...event, facts: known });
}

function statusPairs({ words }: Turn, statuses: Statuses): [title: string, value: string][] {
  return statuses.map(({ program, status }) => [
    words.t('eligibility.statusOf', { code: program }),
    words.t(`state.eligibility.${status}`),
  ]);
}

/** Back to the program that the form was opened for, or to all of them. */
function ways({ words }: Turn, programId: string | null): { next: string; buttons: Button[] } {
  const all = openButton(words.t('eligibility.all'), 'eligibility.open', {});
  const work = openButton(words.t('button.myWork'), 'myWork.open', {});
  if (programId === null) return { next: all.title, buttons: [all, work] };
  const program = openButton(
    words.t('eligibility.requirementsOf', { code: programId }),
    'eligibility.program',
    {
      id: programId,
    },
  );
  return { next: program.title, buttons: [program, all, work] };
}
