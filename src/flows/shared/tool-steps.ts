import type { Block, Button, Page, Target } from '../../cards/page';
import type { ToolStep } from '../../domain/scheme/scheme';
import type { Turn } from '../../desk/flow';
import type { Fields, AuditEvent, Facts } from '../../domain/audit';
import { RECORDED, type Confirmation } from '../../domain/confirmation';
import { isInstant, type Instant, type CalendarDate } from '../../domain/time/dates';
import { receipt } from '../../desk/pages';

/** What to press in the other tool, one numbered line each. */
export function toolSteps({ scheme, words }: Pick<Turn, 'scheme' | 'words'>, step: ToolStep): Block[] {
  const steps = scheme.pages[step].steps[words.locale];
  return steps.map((text, index) => ({ kind: 'text', text: `${index + 1}. ${text}` }));
}

/** Opens the page of the other tool. */
export function toolButton({ scheme, words }: Pick<Turn, 'scheme' | 'words'>, step: ToolStep): Button {
  return { kind: 'link', title: words.t('button.openTool'), url: scheme.pages[step].url };
}

/** What is known of a step in the other tool, as an audit row keeps it for when the next step is undone. */
export function confirmationFacts(confirmation: Confirmation | null): Fields {
  switch (confirmation?.state) {
    case undefined:
      return { confirmation: null };
    case 'recorded':
      return { confirmation: 'recorded' };
    case 'confirmed': {
      const { state, at, by, reference } = confirmation;
      return { confirmation: state, confirmedAt: at, confirmedBy: by, toolReference: reference };
    }
    case 'refused': {
      const { state, at, by, reason } = confirmation;
      return { confirmation: state, refusedAt: at, refusedBy: by, reason };
    }
  }
}

/** The same read back. Rows of earlier releases may lack who confirmed it and when: then it counts as recorded. */
export function confirmationOf(facts: Fields): Confirmation {
  const { confirmation, confirmedAt, confirmedBy, toolReference, refusedAt, refusedBy, reason } = facts;
  if (confirmation === 'confirmed' && isAt(confirmedAt)) {
    const reference = toolReference == null ? null : String(toolReference);
    return { state: 'confirmed', at: confirmedAt, by: String(confirmedBy), reference };
  }
  if (confirmation === 'refused' && isAt(refusedAt))
    return { state: 'refused', at: refusedAt, by: String(refusedBy), reason: String(reason) };
  return RECORDED;
}

function isAt(value: Fields[string] | undefined): value is Instant {
  return typeof value === 'string' && isInstant(value);
}

/** A step that a person also carries out in another tool. */
interface RecordedStep extends Pick<Page, 'title' | 'blocks'> {
  readonly tool: ToolStep;
  /** Where that tool's answer is recorded: that it took the step, and that it did not. */
  readonly confirm: Target;
  readonly refuse?: Target;
  readonly buttons: readonly Button[];
}

/** What its receipt tells of it. */
type RecordedFacts = Facts & {
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
