import { renderCard } from '../cards/card';
import type { Page } from '../cards/page';
import type { Tables } from '../ports';
import { correlation } from '../telemetry/correlation';
import type { Turn } from './flow';

/** The card that is to be replaced, and the words for what takes its place. */
export type CardPress = Pick<Turn, 'conversationId' | 'pressedActivityId' | 'now' | 'words' | 'newId'>;

function cardKey(conversationId: string, activityId: string): string {
  return `card:${conversationId}:${activityId}`;
}

/** Whether the card shows a form by now, as far as it was queued: another page would wipe what is typed there. */
export async function takesInput(
  { conversationId, pressedActivityId }: CardPress,
  { outbox }: Pick<Tables, 'outbox'>,
): Promise<boolean> {
  if (!pressedActivityId) return false;
  const [known] = await outbox.list({ key: cardKey(conversationId, pressedActivityId) });
  return known?.kind === 'formUpdate';
}

/**
 * Queues the answer to a press for the chat itself. Teams does not keep the answer to a press: without this, other
 * devices, and Teams after a reaction, would show the old card. One row for each card: a later answer takes the place
 * of one that is still waiting, and goes out after one that is just being sent.
 */
export async function queueCardUpdate(turn: CardPress, tables: Tables, page: Page): Promise<void> {
  const { conversationId, pressedActivityId: activityId, now, words } = turn;
  if (!activityId) return;
  const key = cardKey(conversationId, activityId);
  const payload = JSON.stringify(renderCard(page, words));
  const isForm = page.blocks.some(({ kind }) => kind === 'field');
  const due = {
    kind: isForm ? 'formUpdate' : 'cardUpdate',
    state: 'pending',
    payload,
    queuedAt: now,
    dueAt: now,
    attempts: 0,
    lastError: null,
    settledAt: null,
    cause: correlation() ?? null,
  } as const;
  const [known] = await tables.outbox.list({ key });
  if (known?.payload === payload && (known.state === 'pending' || known.state === 'sent')) return;
  if (known) await tables.outbox.save({ ...known, ...due });
  else
    await tables.outbox.add({
      id: turn.newId(),
      key,
      conversationId,
      activityId,
      leasedUntil: null,
      personId: null,
      standsInFor: null,
      urgent: false,
      route: null,
      ...due,
    });
}
