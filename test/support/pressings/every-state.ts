import { randomUUID } from 'node:crypto';
import { later } from '../../../src/notices/outbox';
import { PEOPLE, type PersonKey } from '../records/company';
import { PRESSINGS } from './pressings';
import { snapshot } from '../store/records';
import { recordsInEveryState } from '../records/records-in-every-state';
import { overtaken, secondBot } from '../chat/second-bot';
import { expected, STEPS, type Case } from './state-cases';
import { createWorld, START, type Chat } from '../chat/world';

/** Presses every verb on a record in every state as each of these people, and tells the number of cases. */
export async function tryEveryState(people: readonly PersonKey[]): Promise<number> {
  const world = await createWorld();
  const records = await recordsInEveryState(world);
  const wrong: string[] = [];
  const counted: Record<string, number> = {};
  // Where the tables allow it, the bot works on stores that keep nothing, so that every state is there for the next.
  let done: string[] = [];
  const rehearsing = secondBot(world, (stores) =>
    overtaken(stores, async (tables) => {
      const now = world.clock.now();
      const events = await tables.audit.within(now, later(now, 1), 100);
      done.push(
        ...events.filter(({ kind }) => kind !== 'refusal').map(({ verb, actorId }) => verb + actorId),
      );
    }),
  );
  const press = (chat: Chat, { verb, data, typed }: Case): Promise<unknown> =>
    chat.invoke(verb, {
      ...PRESSINGS.find((pressing) => pressing.verb === verb)?.typed,
      ...typed,
      card: { ...data, nonce: randomUUID() },
    });
  const all = Object.values(STEPS).flatMap((of) => of(records));
  for (const person of people) await world.chat(person).say('help');
  const before = await snapshot(world.store);
  for (const [minute, each] of all.entries()) {
    const now = later(START, minute * 60_000);
    world.setClock(now);
    for (const person of people) {
      const why = expected(each, person);
      done = [];
      await press(why === undefined ? rehearsing.chat(person) : world.chat(person), each);
      const rows = await world.store.audit.within(now, later(now, 1), 100);
      const { id } = PEOPLE[person];
      const refused = rows.find(({ actorId, verb }) => actorId === id && verb === each.verb)?.facts['why'];
      const decided =
        (typeof refused === 'string' ? refused : undefined) ??
        (done.includes(each.verb + id) ? 'allowed' : 'neither');
      const decision = why ?? 'allowed';
      counted[decision] = (counted[decision] ?? 0) + 1;
      if (decided !== decision)
        wrong.push(`${each.verb} ${each.state} (${each.record}) by ${person}: ${decided}, not ${decision}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(await snapshot(world.store)).toEqual(before);
  const cases = all.length * people.length;
  process.stdout.write(`${cases} cases of ${Object.keys(STEPS).length} verbs: ${JSON.stringify(counted)}\n`);
  await world.close();
  return cases;
}
