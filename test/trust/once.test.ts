import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PRESSINGS } from '../support/pressings';
import { differing, snapshot, trail } from '../support/records';
import { secondBot } from '../support/second-bot';
import type { CardView } from '../support/card-view';
import { createWorld, type Chat, type World } from '../support/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

/** Every press of the card's button by this chat, as the same client would send it again. */
const presser = (card: CardView, verb: string, typed: Readonly<Record<string, string>>) => {
  const { data } = card.find(verb);
  return (chat: Chat): Promise<CardView> =>
    chat.invoke(verb, { ...card.inputs, ...typed, ...data }, card.activityId);
};

const failures = (): unknown[] => world.logged.filter(({ level }) => level !== 'info');

describe.each(PRESSINGS)('$verb', ({ verb, person, open, typed = {} }) => {
  it.each(['in order', 'at once'])('pressed three times %s changes once', async (how) => {
    const chat = world.chat(person);
    const press = presser(await open(world, chat), verb, typed);
    const before = new Set((await trail(world.store)).map(({ id }) => id));
    const receipts = [];
    if (how === 'at once') receipts.push(...(await Promise.all([press(chat), press(chat), press(chat)])));
    else for (let count = 0; count < 3; count += 1) receipts.push(await press(chat));
    const [first, ...others] = receipts;
    for (const other of others) expect(other.json).toEqual(first?.json);
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
    expect(failures()).toEqual([]);
  });
});

it('tries every step that changes records', () => {
  const sources = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? sources(join(folder, entry.name))
        : [readFileSync(join(folder, entry.name), 'utf8')],
    );
  const written = sources(join(__dirname, '../../src/flows')).flatMap((text) =>
    [...text.matchAll(/\bact\(\{[^]*?verb: '([\w.]+)'/g)].flatMap(([, verb = '']) => verb),
  );
  expect(PRESSINGS.map(({ verb }) => verb).sort()).toEqual(written.sort());
});
