import { CardFactory, MessageFactory, type ConversationReference, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Notifier } from '../../notices/notifier';
import type { Log, Outcome } from '../../ports';
import { follow, type DeskAdapter } from './adapter';
import { LIMITS, type Attempt } from './connector';
import { outcomeOf } from './outcome';
import { pageActivity, queuedCard } from './render';

/** The part of the adapter that speaks without being spoken to. */
export type Continuation = Pick<DeskAdapter, 'continueConversation'>;

export interface NotifierParts {
  readonly adapter: Continuation;
  readonly log: Log;
  /** Longest time for one attempt with everything in it, in milliseconds. */
  readonly limitMs?: number;
}

/** The reference that `rememberConversation` wrote. */
const stored = z.custom<Partial<ConversationReference>>(
  (value) => typeof value === 'object' && value !== null,
);

/** Speaks in Teams chats under their stored conversation reference: one attempt each, and what became of it. */
export function createNotifier({ adapter, log, limitMs = LIMITS.sendMs }: NotifierParts): Notifier {
  async function attempt(
    reference: string,
    send: (context: TurnContext) => Promise<unknown>,
  ): Promise<Outcome> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), limitMs);
    const attempted: Attempt = { signal: limit.signal, wasSent: false };
    try {
      return await Promise.race([carryOut(reference, send, attempted), timeUp(attempted)]);
    } catch (error) {
      return outcomeOf(error, attempted);
    } finally {
      clearTimeout(timer);
    }
  }

  async function carryOut(
    json: string,
    send: (context: TurnContext) => Promise<unknown>,
    attempted: Attempt,
  ): Promise<Outcome> {
    const reference = stored.parse(JSON.parse(json));
    let outcome: Outcome = { kind: 'refused', reason: 'turn not run' };
    await adapter.continueConversation(reference, async (context) => {
      follow(context, attempted);
      // Caught here: the adapter keeps to itself what a turn throws.
      outcome = await send(context).then(
        () => ({ kind: 'sent' }),
        (error: unknown) => {
          log.warn('channel did not take it', {
            conversation: reference.conversation?.id,
            error: String(error),
          });
          return outcomeOf(error, attempted);
        },
      );
    });
    return outcome;
  }

  return {
    async update({ reference }, { activityId, payload }) {
      if (!activityId) return { kind: 'refused', reason: 'no card to replace' };
      const outcome = await attempt(reference, async (context) => {
        const message = MessageFactory.attachment(CardFactory.adaptiveCard(queuedCard(payload)));
        await context.updateActivity({ ...message, id: activityId });
      });
      // The same card in the same place once more harms nobody.
      return outcome.kind === 'unknown' ? { ...outcome, kind: 'retry', afterMs: null } : outcome;
    },
    tell: ({ reference }, { page, words }) =>
      attempt(reference, (context) => context.sendActivity(pageActivity(page, words))),
  };
}

/** What is known once the time is up: where nothing had left, nothing will. */
function timeUp(attempted: Attempt): Promise<Outcome> {
  return new Promise((resolve) => {
    attempted.signal.addEventListener('abort', () =>
      resolve(
        attempted.wasSent
          ? { kind: 'unknown', reason: 'time-out' }
          : { kind: 'retry', afterMs: null, reason: 'time-out before sending' },
      ),
    );
  });
}
