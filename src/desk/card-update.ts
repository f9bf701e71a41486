import type { Page } from '../cards/page';
import type { Locale } from '../domain/locale';
import type { OutboxItem, Tables } from '../ports';
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
  tables: Pick<Tables, 'outbox'>,
): Promise<boolean> {
  if (!pressedActivityId) return false;
  return (await queuedFor(conversationId, pressedActivityId, tables))?.kind === 'formUpdate';
}

async function queuedFor(
  conversationId: string,
  activityId: string,
  { outbox }: Pick<Tables, 'outbox'>,
): Promise<OutboxItem | undefined> {
  const [known] = await outbox.list({ key: cardKey(conversationId, activityId) });
  return known;
}

/** A page that waits to be put into the chat; it is drawn when it goes out. */
export interface QueuedPage {
  readonly page: Page;
  /** The language of what a card says by itself. */
  readonly locale: Locale;
}

/**
 * Queues the answer to a press for the chat itself, unless it stands there or waits already. Teams does not keep the answer
 * to a press: without this, other devices, and Teams after a reaction, would show the old card. One row for each card: a
 * later answer takes the place of one that is still waiting, and goes out after one that is just being sent.
 */
export async function queueCardUpdate(
  { conversationId, pressedActivityId: activityId, now, words, newId }: CardPress,
  tables: Tables,
  page: Page,
): Promise<void> {
  if (!activityId) return;
  const queued: QueuedPage = { page, locale: words.locale };
  const payload = JSON.stringify(queued);
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
  const known = await queuedFor(conversationId, activityId, tables);
  if (known?.payload === payload && (known.state === 'pending' || known.state === 'sent')) return;
  if (known) await tables.outbox.save({ ...known, ...due });
  else
    await tables.outbox.add({
      id: newId(),
      key: cardKey(conversationId, activityId),
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
