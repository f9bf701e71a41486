import type { Activity } from 'botbuilder';
import type { Instant } from '../../../src/domain/time/dates';
import type { Conversation } from '../../../src/ports';
import { chatsOf } from '../../../src/notices/chats';
import { PEOPLE } from '../../support/records/company';
import { secondBot } from '../../support/chat/second-bot';
import { createWorld, START, TENANT, type World } from '../../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const after = (seconds: number): Instant => {
  const at = new Date(Date.parse(START) + seconds * 1_000).toISOString();
  return `${at.slice(0, -1)}Z`;
};

async function kept(): Promise<Conversation | undefined> {
  return world.store.conversations.get('a:mei');
}

const receive = (more: Partial<Activity>): Promise<unknown> =>
  world.adapter.receive(world.bot, world.chat('mei').activity(more));

describe('whether a form is being filled in', () => {
  it('is known from the moment it is shown, typed or pressed, until an answer takes no input', async () => {
    const mei = world.chat('mei');
    const help = await mei.say('help');
    expect(await kept()).toMatchObject({ formAt: null });
    const form = await mei.say('language');
    expect(await kept()).toMatchObject({ formAt: START });
    await mei.press(form, 'Save', { language: 'en-US' });
    expect(await kept()).toMatchObject({ formAt: null });
    await mei.invoke('language.open', { card: {} }, help.activityId);
    expect(await kept()).toMatchObject({ formAt: START });
    await mei.say('my work');
    expect(await kept()).toMatchObject({ formAt: null });
  });

  it('stays known while the form comes back with what is wrong', async () => {
    const mei = world.chat('mei');
    const form = await mei.say('add voucher');
    world.setClock(after(120));
    await mei.press(form, 'addVoucher.read', { mail: '' });
    expect(await kept()).toMatchObject({ formAt: after(120) });
  });

  it('is written down again only after a minute', async () => {
    const mei = world.chat('mei');
    await mei.say('language');
    const first = await kept();
    world.setClock(after(59));
    await mei.say('language');
    expect(await kept()).toEqual(first);
    world.setClock(after(60));
    await mei.say('language');
    expect(await kept()).toMatchObject({ formAt: after(60) });
  });

  it('is not known of a group chat', async () => {
    const conversation = { id: 'a:mei', isGroup: true, conversationType: 'groupChat', name: '' };
    await receive({ type: 'message', text: 'language', conversation: { ...conversation, tenantId: TENANT } });
    expect(await kept()).toMatchObject({ personId: null, formAt: null });
  });
});

describe('what is known of a conversation', () => {
  it('is written once: reading commands write nothing', async () => {
    const mei = world.chat('mei');
    await mei.say('help');
    const first = await kept();
    for (const text of ['my work', 'help', 'people']) await mei.say(text);
    expect(await kept()).toEqual(first);
  });

  it('follows the service and the language of the client', async () => {
    await world.chat('mei', 'ja-JP').say('ヘルプ');
    expect(await kept()).toMatchObject({ locale: 'ja-JP' });
    await world.chat('mei', 'zh-TW').say('說明', { serviceUrl: 'https://smba.example/apac/' });
    expect(await kept()).toMatchObject({ locale: 'zh-TW' });
    expect((await kept())?.reference).toContain('https://smba.example/apac/');
  });

  it('says that the bot was taken out, until the person speaks again', async () => {
    const mei = world.chat('mei');
    await mei.say('language');
    await receive({ type: 'installationUpdate', action: 'remove' });
    expect(await kept()).toMatchObject({ obstacle: 'notInstalled', formAt: null });
    await mei.say('help');
    expect(await kept()).toMatchObject({ obstacle: null });
  });

  it.each(['blocked', 'disabled'] as const)(
    'is reachable again (%s) once the person presses',
    async (obstacle) => {
      const mei = world.chat('mei');
      const help = await mei.say('help');
      const known = await kept();
      if (known) await world.store.conversations.save({ ...known, obstacle });
      await mei.press(help, 'language.open');
      expect(await kept()).toMatchObject({ obstacle: null });
    },
  );

  it('does not cost an answer where it can not be kept', async () => {
    const failing = secondBot(world, (stores) => ({
      ...stores,
      tenant: (tenantId) => {
        const store = stores.tenant(tenantId);
        const lost = () => Promise.reject(new Error('disk full'));
        return { ...store, conversations: { ...store.conversations, add: lost } };
      },
    }));
    const card = await failing.chat('mei').say('language');
    expect(card.buttons).toContain('Save');
    expect(world.logged).toContainEqual(
      expect.objectContaining({ level: 'warn', event: 'conversation not kept' }),
    );
  });
});

describe('of several chats with one person, the one used last', () => {
  const say = (id: string): Promise<unknown> =>
    receive({
      type: 'message',
      text: 'help',
      conversation: { id, conversationType: 'personal', tenantId: TENANT, isGroup: false, name: '' },
    });
  const latest = async (): Promise<string[]> =>
    (await chatsOf(world.store, PEOPLE.mei.id)).map(({ id }) => id);

  it('is known, whatever the clock says, and in which order the others were', async () => {
    for (const id of ['a:1', 'a:2', 'a:3']) {
      await say(id);
      expect((await latest())[0]).toBe(id);
    }
    world.setClock(after(60));
    await say('a:1');
    world.setClock(after(120));
    await say('a:2');
    expect(await latest()).toEqual(['a:2', 'a:1', 'a:3']);
    world.setClock(after(-600));
    await say('a:3');
    expect((await latest())[0]).toBe('a:3');
  });

  it('is written down once, not with every word', async () => {
    await say('a:1');
    await say('a:2');
    const before = await world.store.conversations.list({ personId: PEOPLE.mei.id });
    await say('a:2');
    expect(await world.store.conversations.list({ personId: PEOPLE.mei.id })).toEqual(before);
  });
});

it('of what an activity says about its conversation, only what is needed to speak there again is kept', async () => {
  await receive({
    type: 'message',
    text: 'help',
    conversation: Object.assign(
      {
        id: 'a:mei',
        conversationType: 'personal',
        tenantId: TENANT,
        isGroup: false,
        name: 'x'.repeat(400_000),
      },
      { more: 'y'.repeat(400_000) },
    ),
  });
  expect((await kept())?.reference.length).toBeLessThan(1_000);
});
