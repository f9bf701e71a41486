import type { Button, Page, Target } from '../../cards/page';
import type { AuditEvent } from '../../domain/audit';
import type { Facts } from '../../domain/audit';
import type { CalendarDate } from '../../domain/time/dates';
import type { ToolStep } from '../../domain/scheme/scheme';
import type { Turn } from '../../desk/flow';
import { receipt } from '../../desk/pages';
import { toolButton, toolSteps } from './tool-steps';

/** A step that a person also carries out in another tool. */
export interface RecordedStep extends Pick<Page, 'title' | 'blocks'> {
  readonly tool: ToolStep;
  /** Where that tool's answer is recorded: that it took the step, and that it did not. */
  readonly confirm: Target;
  readonly refuse?: Target;
  readonly buttons: readonly Button[];
}

/** What its receipt tells of it. */
export type RecordedFacts = Facts & {
  /** The last good day to carry it out there; null where none is known. */
  readonly doByOn: CalendarDate | null;
};

/** That a step is recorded here and not yet known to stand in the other tool. */
export function recordedStatus({ words }: Pick<Turn, 'words'>, tool: ToolStep): NonNullable<Page['status']> {
  return { text: words.t('receipt.recorded', { tool }), tone: 'warning' };
}

/** That the other tool did not take a step. */
export function refusedStatus({ words }: Pick<Turn, 'words'>): NonNullable<Page['status']> {
  return { text: words.t('receipt.refused'), tone: 'attention' };
}

/**
 * The receipt of such a step: not done, what is to be done there by when, and first of all the way to record that it
 * stands there. The last good day is the fact `doByOn`, which steps of earlier releases lack.
 */
export function recordedReceipt(
  turn: Turn,
  event: AuditEvent<RecordedFacts>,
  { title, blocks, tool, confirm, refuse, buttons }: RecordedStep,
): Page {
  const { words } = turn;
  const { doByOn: byOn } = event.facts;
  const record = words.t('confirmation.record');
  return receipt(turn, event, {
    title,
    status: recordedStatus(turn, tool),
    blocks: [
      ...blocks,
      {
        kind: 'text',
        heading: true,
        text: byOn ? words.t('receipt.thereBy', { tool, byOn }) : words.t('receipt.there', { tool }),
      },
      ...toolSteps(turn, tool),
    ],
    next: record,
    buttons: [
      { kind: 'open', title: record, ...confirm },
      ...(refuse ? [{ kind: 'open', title: words.t('confirmation.wasRefused'), ...refuse } as const] : []),
      toolButton(turn, tool),
      ...buttons,
    ],
  });
}
