import { PEOPLE } from '../support/records/company';
import { enrollment, readyToEnroll } from '../support/records/enrollments';
import { createWorld, type World } from '../support/chat/world';

describe('renewing', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    [
      'en-US',
      'renew',
      'Lapsed',
      'Renewal due',
      'Preparation',
      'Enrolled',
      'closes December 10, 2026 (17 days left)',
    ],
    ['ja-JP', '更新', '失効', '更新が必要', '準備期間', '登録済み', '期限 2026年12月10日 (残り 17 日)'],
    ['zh-TW', '續約', '已失效', '需要續約', '準備期', '已註冊', '截止日 2026年12月10日（剩 17 天）'],
  ] as const)('shows where each enrollment is in its year (%s)', async (locale, typed, ...texts) => {
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-10-01' });
    await enrollment(world.store, 'DDPS', { anniversaryOn: '2026-11-10' });
    await enrollment(world.store, 'PVDPS', { anniversaryOn: '2027-01-10' });
    await enrollment(world.store, 'SSDPS', { anniversaryOn: '2027-06-01' });
    const card = await world.chat('mei', locale).say(typed);
    for (const text of texts) expect(card.text).toContain(text);
    expect(card.rows.map((row) => row.split(/[:：]/)[0])).toEqual(['SDPS', 'DDPS', 'PVDPS', 'SSDPS']);
  });

  it.each([
    [
      'en-US',
      'renew',
      'Renewal of SDPS recorded',
      'New anniversary: November 10, 2027',
      'Renew by: December 10, 2027',
    ],
    [
      'ja-JP',
      '更新',
      'SDPS の更新を記録しました',
      '新しい更新基準日: 2027年11月10日',
      '更新期限: 2027年12月10日',
    ],
    ['zh-TW', '續約', '已記錄 SDPS 的續約', '新的週年日: 2027年11月10日', '續約期限: 2027年12月10日'],
  ] as const)(
    'enrolls for another year, to the anniversary 365 days later (%s)',
    async (locale, typed, ...texts) => {
      await readyToEnroll(world.store);
      await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
      const gina = world.chat('gina', locale);
      const receipt = await gina.press(await gina.press(await gina.say(typed), 'SDPS'), 'renew.submit');
      for (const text of texts) expect(receipt.text).toContain(text);
      expect(await world.store.enrollments.get('SDPS')).toMatchObject({
        anniversaryOn: '2027-11-10',
        enrolledOn: '2026-11-23',
        enrolledBy: PEOPLE.gina.id,
        confirmation: { state: 'recorded' },
      });
    },
  );

  it.each([
    ['en-US', 'renew', 'moves the anniversary of SDPS to November 10, 2027', 'Keep April 1, 2027'],
    ['ja-JP', '更新', 'SDPS の更新基準日は 2027年11月10日になります', '2027年4月1日のままにする'],
    ['zh-TW', '續約', 'SDPS 的週年日為 2027年11月10日', '維持 2027年4月1日'],
  ] as const)(
    "says which dates it moves and asks for the company's, which stays unless it is told to move (%s)",
    async (locale, typed, moves, keep) => {
      await readyToEnroll(world.store);
      await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
      await enrollment(world.store, 'DDPS', { anniversaryOn: '2027-02-01' });
      const mei = world.chat('mei', locale);
      const form = await mei.press(await mei.say(typed), 'SDPS');
      expect(form.text).toContain(moves);
      expect(form.choices('company').map(({ title }) => title)).toContain(keep);
      await mei.press(form, 'renew.submit');
      expect((await world.store.enrollments.get('SDPS'))?.anniversaryOn).toBe('2027-11-10');
      expect((await world.store.enrollments.get('DDPS'))?.anniversaryOn).toBe('2027-02-01');
      expect((await world.store.companies.get('company'))?.anniversaryOn).toBe('2027-04-01');
    },
  );

  it("keeps the company's anniversary when a card of a release that did not ask is pressed", async () => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
    const card = { id: 'SDPS', version: 1, nonce: '6f1f7a4e-54f6-4f0f-9a51-0d7b3a3b7c05' };
    await world.chat('mei').invoke('renew.submit', { card });
    expect((await world.store.enrollments.get('SDPS'))?.anniversaryOn).toBe('2027-11-10');
    expect((await world.store.companies.get('company'))?.anniversaryOn).toBe('2027-04-01');
  });

  it("moves the company's anniversary along where that is chosen, and never back", async () => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
    const mei = world.chat('mei');
    const receipt = await mei.press(await mei.press(await mei.say('renew'), 'SDPS'), 'Renew', {
      company: 'move',
    });
    expect(receipt.text).toContain('The anniversary of the company was moved');
    const moved = await world.store.companies.get('company');
    expect(moved?.anniversaryOn).toBe('2027-11-10');
    expect(await world.store.audit.of('company', 'company', 1)).toMatchObject([
      { before: { anniversaryOn: '2027-04-01' } },
    ]);
    await readyToEnroll(world.store, 'PVDPS');
    await enrollment(world.store, 'PVDPS', { anniversaryOn: '2026-11-01' });
    const form = await mei.press(await mei.say('renew'), 'PVDPS');
    expect(JSON.stringify(form.json)).not.toContain('"company"');
    const second = await mei.press(form, 'Renew', { company: 'move' });
    expect(second.text).not.toContain('The anniversary of the company was moved');
    expect((await world.store.companies.get('company'))?.anniversaryOn).toBe('2027-11-10');
  });

  it('opens on the day after the anniversary, in the zone of the company, and closes thirty days after it', async () => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-12-01' });
    const mei = world.chat('mei');
    const open = async () => mei.press(await mei.say('renew'), 'SDPS');
    world.setClock('2026-12-01T14:59:00.000Z');
    expect((await open()).buttons).not.toContain('Renew');
    world.setClock('2026-12-01T15:00:00.000Z');
    expect((await open()).buttons).toContain('Renew');
    world.setClock('2026-12-31T14:59:00.000Z');
    expect((await open()).buttons).toContain('Renew');
    world.setClock('2026-12-31T15:00:00.000Z');
    expect((await open()).buttons).not.toContain('Renew');
  });

  it('shows before the window what to prepare, and when it opens', async () => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2027-01-10' });
    for (const code of ['collaboration-and-content', 'project-and-portfolio-management']) {
      const held = await world.store.qualifications.get(`competency:${code}`);
      if (held) await world.store.qualifications.save({ ...held, on: '2027-01-20' });
    }
    const mei = world.chat('mei');
    const card = await mei.press(await mei.say('renew'), 'SDPS');
    expect(card.text).toContain('Renewal opens on January 11, 2027.');
    expect(card.text).toContain('Gold Collaboration and Content is held only until January 20, 2027');
    const version = (await world.store.enrollments.get('SDPS'))?.version;
    const forged = { id: 'SDPS', version: version ?? 0, nonce: '6f1f7a4e-54f6-4f0f-9a51-0d7b3a3b7c03' };
    expect((await mei.invoke('renew.submit', { card: forged })).text).toContain(
      'This step is not possible in the current state.',
    );
    expect(await world.store.enrollments.get('SDPS')).toMatchObject({ version });
  });

  it('goes through the requirements again, with a way to each that is not met', async () => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
    const mei = world.chat('mei');
    const ready = await mei.press(await mei.say('renew'), 'SDPS');
    for (const code of ['collaboration-and-content', 'project-and-portfolio-management']) {
      const held = await world.store.qualifications.get(`competency:${code}`);
      if (held) await world.store.qualifications.save({ ...held, on: '2026-11-01' });
    }
    const refused = await mei.press(ready, 'Renew');
    expect(refused.text).toContain('One check has failed; see below.');
    expect(refused.buttons[0]).toBe('Record a competency');
    expect(refused.buttons).not.toContain('Renew');
    expect(await world.store.enrollments.get('SDPS')).toMatchObject({ version: 1 });
  });

  it('renews once, however often the button is pressed', async () => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
    const mei = world.chat('mei');
    const card = await mei.press(await mei.say('renew'), 'SDPS');
    const presses = await Promise.all([1, 2, 3].map(() => mei.press(card, 'Renew')));
    expect(presses[1]?.json).toEqual(presses[0]?.json);
    expect(presses[2]?.json).toEqual(presses[0]?.json);
    expect(await world.store.enrollments.get('SDPS')).toMatchObject({
      anniversaryOn: '2027-11-10',
      version: 2,
    });
  });

  it('shows the renewed enrollment to somebody who presses an old card', async () => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
    const [mei, gina] = [world.chat('mei'), world.chat('gina')];
    const old = await gina.press(await gina.say('renew'), 'SDPS');
    await mei.press(await mei.press(await mei.say('renew'), 'SDPS'), 'Renew');
    const stale = await gina.press(old, 'Renew');
    expect(stale.text).toContain('Mei Tanaka changed this');
    expect(stale.text).toContain('Anniversary: November 10, 2027');
  });

  it.each([
    ['en-US', 'renew', 'The renewal window has closed'],
    ['ja-JP', '更新', '更新期間が終了し'],
    ['zh-TW', '續約', '續約期間已結束'],
  ] as const)('leads a lapsed enrollment to a new one (%s)', async (locale, typed, text) => {
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-10-01' });
    const mei = world.chat('mei', locale);
    const card = await mei.press(await mei.say(typed), 'SDPS');
    expect(card.text).toContain(text);
    expect(card.find(card.buttons[0] ?? '').verb).toBe('enroll.program');
  });

  it('leads to enrolling where there is nothing to renew', async () => {
    const card = await world.chat('mei').say('renew');
    expect(card.text).toContain('not enrolled in any program yet');
    expect(card.buttons[0]).toBe('Enroll');
  });

  it.each(['olivia', 'weihan', 'daniel'] as const)(
    'is for global admins: %s is told who can',
    async (person) => {
      await readyToEnroll(world.store);
      await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
      const chat = world.chat(person);
      expect((await chat.say('renew')).text).toContain('These people can: Mei Tanaka and Gina Adler.');
      const card = { id: 'SDPS', version: 1, nonce: '6f1f7a4e-54f6-4f0f-9a51-0d7b3a3b7c04' };
      expect((await chat.invoke('renew.submit', { card })).title).toBe('This is for other roles');
      expect(await world.store.enrollments.get('SDPS')).toMatchObject({ version: 1 });
    },
  );
});
