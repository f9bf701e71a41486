import { createWorld, type World } from '../support/chat/world';

describe('help', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    ['en-US', 'help', 'Vouchers', 'Reserve'],
    ['ja-JP', 'ヘルプ', '利用券', '予約'],
    ['zh-TW', '說明', '憑證', '保留'],
  ] as const)('shows a viewer only what a viewer may open (%s)', async (locale, typed, may, mayNot) => {
    const card = await world.chat('daniel', locale).say(typed);
    expect(card.rows).toContain(may);
    expect(card.rows).not.toContain(mayNot);
    expect((await world.chat('kenji', locale).say(typed)).rows).toContain(mayNot);
  });

  it.each([
    ['en-US', 'help', 'Settings', 'Say "settings" to choose'],
    ['ja-JP', 'ヘルプ', '設定', '「設定」と入力してください'],
    ['zh-TW', '說明', '設定', '輸入「設定」'],
  ] as const)('says how to be left in peace (%s)', async (locale, typed, row, text) => {
    const card = await world.chat('daniel', locale).say(typed);
    expect(card.rows).toContain(row);
    expect(card.text).toContain(text);
    expect((await world.chat('stranger', locale).say(typed)).text).not.toContain(text);
  });

  it.each(['mei', 'kenji', 'haruto', 'gina', 'daniel'] as const)(
    'opens every line for %s',
    async (person) => {
      const chat = world.chat(person);
      const card = await chat.say('help');
      for (const row of card.rows)
        expect((await chat.press(card, row)).title).not.toBe('This is for other roles');
    },
  );
});
