import { TurnContext } from 'botbuilder';
import type { Instant } from '../domain/dates';
import { localeFor } from '../domain/locale';
import { DomainError } from '../errors';
import { DuplicateError, type Store } from '../ports';
import type { Heard } from './activity';

/**
 * Keeps the reference under which the bot may speak in this conversation, written only when it changed. With
 * `welcomeAt` it also marks the welcome as given, and answers whether this call is the one that gave it.
 */
export async function rememberConversation(
  store: Store,
  heard: Heard,
  context: TurnContext,
  { welcomeAt }: { welcomeAt?: Instant } = {},
): Promise<boolean> {
  const { user, bot, conversation, channelId, serviceUrl } = TurnContext.getConversationReference(
    context.activity,
  );
  const locale = localeFor(heard.locale) ?? null;
  const reference = JSON.stringify({ user, bot, conversation, channelId, serviceUrl });
  const known = await store.conversations.get(heard.conversationId);
  const first = welcomeAt !== undefined && !known?.welcomedAt;
  if (known && !known.obstacle && !first && known.reference === reference && known.locale === locale)
    return false;
  const next = {
    id: heard.conversationId,
    personId: heard.isPersonal ? heard.person.id : null,
    reference,
    obstacle: null,
    locale,
    formAt: known?.formAt ?? null,
    installedAt: known?.installedAt ?? welcomeAt ?? null,
    welcomedAt: known?.welcomedAt ?? welcomeAt ?? null,
  };
  try {
    if (known) await store.conversations.save({ ...known, ...next });
    else await store.conversations.add(next);
    return first;
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    // A message may have been faster than the installation; the welcome is still to be given then, by one of them.
    return first ? rememberConversation(store, heard, context, { welcomeAt }) : false;
  }
}

function isOvertaken(error: unknown): boolean {
  return error instanceof DuplicateError || (error instanceof DomainError && error.code === 'stale');
}

/** Notes that the bot was taken out; a later installation is welcomed again. */
export async function forgetConversation(store: Store, heard: Heard): Promise<void> {
  const known = await store.conversations.get(heard.conversationId);
  if (!known) return;
  try {
    await store.conversations.save({
      ...known,
      obstacle: 'notInstalled',
      welcomedAt: null,
      installedAt: null,
    });
  } catch (error) {
    if (!isOvertaken(error)) throw error;
    await forgetConversation(store, heard);
  }
}
