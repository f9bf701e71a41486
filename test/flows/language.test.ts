import { createWorld, type World } from '../support/chat/world';

describe('choosing a language', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it('speaks the chosen language from the receipt on, whatever is typed', async () => {
    const mei = world.chat('mei', 'en-US');
    const card = await mei.say('language');
    expect(card.title).toBe('Language');
    const receipt = await mei.press(card, 'Save', { language: 'zh-TW' });
    expect(receipt.title).toBe('已變更語言');
    expect((await mei.say('help')).title).toBe('我能為您做的事');
  });

  it.each([
    ['ja-JP', '言語', '言語'],
    ['zh-TW', '語言', '語言'],
  ] as const)('follows the client (%s) while nothing is chosen', async (locale, typed, title) => {
    expect((await world.chat('daniel', locale).say(typed)).title).toBe(title);
  });

  it('answers a second press with the same receipt and writes nothing more', async () => {
    const mei = world.chat('mei');
    const card = await mei.say('language');
    const presses = await Promise.all([1, 2, 3].map(() => mei.press(card, 'Save', { language: 'ja-JP' })));
    expect(presses[1]?.json).toEqual(presses[0]?.json);
    expect(presses[2]?.json).toEqual(presses[0]?.json);
    expect(await world.store.audit.latest(10)).toHaveLength(1);
  });

  it('keeps the form when no language is chosen', async () => {
    const mei = world.chat('mei');
    const again = await mei.press(await mei.say('language'), 'Save', { language: '' });
    expect(again.text).toContain('Please fill this in.');
  });
});
