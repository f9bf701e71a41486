import { concerned } from '../domain/company/concerned';
import type { Person } from '../domain/company/company';
import { dateIn, daysBetween, type Instant } from '../domain/time/dates';
import type { Habits } from '../domain/notice/notice-settings';
import { allowedAt, nextDigest, tellAt } from '../domain/notice/notice-time';
import { noticeKey, type Notice, type Reminder } from '../domain/notice/reminder';
import type { Holidays, OutboxItem, Tables, Unsaved } from '../ports';
import { correlation } from '../telemetry/correlation';
import { later } from './outbox';
import { parseNotice } from './payload';
import { loadRoster, type Roster } from './roster';

/** Who has just changed a record sees it; the reminder that it is not enough comes after this time. */
const AFTER_CHANGE_MS = 3_600_000;
/** How long after its day something still counts as urgent; days. */
const URGENT_DAYS = 3;

/** What stands behind the notices that are queued. */
export interface Cause {
  readonly now: Instant;
  readonly newId: () => string;
  /** `calendar`: the day has come. `change`: somebody changed a record, and knows what is said about it. */
  readonly by: 'calendar' | 'change';
}

/**
 * Queues each reminder once for each person whom it concerns, due at that person's own hour; those that are queued
 * already, or were told, stay as they are. What was not told because it did not hold at its hour is queued again when a
 * change brings it back. Answers how many were queued.
 */
export async function queueNotices(
  tables: Tables,
  reminders: readonly Reminder[],
  roster: Roster,
  cause: Cause,
): Promise<number> {
  // Several records may bring about the same reminder: two vouchers redeemed at once ask for one payment set-up.
  const wanted = new Map<string, { readonly notice: Notice; readonly person: Person }>();
  for (const { concern, ...notice } of reminders) {
    for (const person of concerned(concern, roster.people, roster.locations))
      wanted.set(`notice:${noticeKey(notice)}:${person.id}`, { notice, person });
  }
  const keys = [...wanted.keys()];
  if (cause.by === 'change' && (await isAllTold(tables, keys))) return 0;
  const known = await knownItems(tables, keys);
  const missing: Unsaved<OutboxItem>[] = [];
  let revived = 0;
  for (const [key, { notice, person }] of wanted) {
    const item = known.get(key);
    const next = (): Unsaved<OutboxItem> =>
      noticeItem(key, notice, roster.habitsOf(person), person.id, cause);
    if (!item) missing.push(next());
    else if (cause.by === 'change' && hasComeBack(item, notice, [...known.values()])) {
      await tables.outbox.save({ ...next(), id: item.id, version: item.version });
      revived += 1;
    }
  }
  await tables.outbox.addAll(missing);
  return missing.length + revived;
}

/** Whether it was not told because there was no reason when its hour came, and there is one again. */
function hasComeBack(
  { state, attempts, standsInFor, personId }: OutboxItem,
  { kind, recordId, part, anchorOn, days }: Notice,
  known: readonly OutboxItem[],
): boolean {
  if (state !== 'obsolete' || attempts > 0 || standsInFor !== null) return false;
  return !known.some((other) => {
    const later = parseNotice(other.payload);
    const isSame = later.kind === kind && later.recordId === recordId && later.part === part;
    const isLater = isSame && later.anchorOn === anchorOn && later.days > days;
    return other.state === 'sent' && other.personId === personId && isLater;
  });
}

/**
 * Puts what still waits for a person to the hours that hold for the person now; without a person, for everybody, since
 * the company or an office has changed.
 */
export async function retimeNotices(
  tables: Tables,
  personId: string | null,
  holidays: Holidays,
  now: Instant,
): Promise<void> {
  const whose = personId === null ? {} : { personId };
  const waiting = await tables.outbox.list({ ...whose, state: 'pending', kind: 'notice' });
  const roster = waiting.length > 0 ? await loadRoster(tables, holidays) : undefined;
  for (const item of waiting) {
    const person = roster?.byId.get(item.personId ?? '');
    if (!roster || !person || item.leasedUntil !== null) continue;
    const due = retimed(item, roster.habitsOf(person), now);
    if (due !== item.dueAt) await tables.outbox.save({ ...item, dueAt: due });
  }
}

/** Of what has come to its day only the hour counts: it may have been put off, or wait for its reader. */
function retimed({ payload, urgent, dueAt: before }: OutboxItem, habits: Habits, now: Instant): Instant {
  const due = tellAt({ ...parseNotice(payload), urgent }, habits);
  return due > now ? due : allowedAt(before > now ? before : now, habits, urgent);
}

function dueAt(
  notice: Pick<Notice, 'on' | 'urgent' | 'isOver'>,
  habits: Habits,
  { now, by }: Pick<Cause, 'now' | 'by'>,
): Instant {
  const due = tellAt(notice, habits);
  if (due > now) return due;
  if (by === 'calendar') return allowedAt(now, habits, notice.urgent);
  return notice.urgent ? allowedAt(later(now, AFTER_CHANGE_MS), habits, true) : nextDigest(now, habits);
}

function noticeItem(
  key: string,
  notice: Notice,
  habits: Habits,
  personId: string,
  cause: Cause,
): Unsaved<OutboxItem> {
  const { now, newId } = cause;
  // What could not wait a week ago waits no less now, and is told with all the rest.
  const urgent = notice.urgent && daysBetween(notice.on, dateIn(habits.timeZone, now)) <= URGENT_DAYS;
  return {
    id: newId(),
    kind: 'notice',
    key,
    state: 'pending',
    personId,
    standsInFor: null,
    conversationId: null,
    activityId: null,
    payload: JSON.stringify(notice),
    urgent,
    queuedAt: now,
    dueAt: dueAt({ ...notice, urgent }, habits, cause),
    leasedUntil: null,
    attempts: 0,
    lastError: null,
    settledAt: null,
    route: null,
    cause: correlation() ?? null,
  };
}

/** Keys in one question. */
const MOST_KEYS = 400;

/** Whether each is queued or told already, as after most changes; what became obsolete may come back. */
async function isAllTold({ outbox }: Tables, key: readonly string[]): Promise<boolean> {
  if (key.length > MOST_KEYS || (await outbox.count({ key })) < key.length) return false;
  const [obsolete] = await outbox.list({ key, state: 'obsolete' }, { orderBy: 'key', limit: 1 });
  return obsolete === undefined;
}

async function knownItems({ outbox }: Tables, keys: readonly string[]): Promise<Map<string, OutboxItem>> {
  return new Map((await outbox.list({ key: keys })).map((item) => [item.key, item]));
}
