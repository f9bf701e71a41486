import { VoucherDeskBot } from '../../src/adapters/teams/bot';
import { clockAt, movableClock } from '../../src/clock';
import type { Locale } from '../../src/domain/locale';
import { allFlows } from '../../src/flows';
import { createDesk } from '../../src/desk/desk';
import type { MovableClock } from '../../src/ports';
import { planningServices } from '../../src/schemes/planning-services';
import { LOCATIONS, PEOPLE, type PersonKey } from '../support/records/company';
import { createChat, createWorld, START, type Chat, type World } from '../support/chat/world';

let world: World;
let clock: MovableClock;
let holiday: string | null = null;
beforeEach(async () => {
  holiday = null;
  world = await createWorld();
  clock = movableClock({ now: () => START });
});
afterEach(() => world.close());

/** Somebody's chat with a desk in local mode, whose clock may be moved; it stands where nobody moves it. */
function localChat(person: PersonKey, locale: Locale = 'en-US'): Chat {
  const bot = new VoucherDeskBot({
    stores: world.stores,
    clock,
    log: world.log,
    deliverables: world.deliverables,
    holidays: { isPublic: (country, on) => country === 'JP' && on === holiday },
    scheme: planningServices,
    firstAdmins: [],
    retirementInForce: false,
    locale: null,
    desk: createDesk(allFlows({ clock })),
    heard: () => undefined,
    wake: () => undefined,
  });
  return createChat(bot, world.adapter, person, locale);
}

describe('the clock of local mode', () => {
  it.each([
    ['en-US', 'clock', 'It is Nov 23, 2026, 12:00 GMT+9.', 'The clock was moved.', 'Dec 1, 2026, 09:00'],
    [
      'ja-JP',
      '時計',
      '現在は 2026年11月23日 12:00 JST です。',
      '時計を動かしました。',
      '2026年12月1日 09:00',
    ],
    [
      'zh-TW',
      '現在時間',
      '現在時間是 2026年11月23日 12:00（GMT+9）。',
      '已調整時鐘。',
      '2026年12月1日 09:00',
    ],
  ] as const)(
    'shows the time in the company’s zone and moves it (%s)',
    async (locale, typed, now, moved, then) => {
      const chat = localChat('kenji', locale);
      const card = await chat.say(typed);
      expect(card.text).toContain(now);
      expect(card.inputs).toEqual({ on: '2026-11-23', time: '12:00' });
      const answer = await chat.press(card, 'clock.set', { on: '2026-12-01', time: '9時' });
      expect(answer.text).toContain(moved);
      expect(answer.text).toContain(then);
      expect(clock.now()).toBe('2026-12-01T00:00:00.000Z');
      expect(await world.store.audit.latest(1)).toEqual([]);
    },
  );

  it.each(['One day on', 'Next working morning 08:30'])('moves once for %s pressed twice', async (title) => {
    const chat = localChat('daniel');
    const card = await chat.say('what time is it?');
    await Promise.all([chat.press(card, title), chat.press(card, title)]);
    await chat.press(card, title);
    expect(clock.now()).toBe(
      title === 'One day on' ? '2026-11-24T03:00:00.000Z' : '2026-11-23T23:30:00.000Z',
    );
  });

  it('finds the next working morning behind a weekend and a holiday of the office', async () => {
    const kenji = await world.store.people.get(PEOPLE.kenji.id);
    if (!kenji) throw new Error('no Kenji');
    await world.store.people.save({ ...kenji, locationId: LOCATIONS.tokyo });
    holiday = '2026-11-30';
    clock.moveTo('2026-11-27T03:00:00.000Z');
    const chat = localChat('kenji');
    const card = await chat.press(await chat.say('clock'), 'Next working morning');
    expect(card.text).toContain('It is Dec 1, 2026, 08:30');
  });

  it.each([
    ['en-US', 'clock tomorrow', '2026-11-24'],
    ['en-US', 'move the clock to 2026-12-01', '2026-12-01'],
    ['ja-JP', '時計を12月1日に', '2026-12-01'],
    ['zh-TW', '時鐘 明天', '2026-11-24'],
  ] as const)(
    'fills in the day that was named, and does not move by itself (%s: %s)',
    async (locale, typed, on) => {
      expect((await localChat('kenji', locale).say(typed)).inputs).toEqual({ on, time: '12:00' });
      expect(clock.now()).toBe(START);
    },
  );

  it.each([
    ['en-US', 'The clock was moved back.'],
    ['ja-JP', '時計を戻しました。'],
    ['zh-TW', '時鐘已往回調整。'],
  ] as const)('may go back, and says what that means (%s)', async (locale, note) => {
    const chat = localChat('kenji', locale);
    const answer = await chat.press(await chat.say('clock'), 'clock.set', { on: '2026-11-20' });
    expect(answer.text).toContain(note);
    expect(clock.now()).toBe('2026-11-20T03:00:00.000Z');
  });

  it.each([
    ['en-US', { time: 'noon' }, 'Please enter a time of day such as 8:30.'],
    ['ja-JP', { time: '25:00' }, '8:30 のような時刻を入力してください。'],
    ['zh-TW', { on: '2026-02-31' }, '請輸入日期，例如 2026-12-01。'],
  ] as const)('keeps what it can’t read and stays where it is (%s, %j)', async (locale, typed, message) => {
    const chat = localChat('kenji', locale);
    const again = await chat.press(await chat.say('clock'), 'clock.set', typed);
    expect(again.text).toContain(message);
    expect(again.inputs).toMatchObject(typed);
    expect(clock.now()).toBe(START);
  });

  it('leaves no form behind that notices would wait for', async () => {
    const chat = localChat('kenji');
    const answer = await chat.press(await chat.say('clock'), 'One day on');
    expect(answer.inputs).toEqual({});
    expect((await chat.press(answer, 'Move to another time')).inputs).toEqual({
      on: '2026-11-24',
      time: '12:00',
    });
  });

  it('does not believe a card', async () => {
    const chat = localChat('kenji');
    for (const card of [
      {},
      { on: 'x', time: '08:00' },
      { on: '2026-12-01' },
      { on: '2026-12-01', time: '8', by: 1 },
    ])
      expect((await chat.invoke('clock.move', { card })).title).toBe('This card is out of date');
    expect(clock.now()).toBe(START);
  });

  it('makes today another day for everything else', async () => {
    const chat = localChat('kenji');
    await chat.press(await chat.say('clock'), 'Set', { on: '2027-01-12', time: '12:00' });
    expect((await chat.say('settings')).text).toContain('Next digest: Jan 13, 2027, 08:30');
  });

  it('stands in help', async () => {
    expect((await localChat('daniel').say('help')).rows).toContain('Clock');
  });
});

describe('beyond local mode', () => {
  it.each([
    ['en-US', 'clock', 'I did not understand that', 'Clock'],
    ['en-US', 'what time is it', 'I did not understand that', 'Clock'],
    ['ja-JP', '時計', '内容を理解できませんでした', '時計'],
    ['zh-TW', '時鐘', '我不太明白您的意思', '時鐘'],
  ] as const)('there is no clock (%s: %s)', async (locale, typed, title, name) => {
    const mei = world.chat('mei', locale);
    const card = await mei.say(typed);
    expect(card.title).toBe(title);
    expect(card.buttons).toHaveLength(3);
    expect(card.buttons).not.toContain(name);
    expect((await mei.say('help')).rows).not.toContain(name);
    const pressed = await world
      .chat('mei')
      .invoke('clock.move', { card: { on: '2026-12-01', time: '09:00' } });
    expect(pressed.title).toBe('This card is out of date');
  });
});

describe('a clock that can be moved', () => {
  it('goes on from where it was put', () => {
    let now = Date.parse('2026-11-23T03:00:00.000Z');
    const moved = movableClock({ now: () => `${new Date(now).toISOString().slice(0, -1)}Z` });
    moved.moveTo('2026-12-01T00:00:00.000Z');
    now += 60_000;
    expect(moved.now()).toBe('2026-12-01T00:01:00.000Z');
    moved.moveTo('2026-11-01T00:00:00.000Z');
    now += 1_000;
    expect(moved.now()).toBe('2026-11-01T00:00:01.000Z');
  });

  it('starts where it was told to on the command line', () => {
    const started = movableClock(clockAt('2026-12-01T09:00', 'Asia/Tokyo')).now();
    expect(started.slice(0, 10)).toBe('2026-12-01');
    expect(started >= '2026-12-01T00:00:00.000Z').toBe(true);
  });
});
