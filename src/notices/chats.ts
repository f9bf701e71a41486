import type { Conversation, Tables } from '../ports';

/** Later than any instant: the chat has not been left. */
const NOT_LEFT = '~';

/** The chats of one person, the one used last first. */
export function byLastUse(chats: readonly Conversation[]): Conversation[] {
  const rank = ({ leftAt }: Conversation): string => leftAt ?? NOT_LEFT;
  return [...chats].sort((a, b) => Number(rank(a) < rank(b)) - Number(rank(a) > rank(b)));
}

/** The chats that the bot has with a person, the one used last first. */
export async function chatsOf(
  { conversations }: Pick<Tables, 'conversations'>,
  personId: string,
): Promise<Conversation[]> {
  return byLastUse(await conversations.list({ personId }));
}

/** The chat in which a person is spoken to: the last one that is open, else the last one. */
export function openChat(chats: readonly Conversation[]): Conversation | undefined {
  return chats.find(({ obstacle }) => obstacle === null) ?? chats[0];
}
