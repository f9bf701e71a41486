import type { Activity } from 'botbuilder';
import { UpstreamError } from '../../../src/errors';
import type { Directory, DirectoryEntry } from '../../../src/ports';
import { LOCATIONS, PEOPLE } from '../../support/records/company';
import { secondBot } from '../../support/chat/second-bot';
import { createWorld, TENANT, type Chat, type World } from '../../support/chat/world';

const ENTRY: DirectoryEntry = {
  name: 'Samuel Stranger',
  email: 'samuel@harborline.example',
  office: 'ＴＯＫＹＯ ',
  locale: 'ja-JP',
};
const STRANGER = PEOPLE.stranger.id;

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

/** The stranger's chat with a bot that has this directory. */
function stranger(find: Directory['find'], directoryLimitMs = 60_000): Chat {
  const other = { directory: { find }, directoryLimitMs };
  return secondBot(world, (stores) => stores, other).chat('stranger');
}

describe('a person who speaks for the first time', () => {
  it('is written down with what the directory knows, asked once', async () => {
    const asked: string[] = [];
    const chat = stranger(async (...who) => {
      asked.push(...who);
      return ENTRY;
    });
    await chat.say('help');
    await chat.say('help');
    expect(asked).toEqual([TENANT, STRANGER]);
    expect(await world.store.people.get(STRANGER)).toMatchObject({
      name: 'Samuel Stranger',
      email: 'samuel@harborline.example',
      locationId: LOCATIONS.tokyo,
      defaultLocale: 'ja-JP',
      locale: null,
      roles: [],
    });
  });

  it('is spoken to in the language of the directory where the client tells none', async () => {
    const card = await stranger(async () => ENTRY).say('help', { locale: 'de-DE' });
    expect(card.json['lang']).toBe('ja');
  });

  it('is spoken to in the language that the client names beside the message', async () => {
    const entities = [{ type: 'clientInfo', locale: 'zh-TW', country: 'TW', platform: 'iOS' }];
    const chat = stranger(async () => ENTRY);
    expect((await chat.say('help', { locale: '', entities })).json['lang']).toBe('zh');
    expect((await chat.say('help', { locale: 'de-DE', entities })).json['lang']).toBe('zh');
    expect((await chat.say('help', { locale: 'ja-JP', entities })).json['lang']).toBe('ja');
  });

  it.each([
    ['does not know the person', async () => undefined],
    ['knows nothing of the person', async () => ({ name: null, email: null, office: null, locale: null })],
    [
      'names an office that is none',
      async () => ({ name: null, email: null, office: 'Kyoto', locale: null }),
    ],
    ['fails', () => Promise.reject(new UpstreamError('graph', true))],
  ])('is known by the chat alone where the directory %s', async (_name, find) => {
    await stranger(find).say('help');
    expect(await world.store.people.get(STRANGER)).toMatchObject({
      name: PEOPLE.stranger.name,
      email: null,
      locationId: null,
      defaultLocale: null,
    });
  });

  it('does not wait for a slow directory longer than its limit; what it says later is filled in', async () => {
    let answer: (entry: DirectoryEntry) => void = () => undefined;
    const slow = new Promise<DirectoryEntry>((done) => void (answer = done));
    await stranger(() => slow, 1).say('help');
    const [before] = await world.store.people.list({ id: STRANGER });
    expect(before).toMatchObject({ name: PEOPLE.stranger.name, email: null });
    if (before) await world.store.people.save({ ...before, locationId: LOCATIONS.seattle });
    answer(ENTRY);
    await expectSoon(async () => (await world.store.people.get(STRANGER))?.email === ENTRY.email);
    expect(await world.store.people.get(STRANGER)).toMatchObject({
      name: PEOPLE.stranger.name,
      locationId: LOCATIONS.seattle,
      defaultLocale: 'ja-JP',
    });
  });
});

describe('the name of a person', () => {
  /** Who speaks, as a client sends it that knows this name, or none. */
  const from = (name?: string): Partial<Activity> => {
    const parsed: Partial<Activity> = JSON.parse(
      JSON.stringify({ from: { id: `29:${STRANGER}`, aadObjectId: STRANGER, name } }),
    );
    return parsed;
  };
  const nameOf = async (id: string = STRANGER): Promise<string | undefined> =>
    (await world.store.people.get(id))?.name;
  const say = (more: Partial<Activity>) => world.chat('stranger').say('help', more);

  it.each(['en-US', 'ja-JP', 'zh-TW'] as const)('is never an id in a greeting (%s)', async (locale) => {
    for (const name of [undefined, '', STRANGER, STRANGER.toUpperCase(), `29:${STRANGER}`, ' \t']) {
      const { text } = await world.chat('stranger', locale).say('help', from(name));
      expect(text).not.toContain(STRANGER.slice(0, 8));
      expect(text).toMatch(/Hello\.|こんにちは|您好/);
    }
  });

  it('is taken over once Teams says it, and follows it from then on', async () => {
    await say(from());
    expect((await say(from('Gina Guest'))).text).toContain('Hello Gina Guest.');
    expect(await nameOf()).toBe('Gina Guest');
    expect((await say(from('Gina  Married'))).text).toContain('Hello Gina Married.');
    await say(from());
    expect(await nameOf()).toBe('Gina Married');
  });

  it('is taken over once, whoever speaks at once', async () => {
    await say(from());
    const chats = [world.chat('stranger'), world.chat('stranger')];
    const activities = chats.map((chat) => chat.activity({ type: 'message', text: 'help', ...from('Gina') }));
    await Promise.all(activities.map((activity) => world.adapter.receive(world.bot, activity)));
    expect(await nameOf()).toBe('Gina');
    expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
  });

  it('stays what an administrator entered', async () => {
    const gina = world.chat('gina');
    await say(from('Sam'));
    const form = await gina.press(await gina.say('people'), 'Sam');
    const typed = {
      name: 'Sam of Tokyo',
      email: '',
      roles: 'viewer',
      locationId: 'none',
      defaultLocale: 'en-US',
    };
    await gina.press(form, 'Save', typed);
    expect(await nameOf()).toBe('Sam of Tokyo');
    await say(from('Sam Stranger'));
    expect(await nameOf()).toBe('Sam of Tokyo');
  });

  it('is the directory’s where one is read; but any name is better than none', async () => {
    const chat = stranger(async () => ({ ...ENTRY, name: null }));
    await chat.say('help', from());
    await chat.say('help', from('Sam'));
    expect(await nameOf()).toBe('Sam');
    await chat.say('help', from('Sammy'));
    expect(await nameOf()).toBe('Sam');
  });
});

/** Waits for what happens by itself; the test's own time limit ends it where it never does. */
async function expectSoon(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((done) => setTimeout(done, 5));
}

describe('the time zone in which times are shown', () => {
  const shown = async (more: object = {}): Promise<string> => {
    const { text } = await world.chat('mei').say('history', more);
    return /\b(GMT[+-]\d+|UTC|PST)\b/.exec(text)?.[1] ?? text;
  };

  beforeEach(async () => {
    // Something that has a time.
    const mei = world.chat('mei');
    await mei.press(await mei.say('language'), 'Save', { language: 'en-US' });
  });

  it('is the one that the person chose, then the client’s, then the office’s, then the company’s', async () => {
    const person = await world.store.people.get(PEOPLE.mei.id);
    expect(await shown()).toBe('GMT+9');
    if (person) await world.store.people.save({ ...person, locationId: LOCATIONS.seattle });
    expect(await shown()).toBe('PST');
    expect(await shown({ localTimezone: 'Asia/Taipei' })).toBe('GMT+8');
    expect(await shown({ localTimezone: 'Mars/Olympus' })).toBe('PST');
    const clientInfo = { type: 'clientInfo', timezone: 'Asia/Taipei' };
    expect(await shown({ entities: [{ type: 'mention' }, clientInfo] })).toBe('GMT+8');
    expect(await shown({ localTimezone: 'Mars/Olympus', entities: [clientInfo] })).toBe('GMT+8');
    expect(await shown({ localTimezone: 'Asia/Tokyo', entities: [clientInfo] })).toBe('GMT+9');
    await world.store.noticeSettings.add({
      id: PEOPLE.mei.id,
      timeZone: 'Asia/Kolkata',
      digestAt: '08:30',
      workingDays: [1, 2, 3, 4, 5],
      quiet: null,
      muted: [],
      standIn: null,
    });
    expect(await shown({ localTimezone: 'Asia/Taipei' })).toBe('GMT+5');
  });
});
