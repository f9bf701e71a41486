import { setTimeout } from 'node:timers/promises';
import type { Activity, TurnContext } from 'botbuilder';
import { outcomeOf } from './outcome';

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
