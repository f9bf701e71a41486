import type { Tables } from '../ports';
import type { Turn } from './flow';

/**
 * Queues the answer to a press for the chat itself. Teams does not keep the answer to a press: without this, other
 * devices, and Teams after a reaction, would show the old card. One row for each card: a later answer takes the place
 * of one that is still waiting.
 */
export async function queueCardUpdate(turn: Turn, tables: Tables, card: object): Promise<void> {
  const { conversationId, pressedActivityId: activityId } = turn;
  if (!activityId) return;
  const key = `card:${conversationId}:${activityId}`;
  const payload = JSON.stringify(card);
  const due = { state: 'pending', payload, dueAt: turn.now, leasedUntil: null, attempts: 0 } as const;
  const [waiting] = await tables.outbox.list({ key });
  if (waiting?.payload === payload) return;
  if (waiting) await tables.outbox.save({ ...waiting, ...due, lastError: null });
  else
    await tables.outbox.add({
      id: turn.newId(),
      kind: 'cardUpdate',
      key,
      conversationId,
      activityId,
      ...due,
      lastError: null,
    });
}
