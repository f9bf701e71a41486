import { unturned } from '../cards/direction';
import type { Person } from '../domain/company/company';
import type {
  ActivityFeed,
  Conversation,
  Installer,
  Log,
  Mailer,
  Obstacle,
  Outcome,
  Route,
  Store,
} from '../ports';
import { mailOf } from './mail-text';
import type { Message, Notifier } from './notifier';
import { unlessOvertaken } from './outbox';

/** The ways to a person; null: not configured. */
export interface Ways {
  readonly notifier: Notifier;
  readonly mailer: Mailer;
  readonly feed: ActivityFeed | null;
  readonly installer: Installer | null;
  /** Address that opens the chat with the bot, for mails; null where there is none. */
  readonly chatLink: string | null;
}

/** To whom, and how often it was tried before. */
export interface Addressee {
  readonly tenantId: string;
  readonly person: Person;
  /** The chats with the person, the one used last first. */
  readonly chats: readonly Conversation[];
  readonly attempts: number;
}

/** What came of it, and by which way. */
export interface Delivered {
  readonly outcome: Outcome;
  readonly route: Route;
}

/** Installing takes a moment to bring the conversation; after as many tries a mail goes out. */
const INSTALL_TRIES = 3;
const INSTALL_WAIT_MS = 20_000;

/**
 * Tells somebody something: in the chat that was used last, or the next one that is open, or where none is, by what
 * stands in the way. Not installed: the app is installed, then the chat, else a mail. Blocked by the person: a line in
 * the activity feed, else a mail. Disabled by the admin: a mail. An obstacle that is met is kept with the conversation.
 * What the chat will never take in this form goes by mail.
 */
export async function deliver(
  ways: Ways,
  store: Store,
  log: Log,
  to: Addressee,
  message: Message,
): Promise<Delivered> {
  const obstacles: Obstacle[] = [];
  for (const chat of to.chats) {
    const outcome = await tellIn(chat, ways, message);
    if (outcome.kind === 'refused' || outcome.kind === 'tooLarge') return byMail(ways, to, message);
    if (outcome.kind !== 'unreachable') return { outcome, route: 'chat' };
    const { obstacle } = outcome;
    obstacles.push(obstacle);
    if (chat.obstacle !== null) continue;
    log.info('a person can not be reached in the chat', { tenantId: to.tenantId, obstacle });
    await unlessOvertaken(store.conversations.save({ ...chat, obstacle }));
  }
  const [latest = 'notInstalled'] = obstacles;
  return (await around(latest, ways, to, message)) ?? byMail(ways, to, message);
}

/** A chat that is known to be closed is not asked; one that takes less is told less. */
async function tellIn(chat: Conversation, { notifier }: Ways, message: Message): Promise<Outcome> {
  const { obstacle } = chat;
  if (obstacle !== null) return { kind: 'unreachable', obstacle, reason: obstacle };
  const outcome = await notifier.tell(chat, message);
  if (outcome.kind !== 'tooLarge') return outcome;
  // The title says how much it is, and the buttons lead to all of it.
  return notifier.tell(chat, { ...message, page: { ...message.page, blocks: [] } });
}

/** The way around the obstacle; undefined where there is none just now, so that a mail is left. */
async function around(
  obstacle: Obstacle,
  { installer, feed }: Ways,
  { tenantId, person, attempts }: Addressee,
  { page }: Message,
): Promise<Delivered | undefined> {
  if (obstacle === 'notInstalled' && installer && attempts < INSTALL_TRIES) {
    const outcome = await installer.install(tenantId, person.id);
    if (outcome.kind === 'throttled') return { outcome, route: 'chat' };
    if (outcome.kind !== 'sent' && outcome.kind !== 'unknown') return undefined;
    return { outcome: { kind: 'retry', afterMs: INSTALL_WAIT_MS, reason: 'installing' }, route: 'chat' };
  }
  if (obstacle === 'blocked' && feed) {
    const line = { title: unturned(page.title), preview: unturned(firstLine(page)) };
    const outcome = await feed.notify(tenantId, person.id, line);
    if (outcome.kind === 'sent' || outcome.kind === 'unknown' || outcome.kind === 'throttled')
      return { outcome, route: 'activityFeed' };
  }
  return undefined;
}

/** By mail, where there is an address. */
export async function byMail(
  ways: Pick<Ways, 'mailer' | 'chatLink'>,
  { tenantId, person }: Pick<Addressee, 'tenantId' | 'person'>,
  { page, words }: Message,
): Promise<Delivered> {
  if (person.email === null) return { outcome: { kind: 'refused', reason: 'noMailAddress' }, route: 'mail' };
  const to = { ...person, email: person.email };
  const outcome = await ways.mailer.send(tenantId, mailOf(page, words, to, ways.chatLink));
  return { outcome, route: 'mail' };
}

function firstLine({ title, blocks }: Message['page']): string {
  for (const block of blocks) {
    if (block.kind === 'row') return block.title;
    if (block.kind === 'text' && !block.guide) return block.text;
  }
  return title;
}
