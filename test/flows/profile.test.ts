import { LOCATIONS } from '../support/records/company';
import { reservedVoucher } from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';

const TYPED = {
  displayName: 'Harborline Tokyo',
  description: 'Planning for SharePoint.\nJapanese and English.',
  website: 'https://harborline.example/tokyo',
  contactName: 'Kenji Sato',
  contactEmail: 'kenji@harborline.example',
  contactPhone: '+81 3 0000 0000',
  languages: '日本語, English',
  serviceArea: '関東',
};

describe('the directory profile', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    ['en-US', 'profile', 'Listed', 'Not listed'],
    ['ja-JP', 'プロファイル', '掲載中', '未掲載'],
    ['zh-TW', '設定檔', '已列入目錄', '未列入目錄'],
  ] as const)('tells of each location whether it is listed (%s)', async (locale, typed, ...texts) => {
    const card = await world.chat('daniel', locale).say(typed);
    expect(card.rows).toEqual(['Seattle', 'Taipei', 'Tokyo']);
    for (const text of texts) expect(card.text).toContain(text);
  });

  it.each([
    ['en-US', 'profile', '2 engagements are reserved at this location, the first from December 1, 2026'],
    ['ja-JP', 'プロファイル', '予約済みのエンゲージメントが 2 件あり、最初の開始日は 2026年12月1日'],
    ['zh-TW', '公司資料', '有 2 個已保留的規劃服務案，最早於 2026年12月1日開始'],
  ] as const)('warns where a location that delivers is not listed (%s)', async (locale, typed, text) => {
    const kenji = world.chat('kenji', locale);
    expect((await kenji.say(typed)).text).not.toContain(text);
    await reservedVoucher(world.store, { reservation: { locationId: LOCATIONS.seattle } });
    await reservedVoucher(world.store, {
      reservation: { locationId: LOCATIONS.seattle, startsOn: '2026-12-01' },
    });
    await reservedVoucher(world.store, {
      reservation: { locationId: LOCATIONS.seattle },
      expiresOn: '2026-11-22',
    });
    await reservedVoucher(world.store, { reservation: { locationId: LOCATIONS.tokyo } });
    const list = await kenji.say(typed);
    expect(list.text.split(text)).toHaveLength(2);
    expect((await kenji.press(list, 'Seattle')).text).toContain(text);
  });

  it.each([
    ['en-US', 'profile', 'Directory profile saved', 'Sign in to the Planning Services dashboard.'],
    [
      'ja-JP',
      'プロファイル',
      'ディレクトリのプロファイルを保存しました',
      '計画サービスのダッシュボードにサインインします。',
    ],
    ['zh-TW', '設定檔', '已儲存目錄設定檔', '登入規劃服務儀表板。'],
  ] as const)(
    'is written for a location, and says what is left to do in the directory (%s)',
    async (locale, typed, title, step) => {
      const kenji = world.chat('kenji', locale);
      const form = await kenji.press(await kenji.press(await kenji.say(typed), 'Tokyo'), 'profile.edit');
      const receipt = await kenji.press(form, 'profile.save', TYPED);
      expect(receipt.title).toBe(title);
      expect(receipt.text).toContain(step);
      expect((await world.store.locations.get(LOCATIONS.tokyo))?.profile).toEqual(TYPED);
      const page = await kenji.press(receipt, 'profile.location');
      for (const text of Object.values(TYPED)) expect(page.text.replace(/\n+/g, '\n')).toContain(text);
      expect((await kenji.press(page, 'profile.edit')).inputs).toMatchObject({
        contactEmail: TYPED.contactEmail,
      });
    },
  );

  it('comes back with all that was typed and a message at each wrong field', async () => {
    const mei = world.chat('mei');
    const form = await mei.press(await mei.press(await mei.say('profile'), 'Tokyo'), 'Write the profile');
    const typed = {
      ...TYPED,
      displayName: ' ',
      website: 'http://harborline.example',
      contactEmail: 'kenji',
      description: 'x'.repeat(2501),
    };
    const again = await mei.press(form, 'Save', typed);
    expect(again.inputs).toMatchObject(typed);
    for (const text of [
      '4 fields need another look',
      'Please fill this in.',
      'starts with https://',
      'Please enter an email address',
      'This is too long.',
    ]) {
      expect(again.text).toContain(text);
    }
    expect((await world.store.locations.get(LOCATIONS.tokyo))?.profile).toBeNull();
  });

  it('takes the longest description that Partner Center takes', async () => {
    const mei = world.chat('mei', 'ja-JP');
    const form = await mei.press(await mei.press(await mei.say('プロファイル'), 'Tokyo'), 'profile.edit');
    const description = '計'.repeat(2500);
    const page = await mei.press(
      await mei.press(form, 'profile.save', { ...TYPED, description }),
      'profile.location',
    );
    expect(page.text).toContain(description);
  });

  it.each([
    ['en-US', 'profile', 'Marked as listed', 'Marked as not listed'],
    ['ja-JP', 'プロファイル', '掲載中として記録しました', '未掲載として記録しました'],
    ['zh-TW', '設定檔', '已標示為列入目錄', '已標示為未列入目錄'],
  ] as const)('is marked as listed and as not listed (%s)', async (locale, typed, listed, unlisted) => {
    await reservedVoucher(world.store, { reservation: { locationId: LOCATIONS.seattle } });
    const gina = world.chat('gina', locale);
    const receipt = await gina.press(await gina.press(await gina.say(typed), 'Seattle'), 'profile.list');
    expect(receipt.title).toBe(listed);
    expect(await world.store.locations.get(LOCATIONS.seattle)).toMatchObject({ listed: true });
    const back = await gina.press(await gina.press(receipt, 'profile.location'), 'profile.unlist');
    expect(back.title).toBe(unlisted);
    expect(back.text).toMatch(/December 3, 2026|2026年12月3日/);
    expect(await world.store.locations.get(LOCATIONS.seattle)).toMatchObject({ listed: false });
  });

  it.each([
    ['en-US', 'the first began on November 16, 2026', 'List it now.'],
    ['ja-JP', '最初のものは 2026年11月16日に始まっています', '今すぐ掲載してください。'],
    ['zh-TW', '最早的已於 2026年11月16日開始', '請立即列入。'],
  ] as const)('warns otherwise once the first engagement has begun (%s)', async (locale, began, now) => {
    await reservedVoucher(world.store, {
      reservation: { locationId: LOCATIONS.seattle, startsOn: '2026-11-16' },
    });
    const gina = world.chat('gina', locale);
    const page = await gina.invoke('profile.location', { card: { id: LOCATIONS.seattle } });
    for (const text of [began, now]) expect(page.text).toContain(text);
    const listed = await gina.press(page, 'profile.list');
    const unlisted = await gina.press(await gina.press(listed, 'profile.location'), 'profile.unlist');
    for (const text of [began, now]) expect(unlisted.text).toContain(text);
  });

  it('is saved once, however often the button is pressed', async () => {
    const mei = world.chat('mei');
    const form = await mei.press(await mei.press(await mei.say('profile'), 'Tokyo'), 'Write the profile');
    const presses = await Promise.all([1, 2, 3].map(() => mei.press(form, 'Save', TYPED)));
    expect(presses[1]?.json).toEqual(presses[0]?.json);
    expect(presses[2]?.json).toEqual(presses[0]?.json);
    expect(await world.store.audit.of('location', LOCATIONS.tokyo, 5)).toHaveLength(1);
  });

  it('says who was faster, and keeps what was typed', async () => {
    const [mei, kenji] = [world.chat('mei'), world.chat('kenji')];
    const old = await mei.press(await mei.press(await mei.say('profile'), 'Tokyo'), 'Write the profile');
    await kenji.press(
      await kenji.press(await kenji.press(await kenji.say('profile'), 'Tokyo'), 'Write the profile'),
      'Save',
      { displayName: 'Other' },
    );
    const stale = await mei.press(old, 'Save', TYPED);
    expect(stale.text).toContain('Kenji Sato changed this');
    expect(stale.inputs).toMatchObject(TYPED);
    expect((await mei.press(stale, 'Save')).title).toBe('Directory profile saved');
  });

  it.each(['haruto', 'daniel'] as const)(
    'is only looked at by %s, who is told who can change it',
    async (person) => {
      const chat = world.chat(person);
      const page = await chat.press(await chat.say('profile'), 'Tokyo');
      expect(page.buttons).not.toContain('Mark as not listed');
      expect(page.text).toContain(
        'These people can: Mei Tanaka, Kenji Sato, 林玉婷, Olivia Brandt, and Gina Adler.',
      );
      const card = { id: LOCATIONS.tokyo, version: 1, nonce: '6f1f7a4e-54f6-4f0f-9a51-0d7b3a3b7c05' };
      for (const verb of ['profile.save', 'profile.list', 'profile.unlist']) {
        expect((await chat.invoke(verb, { card, ...TYPED })).title).toBe('This is for other roles');
      }
      expect(await world.store.locations.get(LOCATIONS.tokyo)).toMatchObject({ version: 1, listed: true });
    },
  );

  it('leads to the company where there is no location', async () => {
    const empty = await createWorld({ company: false });
    await empty.store.companies.add({
      id: 'company',
      name: 'New',
      timeZone: 'Asia/Tokyo',
      anniversaryOn: '2027-04-01',
      defaultLocale: 'en-US',
    });
    const card = await empty.chat('mei').say('profile');
    expect(card.text).toContain('There is no location yet.');
    expect(card.buttons[0]).toBe('Company');
    await empty.close();
  });
});
