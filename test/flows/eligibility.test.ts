import { LOCATIONS, PEOPLE } from '../support/records/company';
import { enrollment, PARTICIPANTS, readyToEnroll } from '../support/records/enrollments';
import { competency, eligible, exam, training } from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';

describe('eligibility', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each([
    ['en-US', 'eligibility', 'Not started', 'In progress', 'Active', 'Not enrolled'],
    ['ja-JP', '適格性', '開始前', '進行中', 'アクティブ', '未登録'],
    ['zh-TW', '資格', '尚未開始', '進行中', '使用中', '尚未註冊'],
  ] as const)(
    'is told for each program by its status and apart from it by the enrollment (%s)',
    async (locale, typed, ...states) => {
      await eligible(world.store, 'SDPS');
      await competency(world.store, 'messaging', 'gold', '2027-04-01');
      const card = await world.chat('daniel', locale).say(typed);
      for (const state of states) expect(card.text).toContain(state);
      expect(card.rows).toHaveLength(8);
    },
  );

  it.each([
    [
      'en-US',
      'eligibility',
      [
        'Met',
        'Unmet',
        'Not known',
        'Silver Windows and Devices is held until January 1, 2027',
        'Source: ',
        'August 21, 2020',
      ],
    ],
    [
      'ja-JP',
      '資格',
      ['充足', '未充足', '未確認', 'Silver Windows and Devices', '2027年1月1日', '出典: ', '2020年8月21日'],
    ],
    [
      'zh-TW',
      '資格',
      ['符合', '未符合', '未知', 'Silver Windows and Devices', '2027年1月1日', '來源：', '2020年8月21日'],
    ],
  ] as const)(
    'shows every requirement of a program with number and source, and who can see to it (%s)',
    async (locale, typed, texts) => {
      await competency(world.store, 'windows-and-devices', 'silver', '2027-01-01');
      await exam(world.store, 'haruto', 'messaging', '2026-01-10');
      const kenji = world.chat('kenji', locale);
      const card = await kenji.press(await kenji.say(typed), 'DDPS');
      for (const text of texts) expect(card.text).toContain(text);
      expect(card.text).toContain('Modern IT Enterprise Security Proof of Concept');
      expect(card.text).toContain('Haruto Mori');
    },
  );

  it('judges each engagement apart from the program', async () => {
    await competency(world.store, 'windows-and-devices', 'gold', '2027-04-01');
    await exam(world.store, 'haruto', 'windows-and-devices', '2026-01-10');
    const kenji = world.chat('kenji');
    const card = await kenji.press(await kenji.say('eligibility'), 'DDPS');
    expect(card.text).toContain('Active');
    const engagement = card.text.slice(card.text.indexOf('Modern IT Enterprise Security'));
    expect(engagement).toContain('Unmet');
  });

  it('names the same people once for all that they can take care of', async () => {
    const card = await world.chat('mei').say('eligibility');
    const program = await world.chat('mei').press(card, 'SDPS');
    expect(program.text).toContain(
      "Consultants' exams and Compliance training: partner admin and consultant",
    );
  });

  it('leads on to training, agreement and enrollment after Active', async () => {
    await eligible(world.store, 'SDPS');
    const mei = world.chat('mei');
    const card = await mei.press(await mei.say('eligibility'), 'SDPS');
    expect(card.text).toContain('Training, the agreement, and enrollment come next.');
    expect(card.buttons).toEqual(['Record training', 'Enrollment', 'All programs']);
    for (const person of PARTICIPANTS) await training(world.store, person, '2026-08-15');
    expect((await mei.press(await mei.say('eligibility'), 'SDPS')).buttons[0]).toBe('Enrollment');
  });

  it('offers the form for eligibility first, and in it what nobody knows yet', async () => {
    await exam(world.store, 'haruto', 'windows-and-devices', '2026-01-10');
    const kenji = world.chat('kenji');
    const card = await kenji.press(await kenji.say('eligibility'), 'DDPS');
    expect(card.buttons[0]).toBe('Record a competency');
    await competency(world.store, 'enterprise-mobility-management', 'gold', '2020-01-01');
    const list = await kenji.press(card, 'Record a competency');
    expect(list.rows).toEqual(['Windows and Devices', 'Enterprise Mobility Management']);
  });

  it('tells the dates of the end only while they are in force', async () => {
    const kenji = world.chat('kenji');
    expect((await kenji.press(await kenji.say('eligibility'), 'AZDPS')).text).not.toContain(
      'January 31, 2020',
    );
    const ending = await createWorld({ retirementInForce: true });
    const there = ending.chat('kenji');
    const card = await there.press(await there.say('eligibility'), 'AZDPS');
    expect(card.text).toContain('last offered on January 31, 2020');
    expect(card.text).toContain('June 30, 2021');
    await ending.close();
  });

  it.each([
    [
      'en-US',
      'eligibility',
      'Competency recorded',
      'Gold Windows and Devices',
      'Eligibility for DDPS: In progress',
    ],
    ['ja-JP', '適格性', 'コンピテンシーを記録しました', 'Gold Windows and Devices', 'DDPS の適格性: 進行中'],
    ['zh-TW', '資格', '已記錄專長認證', 'Gold Windows and Devices', 'DDPS 的資格: 進行中'],
  ] as const)('takes a competency with its level and anniversary (%s)', async (locale, typed, ...texts) => {
    const kenji = world.chat('kenji', locale);
    const list = await kenji.press(
      await kenji.press(await kenji.say(typed), 'DDPS'),
      'eligibility.competencies',
    );
    const form = await kenji.press(list, 'Windows and Devices');
    const receipt = await kenji.press(form, 'eligibility.saveCompetency', {
      level: 'gold',
      untilOn: '2027-04-01',
    });
    for (const text of texts) expect(receipt.text).toContain(text);
    expect(receipt.find('eligibility.program').data).toMatchObject({ card: { id: 'DDPS' } });
    expect(await world.store.qualifications.get('competency:windows-and-devices')).toMatchObject({
      level: 'gold',
      on: '2027-04-01',
    });
  });

  it('corrects a competency in the same form, with what is recorded in it', async () => {
    await competency(world.store, 'datacenter', 'silver', '2026-12-01');
    const mei = world.chat('mei');
    const form = await mei.press(await mei.press(await mei.say('eligibility'), 'PVDPS'), 'eligibility.exam');
    expect(form.choices('competency').map(({ value }) => value)).toEqual(['datacenter']);
    const list = await mei.press(await mei.say('eligibility'), 'Competencies');
    const again = await mei.press(await mei.press(list, 'Next page'), 'Datacenter');
    expect(again.inputs).toMatchObject({ level: 'silver', untilOn: '2026-12-01' });
    const receipt = await mei.press(again, 'Save', { untilOn: '2027-12-01' });
    expect(receipt.title).toBe('Competency corrected');
    const [event] = await world.store.audit.of('qualification', 'competency:datacenter', 1);
    expect(event).toMatchObject({ before: { on: '2026-12-01' }, after: { on: '2027-12-01' } });
  });

  it.each([
    [
      'correctExam',
      { person: 'Haruto Mori', code: 'datacenter', statuses: 'DDPS:active SDPS:inProgress' },
      ['Exam corrected', 'Haruto Mori', 'DDPS', 'Active', 'SDPS', 'In progress'],
    ],
    [
      'correctTraining',
      { person: 'Haruto Mori', people: 'Haruto Mori' },
      ['Compliance training corrected', 'Haruto Mori'],
    ],
  ] as const)('answers a press of an earlier release with its receipt (%s)', async (event, facts, told) => {
    const nonce = '5b0e9d6c-31a7-4f0e-8d52-6a1c7e2f9b30';
    await world.store.audit.add({
      id: 'earlier',
      at: '2026-10-02T03:00:00.000Z',
      actorId: PEOPLE.mei.id,
      actorName: PEOPLE.mei.name,
      verb: 'eligibility.correct',
      event,
      kind: 'qualification',
      recordId: 'earlier',
      recordVersion: 2,
      reference: 'VD-AAAA-AAAA',
      nonce,
      origin: 'a:mei',
      facts: { on: '2026-10-01', programId: null, ...facts },
      before: {},
      after: {},
    });
    const receipt = await world
      .chat('mei')
      .invoke('eligibility.correct', { card: { id: 'earlier', version: 1, nonce } });
    for (const text of [...told, 'October 1, 2026', 'VD-AAAA-AAAA'])
      expect(`${receipt.title} ${receipt.text}`).toContain(text);
  });

  it('asks for no level where there are none', async () => {
    const mei = world.chat('mei');
    const form = await mei.press(
      await mei.press(await mei.say('eligibility'), 'AZDPS'),
      'eligibility.competencies',
    );
    expect(Object.keys(form.inputs)).toEqual(['untilOn']);
    const receipt = await mei.press(form, 'Save', { untilOn: '2027-12-01' });
    expect(receipt.text).toContain('Azure Circle partner');
    expect(receipt.text).not.toContain('Silver');
  });

  it('keeps what was typed when the level or the date is missing', async () => {
    const mei = world.chat('mei');
    const form = await mei.press(await mei.say('eligibility'), 'Competencies');
    const one = await mei.press(form, 'Communications');
    const noLevel = await mei.press(one, 'Save', { untilOn: '2027-12-01' });
    expect(noLevel.inputs).toMatchObject({ untilOn: '2027-12-01' });
    expect(noLevel.text).toContain('Please fill this in.');
    const noDate = await mei.press(noLevel, 'Save', { level: 'gold', untilOn: 'soon' });
    expect(noDate.inputs).toMatchObject({ level: 'gold', untilOn: 'soon' });
    expect(noDate.text).toContain('Please enter a date');
    expect(await world.store.qualifications.list()).toHaveLength(0);
  });

  it('records once, however often the button is pressed', async () => {
    const mei = world.chat('mei');
    const form = await mei.press(
      await mei.press(await mei.say('eligibility'), 'Competencies'),
      'Communications',
    );
    const typed = { level: 'gold', untilOn: '2027-12-01' };
    const presses = await Promise.all([1, 2, 3].map(() => mei.press(form, 'Save', typed)));
    expect(presses[1]?.json).toEqual(presses[0]?.json);
    expect(presses[2]?.json).toEqual(presses[0]?.json);
    expect(await world.store.audit.latest(10)).toHaveLength(1);
  });

  it('says who was faster, and keeps what was typed', async () => {
    const [mei, kenji] = [world.chat('mei'), world.chat('kenji')];
    const old = await mei.press(
      await mei.press(await mei.say('eligibility'), 'Competencies'),
      'Communications',
    );
    const other = await kenji.press(
      await kenji.press(await kenji.say('eligibility'), 'Competencies'),
      'Communications',
    );
    await kenji.press(other, 'Save', { level: 'silver', untilOn: '2027-06-01' });
    const stale = await mei.press(old, 'Save', { level: 'gold', untilOn: '2027-12-01' });
    expect(stale.text).toContain('Kenji Sato changed this');
    expect(stale.inputs).toMatchObject({ level: 'gold', untilOn: '2027-12-01' });
    expect((await mei.press(stale, 'Save')).title).toBe('Competency corrected');
  });

  it.each([
    ['en-US', 'eligibility', 'Exam recorded'],
    ['ja-JP', '適格性', '試験の合格を記録しました'],
    ['zh-TW', '資格', '已記錄通過的測驗'],
  ] as const)("takes a consultant's exam (%s)", async (locale, typed, title) => {
    const olivia = world.chat('olivia', locale);
    const form = await olivia.press(await olivia.press(await olivia.say(typed), 'SDPS'), 'eligibility.exam');
    const input = {
      person: PEOPLE.weihan.id,
      competency: 'collaboration-and-content',
      passedOn: '2026-10-01',
    };
    const receipt = await olivia.press(form, 'eligibility.saveExam', input);
    expect(receipt.title).toBe(title);
    expect(receipt.text).toContain('陳威翰');
    const id = `exam:${PEOPLE.weihan.id}:collaboration-and-content`;
    expect(await world.store.qualifications.get(id)).toMatchObject({ kind: 'exam', on: '2026-10-01' });
  });

  it.each([
    ['en-US', 'eligibility', 'Compliance training recorded', 'Haruto Mori and 陳威翰'],
    ['ja-JP', '適格性', 'コンプライアンス トレーニングの修了を記録しました', 'Haruto Mori、陳威翰'],
    ['zh-TW', '資格', '已記錄合規性訓練課程', 'Haruto Mori'],
  ] as const)(
    'takes the compliance training of several people at once (%s)',
    async (locale, typed, title, names) => {
      const mei = world.chat('mei', locale);
      const form = await mei.press(await mei.press(await mei.say(typed), 'SDPS'), 'eligibility.training');
      const people = [PEOPLE.haruto.id, PEOPLE.weihan.id].join(',');
      const receipt = await mei.press(form, 'eligibility.saveTraining', {
        people,
        completedOn: '2026-11-20',
      });
      expect(receipt.title).toBe(title);
      expect(receipt.text).toContain(names);
      expect(await world.store.audit.of('qualification', `training:${PEOPLE.weihan.id}`, 5)).toHaveLength(1);
      const again = await mei.press(receipt, 'eligibility.program');
      const left = (await mei.press(again, 'eligibility.training'))
        .choices('people')
        .map(({ value }) => value);
      expect(left).toEqual(expect.not.arrayContaining([PEOPLE.haruto.id, PEOPLE.weihan.id]));
      expect(left).toHaveLength(4);
    },
  );

  it('takes no day that has not come yet', async () => {
    const mei = world.chat('mei');
    const form = await mei.press(
      await mei.press(await mei.say('eligibility'), 'SDPS'),
      'eligibility.training',
    );
    const typed = { people: PEOPLE.haruto.id, completedOn: '2026-11-24' };
    const again = await mei.press(form, 'Save', typed);
    expect(again.text).toContain('This date is in the future.');
    expect(again.inputs).toMatchObject(typed);
  });

  it('lets a consultant record only what is their own', async () => {
    const haruto = world.chat('haruto');
    const card = await haruto.press(await haruto.say('eligibility'), 'SDPS');
    expect(card.buttons).toEqual(['Record an exam', 'Record training', 'All programs']);
    const form = await haruto.press(card, 'Record an exam');
    expect(form.choices('person').map(({ title }) => title)).toEqual(['Haruto Mori']);
    const typed = { competency: 'collaboration-and-content', passedOn: '2026-10-01' };
    const refused = await haruto.press(form, 'Save', { ...typed, person: PEOPLE.weihan.id });
    expect(refused.text).toContain('You are not allowed to change this.');
    expect(await world.store.qualifications.list()).toHaveLength(0);
    expect((await haruto.press(refused, 'Save', { ...typed, person: PEOPLE.haruto.id })).title).toBe(
      'Exam recorded',
    );
  });

  it('corrects the day of an exam, for an admin or the person themselves', async () => {
    await exam(world.store, 'haruto', 'datacenter', '2026-02-01');
    await exam(world.store, 'weihan', 'datacenter', '2026-02-01');
    const haruto = world.chat('haruto');
    const list = await haruto.press(await haruto.say('eligibility'), 'Exams and training');
    expect(list.rows).toEqual(['Haruto Mori']);
    const form = await haruto.press(list, 'Haruto Mori');
    expect(form.inputs).toEqual({ on: '2026-02-01' });
    expect((await haruto.press(form, 'Save', { on: '2026-03-01' })).title).toBe('Exam corrected');
    const others = `exam:${PEOPLE.weihan.id}:datacenter`;
    const refused = await haruto.invoke('eligibility.fact', { card: { id: others } });
    expect(refused.text).toContain('You are not allowed to change this.');
    const tampered = {
      card: {
        ...Object(form.find('Save').data['card']),
        id: others,
        version: 1,
        nonce: '6f1f7a4e-54f6-4f0f-9a51-0d7b3a3b7c01',
      },
    };
    await haruto.invoke('eligibility.correct', { ...tampered, on: '2026-03-01' });
    expect(await world.store.qualifications.get(others)).toMatchObject({ on: '2026-02-01', version: 1 });
  });

  it.each([
    ['viewer', 'daniel'],
    ['consultant', 'haruto'],
  ] as const)('lets a %s look at competencies, and says who can record them', async (_role, person) => {
    const chat = world.chat(person);
    const list = await chat.press(await chat.say('eligibility'), 'Competencies');
    expect(list.rows).toEqual([]);
    expect(list.text).toContain('Kenji Sato');
    const refused = await chat.invoke('eligibility.competency', { card: { code: 'datacenter' } });
    expect(refused.title).toBe('This is for other roles');
    expect(refused.text).toContain('Gina Adler');
  });

  it('answers cards that name what there is not', async () => {
    const mei = world.chat('mei');
    for (const [verb, card] of [
      ['eligibility.program', { id: 'NONE' }],
      ['eligibility.competencies', { programId: 'NONE' }],
      ['eligibility.competency', { code: 'NONE' }],
      ['eligibility.fact', { id: LOCATIONS.tokyo }],
    ] as const) {
      expect((await mei.invoke(verb, { card })).text).toContain('This record can no longer be found.');
    }
  });

  it('shows an enrollment beside the status', async () => {
    await readyToEnroll(world.store, 'SDPS');
    await enrollment(world.store, 'SDPS', { anniversaryOn: '2026-11-10' });
    const daniel = world.chat('daniel');
    const list = await daniel.say('eligibility');
    expect(list.text).toContain('Renewal due');
    const card = await daniel.press(list, 'SDPS');
    expect(card.text).toContain('Renew by: December 10, 2026 (17 days left)');
    expect(card.text).toContain('Only a global admin signs and enrolls: Mei Tanaka and Gina Adler.');
  });
});
