import type { Person } from '../../domain/company/company';
import { byLastUse } from '../../notices/chats';
import type { Conversation, Obstacle, Route, Tables } from '../../ports';

/** Somebody to whom the bot can't speak in the chat. */
export interface Unreachable {
  readonly person: Person;
  /** `never`: the person has not opened the chat yet, and nobody installed it for them. */
  readonly why: Obstacle | 'never';
}

/** People who have something to do and whom the chat does not reach, by name. */
export async function unreachablePeople(
  tables: Pick<Tables, 'people' | 'conversations'>,
): Promise<Unreachable[]> {
  const people = (await tables.people.list({}, { orderBy: 'name' })).filter(({ roles }) =>
    roles.some((role) => role !== 'viewer'),
  );
  const conversations = await tables.conversations.list({ personId: people.map(({ id }) => id) });
  const byPerson = new Map<string, Conversation[]>();
  for (const conversation of conversations) {
    const { personId } = conversation;
    if (personId !== null) byPerson.set(personId, [...(byPerson.get(personId) ?? []), conversation]);
  }
  return people.flatMap((person) => {
    const chats = byPerson.get(person.id) ?? [];
    if (chats.some(({ obstacle }) => obstacle === null)) return [];
    return [{ person, why: byLastUse(chats)[0]?.obstacle ?? 'never' }];
  });
}

/** How the latest notice that went out reached a person; null where none did. */
export async function lastRoute({ outbox }: Pick<Tables, 'outbox'>, personId: string): Promise<Route | null> {
  const [latest] = await outbox.list(
    { kind: 'notice', personId, state: 'sent' },
    { orderBy: 'settledAt', descending: true, limit: 1 },
  );
  return latest?.route ?? null;
}
