import type { Person } from '../domain/company/company';
import { dateIn, type Instant } from '../domain/time/dates';
import { dayAt } from '../domain/time/day';
import type { Locale } from '../domain/locale';
import type { Scheme } from '../domain/scheme/scheme';
import { createWords } from '../words/words';
import type { Clock, Conversation, Log, OutboxItem, Store } from '../ports';
import { causedBy } from '../telemetry/correlation';
import { measureSend } from '../telemetry/measure';
import { bundles, latestOfEach } from './bundle';
import { chatsOf, openChat } from './chats';
import { byMail, deliver, type Delivered, type Ways } from './delivery';
import { atThisHour, dueItems, itemsAlong } from './due';
import { handOver, readerInstead } from './hand-over';
import { later, msBetween } from './outbox';
import type { Message } from './notifier';
import type { Roster } from './roster';
import { unlessSaidToday } from './said-today';
import { afterOutcome, change, isTriedEnough, pauseOf, tried } from './settle';
import { isReadable, toldNow, type Compose, type Reader, type Told } from './told';

/** What telling people needs. */
export interface TellParts extends Ways {
  readonly clock: Clock;
  readonly log: Log;
  readonly scheme: Scheme;
  readonly compose: Compose;
  /** Language that the operator of local mode asked for. */
  readonly locale: Locale | null;
}

/** Whom, among whom. */
export interface Telling {
  readonly tenantId: string;
  readonly store: Store;
  readonly roster: Roster;
  readonly personId: string;
  /**
   * Waits until one more message may go out, well within a lease; false: none may any more, and what is left is for a
   * later run.
   */
  readonly turn: () => Promise<boolean>;
}

const LEASE_MS = 60_000;
/** A form that was opened or pressed so recently is not cut into. */
const FORM_MS = 15 * 60_000;
/** What the chat has not taken for so long goes by mail: the same day what cannot wait, else after more than a long weekend. */
const PATIENCE_MS = { urgent: 8 * 3_600_000, other: 7 * 86_400_000 } as const;
/** Not even by mail. */
const GIVE_UP_MS = 14 * 86_400_000;

/**
 * Tells a person all that is due: once, at an hour that suits, and only what still holds. Answers for how long the
 * whole tenant is to be left alone then (ms), or null.
 */
export async function tell(parts: TellParts, telling: Telling): Promise<number | null> {
  const { store, roster, personId } = telling;
  const now = parts.clock.now();
  const { free: due, waiting } = await dueItems(store, personId, now);
  const person = roster.byId.get(personId);
  await withdraw(
    store,
    due.filter((item) => !isReadable(item, person)),
    now,
  );
  const readable = due.filter((item) => isReadable(item, person));
  if (!person || readable.length === 0) return null;
  const habits = roster.habitsOf(person);
  const today = dateIn(habits.timeZone, now);
  const { dayIn } = dayAt(roster.company.timeZone, now);
  const standIn = readerInstead(roster, person, now);
  const handed = readable.filter((item) => standIn && isReadable(item, standIn));
  if (standIn) await handOver(store, handed, standIn, roster, now);
  const free = readable.filter((item) => !handed.includes(item));
  if (free.length === 0) return null;
  const chats = await chatsOf(store, personId);
  if (isInForm(openChat(chats), now)) return null;

  const timely = await atThisHour(store, free, habits, now);
  if (timely.length === 0) return null;
  const items = [...timely, ...(await itemsAlong(store, personId, waiting, habits, now))];
  const holding = [];
  for (const item of items)
    holding.push((await toldNow(store, item, { scheme: parts.scheme, roster, today, dayIn })) ?? []);
  const told = await unlessSaidToday(store, latestOfEach(holding.flat()), habits, now);
  await drop(
    store,
    items.filter(({ id, state }) => state === 'pending' && !told.some(({ item }) => item.id === id)),
    now,
  );
  if (!told.some(({ item }) => timely.includes(item))) return null;
  const reader: Reader = {
    person,
    today,
    dayIn,
    scheme: parts.scheme,
    locations: roster.locations,
    words: createWords(localeOf(parts, person, openChat(chats), roster), habits.timeZone),
  };
  for (const [index, bundle] of bundles(told).entries()) {
    // Read again: since the rest went out, somebody may have blocked the bot.
    const open = index === 0 ? chats : await chatsOf(store, personId);
    const pause = await send(parts, telling, reader, bundle, open);
    if (pause !== null) return pause;
  }
  return null;
}

function isInForm(conversation: Conversation | undefined, now: Instant): boolean {
  if (!conversation?.formAt) return false;
  const since = msBetween(conversation.formAt, now);
  return since >= 0 && since < FORM_MS;
}

/** Takes back what the person may not read: from a stand-in, for the one whom it was meant for; else for good. */
async function withdraw(store: Store, items: readonly OutboxItem[], now: Instant): Promise<void> {
  const isLent = ({ personId, standsInFor }: OutboxItem): boolean =>
    standsInFor !== null && standsInFor !== personId;
  await change(store, items.filter(isLent), ({ standsInFor }) => ({
    personId: standsInFor,
    standsInFor: null,
  }));
  await drop(
    store,
    items.filter((item) => !isLent(item)),
    now,
  );
}

async function drop(store: Store, items: readonly OutboxItem[], now: Instant): Promise<null> {
  // Nothing of what was tried was taken; should the reason come back, it is told as if it had never been due.
  await change(store, items, () => ({ state: 'obsolete', settledAt: now, leasedUntil: null, attempts: 0 }));
  return null;
}

/** What the person chose, else what the client speaks, else what is kept for the person or the company. */
function localeOf(
  { locale }: TellParts,
  person: Person,
  conversation: Conversation | undefined,
  { company }: Roster,
): Locale {
  return person.locale ?? locale ?? conversation?.locale ?? person.defaultLocale ?? company.defaultLocale;
}

/** Sends what goes out together, under a lease: whoever dies in the middle leaves it to be sent again. */
async function send(
  parts: TellParts,
  { tenantId, store, turn }: Telling,
  reader: Reader,
  bundle: readonly Told[],
  chats: readonly Conversation[],
): Promise<number | null> {
  const { clock, log } = parts;
  const told = await lease(store, bundle, later(clock.now(), LEASE_MS));
  if (told.length === 0) return null;
  const { person } = reader;
  const attempts = Math.max(...told.map(({ item }) => item.attempts));
  const to = { tenantId, person, chats, attempts };
  const message = messageOf(parts, reader, told);
  // Last, so that what is slow before it does not bunch the messages together again.
  if (!(await turn())) {
    await change(store, itemsOf(told), () => ({ leasedUntil: null }));
    return null;
  }
  const settle = async (part: readonly Told[], delivered: Delivered): Promise<void> => {
    const done = tried(delivered, attempts, clock.now());
    await change(store, itemsOf(part), (item) => afterOutcome(item, done, GIVE_UP_MS));
  };
  const delivered = await measured(parts, to, told, () => deliver(parts, store, log, to, message));
  const late = isWaitingForChat(delivered) ? told.filter(({ item }) => isLate(item, clock.now())) : [];
  await settle(
    told.filter((each) => !late.includes(each)),
    delivered,
  );
  if (late.length > 0) {
    const mail = messageOf(parts, reader, late);
    await settle(late, await measured(parts, to, late, () => byMail(parts, to, mail)));
  }
  return pauseOf(delivered.outcome);
}

/** What nobody else has taken meanwhile; what had been given up waits again. */
async function lease(store: Store, bundle: readonly Told[], until: Instant): Promise<Told[]> {
  const leased = await change(store, itemsOf(bundle), () => ({
    state: 'pending',
    leasedUntil: until,
    settledAt: null,
    route: null,
  }));
  return bundle.flatMap((each) => {
    const item = leased.find(({ id }) => id === each.item.id);
    return item ? [{ ...each, item }] : [];
  });
}

function messageOf(parts: TellParts, reader: Reader, told: readonly Told[]): Message {
  return { page: parts.compose(reader, told), words: reader.words };
}

function itemsOf(told: readonly Told[]): OutboxItem[] {
  return told.map(({ item }) => item);
}

function isWaitingForChat({ route, outcome: { kind } }: Delivered): boolean {
  return route === 'chat' && (kind === 'retry' || kind === 'throttled');
}

function isLate(item: OutboxItem, now: Instant): boolean {
  return isTriedEnough(item, now, PATIENCE_MS[item.urgent ? 'urgent' : 'other']);
}

/** One attempt, in the log and the metrics, under the ids of what caused it. */
function measured(
  { log }: TellParts,
  { tenantId, person }: { readonly tenantId: string; readonly person: Person },
  told: readonly Told[],
  attempt: () => Promise<Delivered>,
): Promise<Delivered> {
  const items = itemsOf(told);
  const about = { tenantId, personId: person.id, items: items.map(({ id }) => id) };
  return causedBy(
    items.map(({ cause }) => cause),
    async () => {
      const delivered = await measureSend(attempt);
      if (delivered.outcome.kind !== 'sent') log.warn('notice not sent', { ...about, ...delivered });
      else log.info('notice sent', { ...about, route: delivered.route });
      return delivered;
    },
  );
}
