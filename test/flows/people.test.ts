import type { Instant } from '../../src/domain/time/dates';
import { LOCATIONS, PEOPLE } from '../support/records/company';
import { createWorld, type World } from '../support/chat/world';

const NEWCOMER = {
  objectId: 'B2D1E6F3-0001-4C7E-9B1A-00000000000A',
  name: 'Ines Costa',
  email: 'ines@harborline.example',
  roles: 'consultant,viewer',
  locationId: LOCATIONS.taipei,
};

describe('people', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    ['en-US', 'people', '8 people have access.', 'consultant'],
    ['ja-JP', 'メンバー', '利用できるメンバー: 8 名', 'コンサルタント'],
    ['zh-TW', '成員', '可使用的成員：8 位', '顧問'],
  ] as const)('are listed with their roles (%s)', async (locale, typed, count, role) => {
    const card = await world.chat('daniel', locale).say(typed);
    expect(card.text).toContain(count);
    expect(card.text).toContain(role);
    expect(card.rows).toHaveLength(8);
  });

  it.each([
    ['en-US', 'Sam Stranger now has access'],
    ['ja-JP', 'Sam Stranger さんの利用を許可しました'],
    ['zh-TW', '已允許 Sam Stranger 使用'],
  ] as const)('who wait stand on top and are let in by a global admin (%s)', async (locale, done) => {
    await world.chat('stranger').say('hello');
    const gina = world.chat('gina', locale);
    const list = await gina.invoke('people.open', { card: {} });
    expect(list.rows[0]).toBe('Sam Stranger');
    const form = await gina.press(list, 'Sam Stranger');
    expect(form.inputs).toMatchObject({ roles: '', defaultLocale: 'en-US' });
    const receipts = await Promise.all(
      [1, 2, 3].map(() => gina.press(form, 'people.save', { roles: 'consultant' })),
    );
    expect(receipts[0]?.title).toBe(done);
    expect(receipts[2]?.json).toEqual(receipts[0]?.json);
    expect(await world.store.people.get(PEOPLE.stranger.id)).toMatchObject({
      roles: ['consultant'],
      version: 2,
    });
    expect((await world.chat('stranger').say('help')).text).toContain('Your roles: consultant');
  });

  it.each(['kenji', 'haruto', 'daniel'] as const)('can be looked at, not changed, by %s', async (person) => {
    const chat = world.chat(person);
    const card = await chat.press(await chat.say('people'), 'Gina Adler');
    expect(card.text).toContain('Roles are changed by: Mei Tanaka and Gina Adler.');
    expect(card.inputs).toEqual({});
    const card2 = { id: PEOPLE[person].id, version: 1, nonce: crypto.randomUUID() };
    const refused = await chat.invoke('people.save', {
      card: card2,
      name: 'X',
      roles: 'globalAdmin',
      locationId: 'none',
      defaultLocale: 'en-US',
    });
    expect(refused.title).toBe('This is for other roles');
    expect((await chat.invoke('people.add', { card: {} })).title).toBe('This is for other roles');
    expect(await world.store.people.get(PEOPLE[person].id)).toMatchObject({ version: 1 });
  });

  it('are added by object id, in lower case, several roles at once', async () => {
    const gina = world.chat('gina');
    const form = await gina.press(await gina.say('people'), 'Add a person');
    const receipt = await gina.press(form, 'Give access', NEWCOMER);
    expect(receipt.title).toBe('Ines Costa was added');
    expect(receipt.text).toContain('Roles: consultant and viewer');
    expect(await world.store.people.get(NEWCOMER.objectId.toLowerCase())).toMatchObject({
      name: 'Ines Costa',
      roles: ['consultant', 'viewer'],
      locationId: LOCATIONS.taipei,
    });
  });

  it.each([
    [
      'en-US',
      'Please enter an object ID',
      'This person is already here.',
      'Please choose at least one role.',
    ],
    [
      'ja-JP',
      'のようなオブジェクト ID を入力してください。',
      'このメンバーは既に登録されています。',
      '役割を 1 つ以上選択してください。',
    ],
    ['zh-TW', '請輸入物件識別碼', '此成員已存在。', '請至少選擇一個角色。'],
  ] as const)(
    'are not added twice, without a role or under something that is no id (%s)',
    async (locale, noId, twice, noRole) => {
      const gina = world.chat('gina', locale);
      const form = await gina.invoke('people.add', { card: {} });
      const bad = await gina.press(form, 'people.saveNew', { ...NEWCOMER, objectId: 'ines' });
      expect(bad.text).toContain(noId);
      expect(bad.inputs).toMatchObject({ objectId: 'ines', name: 'Ines Costa', roles: 'consultant,viewer' });
      const known = await gina.press(bad, 'people.saveNew', { objectId: PEOPLE.daniel.id.toUpperCase() });
      expect(known.text).toContain(twice);
      const roleless = await gina.press(known, 'people.saveNew', { objectId: NEWCOMER.objectId, roles: '' });
      expect(roleless.text).toContain(noRole);
      expect(await world.store.people.count()).toBe(8);
    },
  );

  it.each([
    ['en-US', 'The company needs at least one global admin.'],
    ['ja-JP', 'グローバル管理者は少なくとも 1 名必要です。'],
    ['zh-TW', '公司至少需要一位全域管理員。'],
  ] as const)('always include a global admin (%s)', async (locale, message) => {
    const gina = world.chat('gina', locale);
    const form = (person: 'mei' | 'gina') =>
      gina.invoke('people.person', { card: { id: PEOPLE[person].id } });
    await gina.press(await form('mei'), 'people.save', { roles: 'partnerAdmin' });
    const refused = await gina.press(await form('gina'), 'people.save', { roles: 'viewer' });
    expect(refused.text).toContain(message);
    expect(refused.inputs['roles']).toBe('viewer');
    expect(await world.store.people.get(PEOPLE.gina.id)).toMatchObject({ roles: ['globalAdmin'] });
  });

  it('keep one global admin when the last two are demoted at once', async () => {
    const [gina, mei] = [world.chat('gina'), world.chat('mei')];
    const ofMei = await gina.invoke('people.person', { card: { id: PEOPLE.mei.id } });
    const ofGina = await mei.invoke('people.person', { card: { id: PEOPLE.gina.id } });
    await Promise.all([
      gina.press(ofMei, 'people.save', { roles: 'viewer' }),
      mei.press(ofGina, 'people.save', { roles: 'viewer' }),
    ]);
    const admins = (await world.store.people.list()).filter(({ roles }) => roles.includes('globalAdmin'));
    expect(admins).toHaveLength(1);
  });

  it('lose their access with their last role, move to the end, and can be let in again', async () => {
    const gina = world.chat('gina');
    const form = await gina.press(await gina.say('people'), 'Daniel Okafor');
    const receipt = await gina.press(form, 'Save', { roles: '' });
    expect(receipt.title).toBe('Daniel Okafor no longer has access');
    expect((await world.chat('daniel').say('my work')).title).toBe('You do not have access yet');
    const list = await gina.say('people');
    expect(list.rows.at(-1)).toBe('Daniel Okafor');
    expect(list.text).not.toContain('waiting for access');
    world.setClock('2026-11-23T04:00:00.000Z' satisfies Instant);
    const again = await gina.press(receipt, 'Give access again');
    expect((await gina.press(again, 'Save', { roles: 'viewer' })).title).toBe('Daniel Okafor now has access');
  });

  it('are shown as they are now when the card is stale', async () => {
    const [gina, mei] = [world.chat('gina'), world.chat('mei')];
    const form = await gina.invoke('people.person', { card: { id: PEOPLE.haruto.id } });
    await mei.press(await mei.invoke('people.person', { card: { id: PEOPLE.haruto.id } }), 'Save', {
      roles: 'viewer',
    });
    const stale = await gina.press(form, 'Save', { email: 'haruto@new.example' });
    expect(stale.text).toContain('Mei Tanaka changed this');
    expect(stale.inputs['email']).toBe('haruto@new.example');
    expect(await world.store.people.get(PEOPLE.haruto.id)).toMatchObject({ roles: ['viewer'], version: 2 });
  });

  it('are listed ten a page', async () => {
    for (let index = 10; index < 15; index += 1) {
      await world.store.people.add({
        id: `a1c0f5d2-00${index}-4c7e-9b1a-000000000000`,
        name: `Person ${index}`,
        email: null,
        roles: ['viewer'],
        locationId: null,
        locale: null,
        defaultLocale: null,
      });
    }
    const mei = world.chat('mei');
    const first = await mei.say('people');
    expect(first.rows).toHaveLength(10);
    const second = await mei.press(first, 'Next page');
    expect(second.rows).toHaveLength(3);
    expect(second.buttons).toContain('Previous page');
  });

  it('are not given a location or a role that is not offered', async () => {
    const gina = world.chat('gina');
    const form = await gina.invoke('people.person', { card: { id: PEOPLE.haruto.id } });
    for (const tampered of [{ locationId: 'loc-moon' }, { roles: 'consultant,owner' }]) {
      expect((await gina.press(form, 'Save', tampered)).text).toContain(
        'Please choose one of the values offered.',
      );
    }
    expect(await world.store.people.get(PEOPLE.haruto.id)).toMatchObject({ version: 1 });
  });
});
