import { TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Instant } from '../../domain/time/dates';
import { DomainError } from '../../errors';
import { unlessOvertaken } from '../../notices/outbox';
import { DuplicateError, type Conversation, type Store } from '../../ports';
import type { Heard } from './activity';

/** How exactly it is known when a form was last in use, in milliseconds: each press would be a write otherwise. */
const FORM_GRAIN_MS = 60_000;

/** An app that is taken out and put in again within this time, in milliseconds, is no other one to its user. */
const ONE_INSTALLATION_MS = 600_000;

/** What came of what was heard. */
export interface Answered {
  readonly now: Instant;
  /** Whether the answer is a form. */
  readonly takesInput: boolean;
  /** Whether this is an installation, which is welcomed once. */
  readonly welcomes?: boolean;
  /** The conversation as the turn found it. */
  readonly known: Conversation | undefined;
}

/**
 * Keeps the reference under which the bot may speak in this conversation, in which language, and whether a form is
 * being filled in; written only when it changed. Who speaks can be reached. Of an installation, it answers whether this
 * call is the one that gives the welcome.
 */
export async function rememberConversation(
  store: Store,
  heard: Heard,
  context: TurnContext,
  answered: Answered,
): Promise<boolean> {
  const { now, welcomes = false, known } = answered;
  const first = welcomes && isUnwelcomed(known, now);
  const next = {
    id: heard.conversationId,
    personId: heard.isPersonal ? heard.person.id : null,
    reference: referenceOf(context),
    obstacle: null,
    locale: heard.locale ?? null,
    formAt: heard.isPersonal && answered.takesInput ? inUseAt(known, now) : null,
    leftAt: null,
    installedAt: known?.installedAt ?? (welcomes ? now : null),
    welcomedAt: first ? now : (known?.welcomedAt ?? null),
  } as const;
  if (known && isSame(known, next)) return false;
  // First, so that a fault in between leaves no two chats of which each was used last.
  if (next.personId !== null && known?.leftAt !== null) await leaveOthers(store, next.personId, next.id, now);
  try {
    if (known) await store.conversations.save({ ...known, ...next });
    else await store.conversations.add(next);
    return first;
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    // A message may have been faster than the installation; the welcome is still to be given then, by one of them.
    if (!first) return false;
    const since = await store.conversations.get(heard.conversationId);
    return rememberConversation(store, heard, context, { ...answered, known: since });
  }
}

/** An installation is welcomed once, however many events announce it, and however often it is taken back and repeated. */
function isUnwelcomed(known: Conversation | undefined, now: Instant): boolean {
  if (!known?.welcomedAt) return true;
  return known.installedAt === null && Date.parse(now) - Date.parse(known.welcomedAt) >= ONE_INSTALLATION_MS;
}

/** The person's other chats are not the one that was used last any more. */
async function leaveOthers(store: Store, personId: string, id: string, now: Instant): Promise<void> {
  for (const chat of await store.conversations.list({ personId })) {
    if (chat.id !== id && chat.leftAt === null)
      await unlessOvertaken(store.conversations.save({ ...chat, leftAt: now }));
  }
}

/** What it takes to speak there again; whatever else came with it is not kept. */
const reference = z.object({
  user: z.object({ id: z.string(), aadObjectId: z.string().nullish() }),
  bot: z.object({ id: z.string() }),
  conversation: z.object({
    id: z.string(),
    tenantId: z.string().nullish(),
    conversationType: z.string().nullish(),
    isGroup: z.boolean().nullish(),
  }),
  channelId: z.string().nullish(),
  serviceUrl: z.string().nullish(),
});

function referenceOf({ activity }: TurnContext): string {
  return JSON.stringify(reference.parse(TurnContext.getConversationReference(activity)));
}

function inUseAt(known: Conversation | undefined, now: Instant): Instant {
  const before = known?.formAt;
  return before && Date.parse(now) - Date.parse(before) < FORM_GRAIN_MS ? before : now;
}

function isSame(known: Conversation, next: Omit<Conversation, 'version'>): boolean {
  const fields = [
    'reference',
    'obstacle',
    'locale',
    'formAt',
    'installedAt',
    'welcomedAt',
    'leftAt',
  ] as const;
  return fields.every((field) => known[field] === next[field]);
}

function isOvertaken(error: unknown): boolean {
  return error instanceof DuplicateError || (error instanceof DomainError && error.code === 'stale');
}

/** Notes that the bot was taken out; a later installation, if it is another one, is welcomed again. */
export async function forgetConversation(store: Store, heard: Heard): Promise<void> {
  const known = await store.conversations.get(heard.conversationId);
  if (!known) return;
  try {
    await store.conversations.save({
      ...known,
      obstacle: 'notInstalled',
      formAt: null,
      installedAt: null,
    });
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    await forgetConversation(store, heard);
  }
}
