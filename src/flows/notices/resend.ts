import { DomainError } from '../../errors';
import type { OutboxItem, Tables } from '../../ports';
import type { Change, Work } from '../../desk/flow';
import { firstLetters, isUndelivered, letterOf } from './letters';
import { loadAbout } from './load-told';
import { subjectCode } from './names';

/** Most notices that one press sends again. */
export const MOST_AT_ONCE = 100;

export interface PressedLetter {
  readonly id: string;
  readonly version: number;
}

/** Sends a notice again now, first in the chat, whatever kept it from there before. */
export async function resendNotice(work: Work, pressed: PressedLetter): Promise<Change> {
  const item = await pressedLetter(work.tables, pressed);
  await clearObstacles(work.tables, [item]);
  return resend(work, item);
}

/** Sends the undelivered notices again, those that were given up first before the others. */
export async function resendAll(work: Work): Promise<Change> {
  const items = await firstLetters(work.tables, { limit: MOST_AT_ONCE });
  await clearObstacles(work.tables, items);
  const changes: Change[] = [];
  for (const item of items) changes.push(await resend(work, item));
  const [first, ...also] = changes;
  if (!first) throw new DomainError('illegalMove');
  return { ...first, event: 'resendAll', facts: { ...first.facts, count: changes.length }, also };
}

/** Gives a notice up for good: it is not sent any more. */
export async function letGo(work: Work, pressed: PressedLetter): Promise<Change> {
  const item = await pressedLetter(work.tables, pressed);
  return changed(work, item, 'letGo', { state: 'obsolete', settledAt: work.now });
}

function resend(work: Work, item: OutboxItem): Promise<Change> {
  return changed(work, item, 'resend', {
    state: 'pending',
    attempts: 0,
    dueAt: work.now,
    leasedUntil: null,
    lastError: null,
    settledAt: null,
    route: null,
  });
}

async function pressedLetter(tables: Tables, { id, version }: PressedLetter): Promise<OutboxItem> {
  const item = await letterOf(tables, id);
  if (item.version !== version) throw new DomainError('stale');
  if (!isUndelivered(item)) throw new DomainError('illegalMove');
  return item;
}

async function changed(
  { tables }: Work,
  item: OutboxItem,
  event: string,
  change: Partial<OutboxItem>,
): Promise<Change> {
  const saved = await tables.outbox.save({ ...item, ...change });
  const about = await loadAbout(tables, item);
  const person = item.personId === null ? undefined : await tables.people.get(item.personId);
  return {
    kind: 'notice',
    recordId: item.id,
    recordVersion: saved.version,
    event,
    facts: {
      person: person?.name ?? null,
      notice: about.notice.kind,
      name: subjectCode(about),
      former: item.lastError,
    },
    before: { state: item.state },
    after: { state: saved.state },
  };
}

/** The chat is tried again; when it is still closed, the answer says so anew. */
async function clearObstacles({ conversations }: Tables, items: readonly OutboxItem[]): Promise<void> {
  const personId = [...new Set(items.flatMap((item) => item.personId ?? []))];
  for (const conversation of await conversations.list({ personId })) {
    if (conversation.obstacle !== null) await conversations.save({ ...conversation, obstacle: null });
  }
}
