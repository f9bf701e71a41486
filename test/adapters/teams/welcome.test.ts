import type { Activity } from 'botbuilder';
import { PEOPLE, type PersonKey } from '../../support/records/company';
import { checkCard } from '../../support/chat/card-check';
import { CardView } from '../../support/chat/card-view';
import { createWorld, TENANT, type World } from '../../support/chat/world';
import type { Locale } from '../../../src/domain/locale';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const ADDED: Partial<Activity> = {
  type: 'conversationUpdate',
  membersAdded: [{ id: '28:bot', name: 'Voucher Desk' }],
};
const INSTALLED: Partial<Activity> = { type: 'installationUpdate', action: 'add' };
const TEN_MINUTES_ON = '2026-11-23T03:10:00.000Z';
const REMOVED: Partial<Activity> = { type: 'installationUpdate', action: 'remove' };

function send(person: PersonKey, more: Partial<Activity>, locale: Locale = 'en-US'): Promise<unknown> {
  return world.adapter.receive(world.bot, world.chat(person, locale).activity(more));
}

function cards(): CardView[] {
  return world.adapter.sent.map(({ attachments, id }) => {
    const json: Record<string, unknown> = { ...Object(attachments?.[0]?.content) };
    checkCard(json);
    return new CardView(json, id ?? '');
  });
}

describe('the welcome', () => {
  it.each([
    ['en-US', 'Welcome to Voucher Desk', 'I cannot press buttons in Partner Center'],
    ['ja-JP', 'Voucher Desk へようこそ', 'パートナー センターや支払いツールを操作することはできません'],
    ['zh-TW', '歡迎使用 Voucher Desk', '無法代您操作合作夥伴中心或付款工具'],
  ] as const)(
    'comes once for an installation that is announced in two ways at once (%s)',
    async (locale, title, limits) => {
      await Promise.all([send('mei', ADDED, locale), send('mei', INSTALLED, locale)]);
      await send('mei', INSTALLED, locale);
      const [card, ...others] = cards();
      expect(others).toEqual([]);
      expect(card?.title).toBe(title);
      expect(card?.text).toContain(limits);
      expect(card?.buttons.length).toBeGreaterThan(1);
    },
  );

  it('comes again after the bot was taken out and installed anew', async () => {
    await send('mei', INSTALLED);
    await send('mei', REMOVED);
    world.setClock(TEN_MINUTES_ON);
    await send('mei', INSTALLED);
    expect(cards()).toHaveLength(2);
  });

  it('comes once in a storm of installations', async () => {
    for (let round = 0; round < 6; round += 1) {
      await Promise.all([send('kenji', INSTALLED), send('kenji', ADDED)]);
      await send('kenji', REMOVED);
    }
    expect(cards()).toHaveLength(1);
  });

  it('does not come for an upgrade, which takes the app out and puts it in again', async () => {
    await send('mei', INSTALLED);
    world.setClock(TEN_MINUTES_ON);
    await send('mei', { type: 'installationUpdate', action: 'remove-upgrade' });
    expect(await world.store.conversations.get('a:mei')).toMatchObject({ obstacle: null });
    await send('mei', { type: 'installationUpdate', action: 'add-upgrade' });
    expect(cards()).toHaveLength(1);
  });

  it('does not come when somebody else joins', async () => {
    await send('mei', { ...ADDED, membersAdded: [{ id: '29:somebody', name: 'Somebody' }] });
    expect(cards()).toEqual([]);
  });

  it('offers a consultant or a viewer only what they may do', async () => {
    await send('daniel', INSTALLED);
    expect(cards()[0]?.buttons).not.toContain('Add voucher');
    await send('kenji', INSTALLED);
    expect(cards()[1]?.buttons).toContain('Add voucher');
  });

  it('leads the first admin of an empty database to the set-up', async () => {
    await world.close();
    world = await createWorld({ company: false });
    await send('mei', INSTALLED);
    expect(cards()[0]?.title).toBe('Welcome to Voucher Desk');
    expect(cards()[0]?.buttons[0]).toBe('Set up the company');
  });

  it.each([
    ['en-US', 'Your request is on their list. You can speed it up by asking: Mei Tanaka and Gina Adler.'],
    ['ja-JP', 'お急ぎの場合は次の方にご連絡ください: Mei Tanaka、Gina Adler'],
    ['zh-TW', '若有急用，請洽：Mei Tanaka和Gina Adler'],
  ] as const)(
    'tells a stranger who can let them in, and puts them on the list (%s)',
    async (locale, text) => {
      await send('stranger', INSTALLED, locale);
      expect(cards()[0]?.text).toContain(text);
      expect(await world.store.people.get(PEOPLE.stranger.id)).toMatchObject({
        name: 'Sam Stranger',
        roles: [],
      });
      expect((await world.chat('gina').say('people')).rows[0]).toBe('Sam Stranger');
    },
  );

  it('lets a stranger read help and choose a language, and nothing else', async () => {
    const stranger = world.chat('stranger');
    const help = await stranger.say('help');
    expect(help.text).toContain('What you can do in the meantime:');
    expect(help.rows).toEqual(['Language']);
    const chosen = await stranger.press(await stranger.press(help, 'Language'), 'Save', {
      language: 'ja-JP',
    });
    expect(chosen.title).toBe('言語を変更しました');
    expect((await stranger.invoke('people.open', { card: {} })).title).toBe('まだ利用が許可されていません');
  });
});

describe('a group chat', () => {
  const group: Partial<Activity> = {
    conversation: {
      id: '19:group',
      conversationType: 'groupChat',
      tenantId: TENANT,
      isGroup: true,
      name: '',
    },
  };

  it.each([
    ['en-US', 'vouchers', 'Let us talk in private'],
    ['ja-JP', '利用券', '個人チャットをご利用ください'],
    ['zh-TW', '憑證', '請使用個人聊天'],
  ] as const)('gets a pointer to the personal chat and nothing else (%s)', async (locale, typed, title) => {
    const card = await world.chat('mei', locale).say(typed, group);
    expect(card.title).toBe(title);
    expect(card.text).not.toContain('Harborline');
  });

  it('gets no welcome, and a press there does no work', async () => {
    await send('mei', { ...INSTALLED, ...group });
    expect(cards()).toEqual([]);
    const nonce = crypto.randomUUID();
    const value = {
      action: { type: 'Action.Execute', verb: 'language.save', data: { card: { nonce }, language: 'ja-JP' } },
    };
    await send('mei', { ...group, type: 'invoke', name: 'adaptiveCard/action', value });
    expect(await world.store.people.get(PEOPLE.mei.id)).toMatchObject({ locale: null });
  });
});
