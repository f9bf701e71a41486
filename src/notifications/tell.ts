import type { Person } from '../domain/company';
import { dateIn, type Instant } from '../domain/dates';
import type { Locale } from '../domain/locale';
import type { Habits } from '../domain/notice-settings';
import { allowedAt } from '../domain/notice-time';
import type { Scheme } from '../domain/scheme';
import { createWords } from '../locales/words';
import type { Clock, Conversation, Log, OutboxItem, Store } from '../ports';
import { causedBy } from '../telemetry/correlation';
import { measureSend } from '../telemetry/measure';
import { bundles, latestOfEach } from './bundle';
import { deliver, type Ways } from './delivery';
import { handOver, readerInstead } from './hand-over';
import { later, msBetween } from './outbox';
import type { Roster } from './roster';
import { afterOutcome, change, pauseOf } from './settle';
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
const GIVE_UP_MS = 3 * 86_400_000;

/**
 * Tells a person all that is due: once, at an hour that suits, and only what still holds. Answers for how long the
 * whole tenant is to be left alone then (ms), or null.
 */
export async function tell(parts: TellParts, telling: Telling): Promise<number | null> {
  const { store, roster, personId } = telling;
  const now = parts.clock.now();
  const person = roster.byId.get(personId);
  const all = await dueItems(store, personId, now);
  await withdraw(
    store,
    all.filter((item) => !isReadable(item, person)),
    now,
  );
  const readable = all.filter((item) => isReadable(item, person));
  if (!person || readable.length === 0) return null;
  const habits = roster.habitsOf(person);
  const today = dateIn(habits.timeZone, now);
  const standIn = readerInstead(roster, person, now);
  const handed = readable.filter((item) => standIn && isReadable(item, standIn));
  if (standIn) await handOver(store, handed, standIn, roster, now);
  const due = readable.filter((item) => !handed.includes(item));
  if (due.length === 0) return null;
  const conversation = await personalChat(store, personId);
  if (isInForm(conversation, now)) return null;

  const timely = await atThisHour(store, due, habits, now);
  const holding = [];
  for (const item of timely)
    holding.push((await toldNow(store, item, { scheme: parts.scheme, roster, today })) ?? []);
  const told = latestOfEach(holding.flat());
  await drop(
    store,
    timely.filter(({ id }) => !told.some(({ item }) => item.id === id)),
    now,
  );
  const reader: Reader = {
    person,
    today,
    scheme: parts.scheme,
    locations: roster.locations,
    words: createWords(localeOf(parts, person, conversation, roster), habits.timeZone),
  };
  for (const [index, bundle] of bundles(told).entries()) {
    // Read again: since the rest went out, somebody may have blocked the bot.
    const chat = index === 0 ? conversation : await personalChat(store, personId);
    const pause = await send(parts, telling, reader, bundle, chat);
    if (pause !== null) return pause;
  }
  return null;
}

function isInForm(conversation: Conversation | undefined, now: Instant): boolean {
  if (!conversation?.formAt) return false;
  const since = msBetween(conversation.formAt, now);
  return since >= 0 && since < FORM_MS;
}

/** What is due and held by nobody. */
async function dueItems(store: Store, personId: string, now: Instant): Promise<OutboxItem[]> {
  const due = await store.outbox.list(
    { personId, kind: 'notice', state: 'pending', dueAt: { to: now } },
    { orderBy: 'dueAt' },
  );
  return due.filter(({ leasedUntil }) => leasedUntil === null || leasedUntil <= now);
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
  await change(store, items, () => ({ state: 'obsolete', settledAt: now, leasedUntil: null }));
  return null;
}

async function personalChat(store: Store, personId: string): Promise<Conversation | undefined> {
  const chats = await store.conversations.list({ personId });
  return chats.find(({ obstacle }) => obstacle === null) ?? chats[0];
}

/** Leaves for later what comes at an hour at which this person is left in peace. */
async function atThisHour(
  store: Store,
  items: readonly OutboxItem[],
  habits: Habits,
  now: Instant,
): Promise<OutboxItem[]> {
  const allowed = (item: OutboxItem): Instant => allowedAt(now, habits, item.urgent);
  const early = items.filter((item) => allowed(item) > now);
  await change(store, early, (item) => ({ dueAt: allowed(item) }));
  return items.filter((item) => !early.includes(item));
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
  conversation: Conversation | undefined,
): Promise<number | null> {
  const { clock, log } = parts;
  const items = bundle.map(({ item }) => item);
  const leased = await change(store, items, () => ({ leasedUntil: later(clock.now(), LEASE_MS) }));
  const told = bundle.flatMap((each) => {
    const item = leased.find(({ id }) => id === each.item.id);
    return item ? [{ ...each, item }] : [];
  });
  if (told.length === 0) return null;
  const { person, words } = reader;
  const attempts = Math.max(...told.map(({ item }) => item.attempts));
  const message = { page: parts.compose(reader, told), words };
  const to = { tenantId, person, conversation, attempts };
  // Last, so that what is slow before it does not bunch the messages together again.
  if (!(await turn())) {
    await change(store, leased, () => ({ leasedUntil: null }));
    return null;
  }
  const about = { tenantId, personId: person.id, items: leased.map(({ id }) => id) };
  const causes = leased.map(({ cause }) => cause);
  const { outcome, route } = await causedBy(causes, async () => {
    const delivered = await measureSend(() => deliver(parts, store, log, to, message));
    if (delivered.outcome.kind !== 'sent') log.warn('notice not sent', { ...about, ...delivered });
    else log.info('notice sent', { ...about, route: delivered.route });
    return delivered;
  });
  await change(store, leased, (item) => afterOutcome(item, outcome, route, clock.now(), GIVE_UP_MS));
  return pauseOf(outcome);
}
