import { setTimeout } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import { outcomeOf } from './outcome';
import type { Page } from '../../cards/page';
import { UpstreamError } from '../../errors';
import { newReference } from '../../desk/reference';
import { openButton } from '../../desk/links';
import type { Words } from '../../words/words';
import type { Log } from '../../ports';

/** How long a person may be kept waiting for a second attempt, in milliseconds. */
const PATIENCE_MS = 2_000;
const PAUSE_MS = 500;

/**
 * Answers somebody who waits. Where the channel surely did not take it and may in a moment, it is said once more;
 * otherwise this throws. What the turn has changed stands either way, and asking or pressing again shows it.
 */
export async function say(
  context: TurnContext,
  message: Partial<Activity>,
  wait: (ms: number) => Promise<unknown> = setTimeout,
): Promise<void> {
  try {
    await context.sendActivity(message);
  } catch (error) {
    const pause = pauseAfter(error);
    if (pause > PATIENCE_MS) throw error;
    await wait(pause);
    await context.sendActivity(message);
  }
}

function pauseAfter(error: unknown): number {
  const outcome = outcomeOf(error);
  const mayRepeat = outcome.kind === 'retry' || outcome.kind === 'throttled';
  return mayRepeat ? (outcome.afterMs ?? PAUSE_MS) : Infinity;
}

/** Logs a fault once; the answer is the reference under which the log knows it, and all that a person is shown of it. */
export function logFailure(log: Log, error: unknown, about: Readonly<Record<string, unknown>>): string {
  const reference = newReference();
  log.error('turn failed', {
    reference,
    ...about,
    error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    ...databaseReason(error),
  });
  return reference;
}

/** Why the database failed, which is what an operator can do something about; of others, what they say stays out of the log. */
function databaseReason(error: unknown): { cause?: string } {
  const isDatabase = error instanceof UpstreamError && error.system === 'database';
  return isDatabase && error.cause instanceof Error ? { cause: error.cause.message } : {};
}

/** The answer to a message that met a fault. */
export function failurePage(words: Words, reference: string): Page {
  return {
    outcome: 'failed',
    title: words.t('failure.title'),
    blocks: [
      { kind: 'text', text: words.t('failure.saved') },
      { kind: 'text', text: words.t('failure.reference', { reference }), subtle: true },
    ],
    buttons: [
      openButton(words.t('button.myWork'), 'myWork.open', {}),
      openButton(words.t('button.help'), 'help.open', {}),
    ],
  };
}

/** The answer to a press that met a fault: words beside the card, which stays as it is with all that was typed. */
export function failureText(words: Words, reference: string): string {
  return words.t('failure.kept', { reference });
}
