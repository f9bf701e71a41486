import { createWorld, type World } from '../../support/chat/world';

describe('a text that is not understood', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    ['en-US', 'qwertzuiop', 'I did not understand that'],
    ['ja-JP', 'ほげほげ', '内容を理解できませんでした'],
    ['zh-TW', '啦啦啦', '我不太明白您的意思'],
  ] as const)(
    'is answered with three things to do and is not repeated (%s)',
    async (locale, typed, title) => {
      for (const person of ['mei', 'kenji', 'haruto', 'daniel', 'gina'] as const) {
        const chat = world.chat(person, locale);
        const card = await chat.say(typed);
        expect(card.title).toBe(title);
        expect(JSON.stringify(card.json)).not.toContain(typed);
        expect(card.buttons).toHaveLength(3);
        for (const button of card.buttons) {
          const opened = await chat.press(card, button);
          expect(opened.title).not.toBe(
            {
              'en-US': 'This is for other roles',
              'ja-JP': '別の役割が必要な操作です',
              'zh-TW': '此操作需要其他角色',
            }[locale],
          );
        }
      }
    },
  );

  it('leads to the nearest thing', async () => {
    expect((await world.chat('mei').say('lanuage')).buttons[0]).toBe('Language');
  });

  it.each(['en-US', 'ja-JP', 'zh-TW'] as const)(
    'offers a stranger the three things that work before anybody let them in (%s)',
    async (locale) => {
      const stranger = world.chat('stranger', locale);
      const card = await stranger.say('qwertzuiop');
      expect(card.buttons).toHaveLength(3);
      for (const button of card.buttons)
        expect((await stranger.press(card, button)).title).not.toBe(card.title);
    },
  );

  it('is not taken for markup, however it looks', async () => {
    const card = await world.chat('mei').say('[x](https://evil.example) <b>zzz</b>');
    expect(JSON.stringify(card.json)).not.toContain('evil');
  });
});
