import { PEOPLE } from '../support/records/company';
import { enrollment, readyToEnroll } from '../support/records/enrollments';
import { competency } from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';

const NONCE = '6f1f7a4e-54f6-4f0f-9a51-0d7b3a3b7c02';

describe('the provider agreement', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    ['en-US', 'enroll', 'Provider agreement recorded', 'Signed on: November 20, 2026'],
    ['ja-JP', '登録', 'プロバイダー契約を記録しました', '署名日: 2026年11月20日'],
    ['zh-TW', '註冊', '已記錄提供者合約', '簽署日期: 2026年11月20日'],
  ] as const)('comes first, signed by a global admin (%s)', async (locale, typed, title, text) => {
    const gina = world.chat('gina', locale);
    const list = await gina.say(typed);
    expect(list.find(list.buttons[0] ?? '').verb).toBe('enroll.agreement');
    const form = await gina.press(list, 'enroll.agreement');
    expect(form.choices('signedBy').map(({ title: name }) => name)).toEqual(['Gina Adler', 'Mei Tanaka']);
    expect(form.inputs).toMatchObject({ signedBy: PEOPLE.gina.id });
    const receipt = await gina.press(form, 'enroll.signAgreement', { signedOn: '2026-11-20' });
    expect(receipt.title).toBe(title);
    expect(receipt.text).toContain(text);
    expect(receipt.find(receipt.buttons[0] ?? '').verb).toBe('enroll.open');
    expect(await world.store.qualifications.get('agreement')).toMatchObject({
      subject: PEOPLE.gina.id,
      on: '2026-11-20',
    });
  });

  it('is signed on no day to come, and by nobody but a global admin', async () => {
    const gina = world.chat('gina');
    const form = await gina.press(await gina.say('enroll'), 'Provider agreement');
    const later = await gina.press(form, 'Record as signed', { signedOn: '2026-11-24' });
    expect(later.text).toContain('This date is in the future.');
    expect(later.inputs).toMatchObject({ signedOn: '2026-11-24' });
    const other = await gina.press(later, 'Record as signed', {
      signedBy: PEOPLE.kenji.id,
      signedOn: '2026-11-20',
    });
    expect(other.text).toContain('Please choose one of the values offered.');
    expect(await world.store.qualifications.list()).toHaveLength(0);
  });

  it('can be corrected, and keeps what it said before', async () => {
    const gina = world.chat('gina');
    const open = async () => gina.press(await gina.say('enroll'), 'Provider agreement');
    const old = await open();
    await gina.press(await open(), 'Record as signed', { signedOn: '2026-11-20' });
    const stale = await gina.press(old, 'Record as signed', { signedOn: '2026-11-19' });
    expect(stale.text).toContain('Gina Adler changed this');
    world.setClock('2026-11-23T03:05:00.000Z');
    await gina.press(stale, 'Record as signed', { signedBy: PEOPLE.mei.id });
    const [event] = await world.store.audit.of('qualification', 'agreement', 1);
    expect(event).toMatchObject({
      event: 'correctAgreement',
      before: { on: '2026-11-20' },
      after: { on: '2026-11-19' },
    });
  });
});

describe('enrolling', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    [
      'en-US',
      'enroll',
      'Enrollment in SDPS recorded',
      'Seattle, Taipei, and Tokyo',
      'Renew by: May 1, 2027',
      'Recorded here · not yet in Partner Center',
      'then select Enroll',
    ],
    [
      'ja-JP',
      '登録',
      'SDPS の登録を記録しました',
      'Seattle、Taipei、Tokyo',
      '更新期限: 2027年5月1日',
      'パートナー センターでは未確認',
      '「登録」(Enroll) を選択します',
    ],
    [
      'zh-TW',
      '註冊',
      '已記錄 SDPS 的註冊',
      'Seattle、Taipei和Tokyo',
      '續約期限: 2027年5月1日',
      '尚未在合作夥伴中心確認',
      '選取「註冊」（Enroll）',
    ],
  ] as const)(
    'approves all locations, names the day to renew by, and the steps in Partner Center (%s)',
    async (locale, typed, title, ...texts) => {
      await readyToEnroll(world.store);
      const mei = world.chat('mei', locale);
      const receipt = await mei.press(await mei.press(await mei.say(typed), 'SDPS'), 'enroll.submit');
      expect(receipt.title).toBe(title);
      for (const text of texts) expect(receipt.text).toContain(text);
      expect(await world.store.enrollments.get('SDPS')).toMatchObject({
        enrolledOn: '2026-11-23',
        enrolledBy: PEOPLE.mei.id,
        anniversaryOn: '2027-04-01',
        confirmation: { state: 'recorded' },
      });
    },
  );

  it('runs to the next anniversary where the one on record is past', async () => {
    await readyToEnroll(world.store);
    const [company] = await world.store.companies.list();
    if (company) await world.store.companies.save({ ...company, anniversaryOn: '2024-03-31' });
    const mei = world.chat('mei');
    await mei.press(await mei.press(await mei.say('enroll'), 'SDPS'), 'Enroll');
    expect(await world.store.enrollments.get('SDPS')).toMatchObject({ anniversaryOn: '2027-03-31' });
  });

  it('offers a way to each requirement that is not met instead of the button', async () => {
    await competency(world.store, 'datacenter', 'gold', '2027-04-01');
    const gina = world.chat('gina');
    const card = await gina.press(await gina.say('enroll'), 'SDPS');
    expect(card.text).toContain('4 requirements are not met yet.');
    expect(card.buttons).toEqual([
      'Record an exam',
      'Record a competency',
      'Record training',
      'Sign the agreement',
      'SDPS requirements',
      'Enrollments',
    ]);
  });

  it('refuses when a requirement is lost between the card and the press, and lists it', async () => {
    await readyToEnroll(world.store);
    const mei = world.chat('mei');
    const card = await mei.press(await mei.say('enroll'), 'SDPS');
    for (const code of ['collaboration-and-content', 'project-and-portfolio-management']) {
      const held = await world.store.qualifications.get(`competency:${code}`);
      if (held) await world.store.qualifications.save({ ...held, on: '2026-11-01' });
    }
    const refused = await mei.press(card, 'Enroll');
    expect(refused.text).toContain('One check has failed; see below.');
    expect(refused.text).toContain('was held until November 1, 2026');
    expect(refused.buttons).toContain('Record a competency');
    expect(await world.store.enrollments.list()).toHaveLength(0);
  });

  it('enrolls once, however often the button is pressed', async () => {
    await readyToEnroll(world.store);
    const mei = world.chat('mei');
    const card = await mei.press(await mei.say('enroll'), 'SDPS');
    const presses = await Promise.all([1, 2, 3].map(() => mei.press(card, 'Enroll')));
    expect(presses[1]?.json).toEqual(presses[0]?.json);
    expect(presses[2]?.json).toEqual(presses[0]?.json);
    expect(await world.store.audit.of('enrollment', 'SDPS', 5)).toHaveLength(1);
  });

  it('shows the enrollment to somebody who presses an old card', async () => {
    await readyToEnroll(world.store);
    const [mei, gina] = [world.chat('mei'), world.chat('gina')];
    const old = await gina.press(await gina.say('enroll'), 'SDPS');
    await mei.press(await mei.press(await mei.say('enroll'), 'SDPS'), 'Enroll');
    const stale = await gina.press(old, 'Enroll');
    expect(stale.text).toContain('Mei Tanaka changed this');
    expect(stale.text).toContain('Enrolled by: Mei Tanaka');
    expect(await world.store.enrollments.get('SDPS')).toMatchObject({
      version: 1,
      enrolledBy: PEOPLE.mei.id,
    });
  });

  it.each([
    ['en-US', 'SDPS enrollment confirmed', 'Confirmed in Partner Center'],
    ['ja-JP', 'SDPS の登録を確認済みにしました', 'パートナー センターで確認済み'],
    ['zh-TW', '已確認 SDPS 的註冊', '已在合作夥伴中心確認'],
  ] as const)(
    'is confirmed with the reference of Partner Center, or without (%s)',
    async (locale, title, text) => {
      await enrollment(world.store, 'SDPS', {});
      const gina = world.chat('gina', locale);
      const card = await gina.invoke('enroll.program', { card: { id: 'SDPS' } });
      const receipt = await gina.press(card, 'enroll.confirm', { reference: 'ＰＣ-4711' });
      expect(receipt.title).toBe(title);
      expect(receipt.text).toContain(text);
      expect(receipt.text).toContain('PC-4711');
      expect((await world.store.enrollments.get('SDPS'))?.confirmation).toMatchObject({
        state: 'confirmed',
        reference: 'PC-4711',
      });
      const after = await gina.invoke('enroll.program', { card: { id: 'SDPS' } });
      expect(after.inputs).toEqual({});
    },
  );

  it.each([
    ['en-US', 'SDPS enrollment refused', 'Refused in Partner Center: MPN ID is not active.', 'Not enrolled'],
    [
      'ja-JP',
      'SDPS の登録の拒否を記録しました',
      'パートナー センターで拒否: MPN ID is not active.',
      '未登録',
    ],
    ['zh-TW', '已記錄 SDPS 的註冊遭拒', '合作夥伴中心已拒絕：MPN ID is not active.', '尚未註冊'],
  ] as const)(
    'counts as none after Partner Center refused it, and can be made again (%s)',
    async (locale, title, text, state) => {
      await readyToEnroll(world.store);
      await enrollment(world.store, 'SDPS', {});
      const mei = world.chat('mei', locale);
      const card = await mei.invoke('enroll.program', { card: { id: 'SDPS' } });
      const form = await mei.press(card, 'enroll.refusal');
      const empty = await mei.press(form, 'enroll.refuse', { reason: '' });
      expect(await world.store.audit.latest(1)).toHaveLength(0);
      const receipt = await mei.press(empty, 'enroll.refuse', { reason: 'MPN ID is not active.' });
      expect(receipt.title).toBe(title);
      expect(receipt.text).toContain(text);
      const again = await mei.press(receipt, receipt.buttons[0] ?? '');
      expect(again.text).toContain(state);
      expect(again.text).toContain(text);
      await mei.press(again, 'enroll.submit');
      expect(await world.store.enrollments.get('SDPS')).toMatchObject({
        confirmation: { state: 'recorded' },
        enrolledOn: '2026-11-23',
      });
    },
  );

  it.each([
    ['en-US', 'Was the SDPS enrollment refused?', 'This is already recorded as confirmed.'],
    ['ja-JP', 'SDPS の登録は拒否されましたか?', 'すでに確認済みとして記録されています。'],
    ['zh-TW', 'SDPS 的註冊遭到拒絕嗎？', '此步驟已記錄為已確認。'],
  ] as const)('takes no refusal any more once it is confirmed (%s)', async (locale, title, text) => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', {});
    const gina = world.chat('gina', locale);
    const card = await gina.invoke('enroll.program', { card: { id: 'SDPS' } });
    const form = await gina.press(card, 'enroll.refusal');
    expect(form.title).toBe(title);
    await gina.press(card, 'enroll.confirm');
    const answer = await gina.press(card, 'enroll.refusal');
    expect(answer.text).toContain(text);
    expect(answer.inputs).toEqual({});
    const confirmed = await world.store.enrollments.get('SDPS');
    const { data } = form.find('enroll.refuse');
    const forged = { ...Object(data['card']), version: confirmed?.version };
    expect((await gina.invoke('enroll.refuse', { card: forged, reason: 'No' })).text).toContain(text);
    expect(await world.store.enrollments.get('SDPS')).toEqual(confirmed);
  });

  it('starts anew where an enrollment has lapsed', async () => {
    await readyToEnroll(world.store);
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-10-01' });
    const mei = world.chat('mei');
    const card = await mei.press(await mei.say('enroll'), 'SDPS');
    expect(card.text).toContain('has lapsed. Your company can enroll again.');
    await mei.press(card, 'Enroll');
    expect(await world.store.enrollments.get('SDPS')).toMatchObject({ anniversaryOn: '2027-04-01' });
  });

  it.each(['kenji', 'haruto', 'daniel'] as const)(
    'is for global admins: %s is told who can',
    async (person) => {
      await readyToEnroll(world.store);
      const chat = world.chat(person);
      expect((await chat.say('enroll')).text).toContain('These people can: Mei Tanaka and Gina Adler.');
      const forged = await chat.invoke('enroll.submit', { card: { id: 'SDPS', version: 0, nonce: NONCE } });
      expect(forged.title).toBe('This is for other roles');
      expect(await world.store.enrollments.list()).toHaveLength(0);
    },
  );

  it('believes nothing of a card that was changed in transit', async () => {
    await readyToEnroll(world.store);
    const mei = world.chat('mei');
    for (const card of [
      { id: 'NONE', version: 0, nonce: NONCE },
      { id: 'SDPS', version: 7, nonce: NONCE },
      { id: 'SDPS', version: 0, nonce: NONCE, anniversaryOn: '2099-01-01' },
      { id: 'SDPS', version: 0, nonce: 'not one' },
    ]) {
      await mei.invoke('enroll.submit', { card });
    }
    expect(await world.store.enrollments.list()).toHaveLength(0);
  });
});
