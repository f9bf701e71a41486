import { tellAt } from '../../domain/notice/notice-time';
import { addDays, dateIn } from '../../domain/time/dates';
import { DomainError } from '../../errors';
import type { OutboxItem, Tables } from '../../ports';
import type { Change, EventName, Work } from '../../desk/flow';
import type { PutOff } from './compose';
import type { LetterFacts, LettersFacts, PutOffFacts } from './facts';
import { firstLetters, isUndelivered, letterOf } from './letters';
import { loadAbout, ownItem, presentNotice, rosterOf } from './load-told';
import { subjectCode } from './names';

const DAYS: Readonly<Record<PutOff, number>> = { tomorrow: 1, nextWeek: 7 };

/**
 * Tells a notice again, at the digest hour of the first working day from that day on. Throws `DomainError('noticeGone')`
 * where its reason has gone.
 */
export async function putOffNotice(
  work: Work,
  { id, until }: { readonly id: string; readonly until: PutOff },
): Promise<Change<PutOffFacts>> {
  const { tables, actor, now } = work;
  const item = await ownItem(tables, actor.id, id);
  const about = await loadAbout(tables, item);
  const notice = presentNotice(work, about);
  if (!notice) throw new DomainError('noticeGone');
  const habits = (await rosterOf(tables, work)).habitsOf(actor);
  const on = addDays(dateIn(habits.timeZone, now), DAYS[until]);
  const dueAt = tellAt({ on, urgent: false }, habits);
  // Whoever was away and puts it off takes it back from the stand-in.
  const isBack = item.standsInFor === actor.id;
  const saved = await tables.outbox.save({
    ...item,
    ...(isBack ? { personId: actor.id, standsInFor: null } : {}),
    state: 'pending',
    payload: JSON.stringify(notice),
    urgent: false,
    dueAt,
    leasedUntil: null,
    attempts: 0,
    lastError: null,
    settledAt: null,
    route: null,
  });
  return {
    recordId: item.id,
    recordVersion: saved.version,
    event: 'notice.putOff',
    facts: { notice: notice.kind, name: subjectCode(about), dueAt },
    before: { dueAt: item.dueAt },
    after: { dueAt },
  };
}

/** Most notices that one press sends again. */
const MOST_AT_ONCE = 100;

export interface PressedLetter {
  readonly id: string;
  readonly version: number;
}

/** Sends a notice again now, first in the chat, whatever kept it from there before. */
export async function resendNotice(work: Work, pressed: PressedLetter): Promise<Change<LetterFacts>> {
  const item = await pressedLetter(work.tables, pressed);
  await clearObstacles(work.tables, [item]);
  return resend(work, item);
}

/** Sends the undelivered notices again, those that were given up first before the others. */
export async function resendAll(work: Work): Promise<Change<LettersFacts>> {
  const items = await firstLetters(work.tables, { limit: MOST_AT_ONCE });
  await clearObstacles(work.tables, items);
  const changes = [];
  for (const item of items) changes.push(await resend(work, item));
  const [first, ...also] = changes;
  if (!first) throw new DomainError('illegalMove');
  return { ...first, event: 'notice.resendAll', facts: { ...first.facts, count: changes.length }, also };
}

/** Gives a notice up for good: it is not sent any more. */
export async function letGo(work: Work, pressed: PressedLetter): Promise<Change<LetterFacts>> {
  const item = await pressedLetter(work.tables, pressed);
  return changeLetter(work, item, 'notice.letGo', { state: 'obsolete', settledAt: work.now });
}

function resend(work: Work, item: OutboxItem): Promise<Change<LetterFacts>> {
  return changeLetter(work, item, 'notice.resend', {
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

async function changeLetter(
  { tables }: Work,
  item: OutboxItem,
  event: EventName,
  fields: Partial<OutboxItem>,
): Promise<Change<LetterFacts>> {
  const saved = await tables.outbox.save({ ...item, ...fields });
  const about = await loadAbout(tables, item);
  const person = item.personId === null ? undefined : await tables.people.get(item.personId);
  return {
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
