import type { Button, Page } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import { isCalendarDate } from '../../domain/time/dates';
import { competencyName } from '../shared/checks';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { facts, receipt } from '../../desk/pages';
import { keptStatuses } from './standing';

/** The status of each program that the recorded fact counts for. */
export function statusFacts(
  { words, scheme }: Turn,
  { facts: kept }: AuditEvent,
): [title: string, value: string][] {
  return keptStatuses(scheme, kept).map(({ program, status }) => [
    words.t('eligibility.statusOf', { code: program.id }),
    words.t(`state.eligibility.${status}`),
  ]);
}

/** Back to the program that the form was opened for, or to all of them. */
export function receiptButtons({ words }: Turn, event: AuditEvent): { next: string; buttons: Button[] } {
  const programId = event.facts['programId'];
  const all = openButton(words.t('eligibility.all'), 'eligibility.open', {});
  const work = openButton(words.t('button.myWork'), 'myWork.open', {});
  if (typeof programId !== 'string') return { next: words.t('eligibility.all'), buttons: [all, work] };
  const next = words.t('eligibility.requirementsOf', { code: programId });
  return { next, buttons: [openButton(next, 'eligibility.program', { id: programId }), all, work] };
}

/** An exam or a training as recorded or corrected. */
export function factReceipt(turn: Turn, event: AuditEvent): Page {
  const { words } = turn;
  const { person, people, code, on } = event.facts;
  const isExam = typeof code === 'string';
  const day = String(on);
  const shown = isCalendarDate(day) ? words.date(day) : null;
  const isNew = event.event.startsWith('record');
  const title = isExam
    ? isNew
      ? 'eligibility.examRecorded'
      : 'eligibility.examCorrected'
    : isNew
      ? 'eligibility.trainingRecorded'
      : 'eligibility.trainingCorrected';
  return receipt(turn, event, {
    title: words.t(title),
    blocks: [
      facts(
        isExam
          ? [
              [words.t('eligibility.person'), String(person)],
              [words.t('eligibility.countsToward'), competencyName(turn, code)],
              [words.t('eligibility.passedOn'), shown],
              ...statusFacts(turn, event),
            ]
          : [
              [words.t('eligibility.people'), words.list(String(people).split('\n'))],
              [words.t('eligibility.completedOn'), shown],
            ],
      ),
    ],
    ...receiptButtons(turn, event),
  });
}
