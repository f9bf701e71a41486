import type { Pressing } from './pressings';
import { differing, snapshot, trail } from '../store/records';
import { secondBot } from '../chat/second-bot';
import type { CardView } from '../chat/card-view';
import type { Chat, World } from '../chat/world';

/** Every press of the card's button by this chat, as the same client would send it again. */
const presser = (card: CardView, verb: string, typed: Readonly<Record<string, string>>) => {
  const { data } = card.find(verb);
  return (chat: Chat): Promise<CardView> =>
    chat.invoke(verb, { ...card.inputs, ...typed, ...data }, card.activityId);
};

/**
 * Presses a button three times, and expects one change and three equal receipts, then and later; `others` are further
 * bots on the same database, which the presses reach in turn.
 */
export async function expectOnce(
  world: World,
  { verb, person, open, typed = {} }: Pressing,
  how: 'in order' | 'at once',
  others: readonly Chat[] = [],
): Promise<void> {
  const chat = world.chat(person);
  const press = presser(await open(world, chat), verb, typed);
  const before = new Set((await trail(world.store)).map(({ id }) => id));
  const chats = [chat, ...others];
  const three = [0, 1, 2].map((n) => chats[n % chats.length] ?? chat);
  const receipts = [];
  if (how === 'at once') receipts.push(...(await Promise.all(three.map(press))));
  else for (const each of three) receipts.push(await press(each));
  const [first, ...further] = receipts;
  for (const other of further) expect(other.json).toEqual(first?.json);
  expect(first?.text).toMatch(/VD-[2-9A-Z]{4}-[2-9A-Z]{4}/);
  const events = (await trail(world.store)).filter(({ id }) => !before.has(id));
  expect(events.filter(({ nonce }) => nonce !== null)).toHaveLength(1);
  expect(new Set(events.map(({ reference }) => reference)).size).toBe(1);

  const after = await snapshot(world.store);
  world.setClock('2026-11-25T09:30:00.000Z');
  const again = await press(secondBot(world).chat(person));
  expect(again.json).toEqual(first?.json);
  await world.drain();
  expect(differing(after, await snapshot(world.store))).toEqual([]);
  expect(world.adapter.updated.at(-1)?.attachments?.[0]?.content).toEqual(first?.json);
  expect(world.logged.filter(({ level }) => level !== 'info')).toEqual([]);
}
