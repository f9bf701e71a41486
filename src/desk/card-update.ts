import { renderCard } from '../cards/card';
import type { Page } from '../cards/page';
import type { OutboxItem, Tables } from '../ports';
import { correlation } from '../telemetry/correlation';
import type { Turn } from './flow';

/** The card that is to be replaced, and the words for what takes its place. */
export type CardPress = Pick<Turn, 'conversationId' | 'pressedActivityId' | 'now' | 'words' | 'newId'>;

function cardKey(conversationId: string, activityId: string): string {
  return `card:${conversationId}:${activityId}`;
}

/** Whether the card shows a form by now, as far as it was queued: another page would wipe what is typed there. */
export async function takesInput(press: CardPress, tables: Pick<Tables, 'outbox'>): Promise<boolean> {
  if (!press.pressedActivityId) return false;
  return (await queuedFor(press, press.pressedActivityId, tables))?.kind === 'formUpdate';
}

/** What a press has queued last; of a change that did not last, nobody is shown the page. */
const queued = new WeakMap<CardPress, Page>();

/** Whether the page is queued already for the place of the pressed card, or stands there. */
export async function isQueued(
  turn: CardPress,
  tables: Pick<Tables, 'outbox'>,
  page: Page,
): Promise<boolean> {
  if (!turn.pressedActivityId || queued.get(turn) === page) return true;
  const payload = JSON.stringify(renderCard(page, turn.words));
  return shows(await queuedFor(turn, turn.pressedActivityId, tables), payload);
}

async function queuedFor(
  { conversationId }: CardPress,
  activityId: string,
  { outbox }: Pick<Tables, 'outbox'>,
): Promise<OutboxItem | undefined> {
  const [known] = await outbox.list({ key: cardKey(conversationId, activityId) });
  return known;
}

function shows(item: OutboxItem | undefined, payload: string): boolean {
  return item?.payload === payload && (item.state === 'pending' || item.state === 'sent');
}

/**
 * Queues the answer to a press for the chat itself. Teams does not keep the answer to a press: without this, other
 * devices, and Teams after a reaction, would show the old card. One row for each card: a later answer takes the place
 * of one that is still waiting, and goes out after one that is just being sent.
 */
export async function queueCardUpdate(turn: CardPress, tables: Tables, page: Page): Promise<void> {
  const { conversationId, pressedActivityId: activityId, now, words } = turn;
  if (!activityId) return;
  queued.set(turn, page);
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
  const known = await queuedFor(turn, activityId, tables);
  if (shows(known, payload)) return;
  if (known) await tables.outbox.save({ ...known, ...due });
  else
    await tables.outbox.add({
      id: turn.newId(),
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
