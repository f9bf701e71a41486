import type { Locale } from '../../src/domain/locale';
import type { OutboxItem, Unsaved } from '../../src/ports';
import { LOCATIONS, PEOPLE, type PersonKey } from '../support/records/company';
import { createWorld, TENANT, type Chat, type World } from '../support/chat/world';
import type { CardView } from '../support/chat/card-view';

const MEI = PEOPLE.mei.id;

/** What Kenji sets in most of these tests. */
const CHOSEN = {
  language: 'client',
  timeZone: 'Asia/Taipei',
  digestAt: '９時１５分',
  workingDays: '1,3,5',
  quietFrom: '20:00',
  quietTo: '7時半',
  topics: 'vouchers,claims',
  standIn: MEI,
  standInFrom: '2026-12-28',
  standInTo: '2027-01-04',
};

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const settingsOf = (person: PersonKey) => world.store.noticeSettings.get(PEOPLE[person].id);
const open = (chat: Chat): Promise<CardView> => chat.invoke('settings.open', { card: {} });

describe('the settings', () => {
  it.each([
    ['en-US', 'settings', 'Settings', 'Next digest: Nov 24, 2026, 08:30 GMT+9'],
    ['en-US', 'time zone', 'Settings', 'Next digest: Nov 24, 2026, 08:30 GMT+9'],
    ['en-US', 'Leave me in peace!', 'Settings', 'Next digest: Nov 24, 2026, 08:30 GMT+9'],
    ['ja-JP', '設定', '設定', '次のまとめ通知: 2026年11月24日 08:30 JST'],
    ['ja-JP', '通知を静かにして', '設定', '次のまとめ通知: 2026年11月24日 08:30 JST'],
    ['zh-TW', '通知設定', '設定', '下一則摘要：2026年11月24日 08:30（GMT+9）'],
    ['zh-TW', '勿擾', '設定', '下一則摘要：2026年11月24日 08:30（GMT+9）'],
  ] as const)('open and say when the next digest comes (%s: %s)', async (locale, typed, title, next) => {
    for (const person of ['kenji', 'daniel'] as const) {
      const card = await world.chat(person, locale).say(typed);
      expect(card.title).toBe(title);
      expect(card.text).toContain(next);
      expect(card.inputs).toMatchObject({
        language: 'client',
        timeZone: 'inherited',
        digestAt: '08:30',
        workingDays: '1,2,3,4,5',
        quietFrom: '19:00',
        quietTo: '08:00',
        topics: 'vouchers,delivery,claims,confirmations,renewal,mails',
        standIn: 'nobody',
      });
    }
  });

  it.each([
    ['en-US', 'company settings'],
    ['ja-JP', '会社設定'],
    ['zh-TW', '公司設定'],
  ] as const)('are not those of the company (%s)', async (locale, typed) => {
    expect((await world.chat('kenji', locale).say(typed)).title).toBe('Harborline Consulting');
  });

  it.each([
    [
      'en-US',
      'Settings saved',
      [
        'Your time zone: Asia/Taipei (Taiwan Standard Time)',
        'Time of the digest: 09:15',
        'Working days: Monday, Wednesday, and Friday',
        'Quiet hours: 20:00 to 07:30',
        'Topics: Vouchers and Claims',
        'Next digest: Nov 25, 2026, 09:15 GMT+8',
        'From December 28, 2026 to January 4, 2027, Mei Tanaka is told instead of you.',
      ],
    ],
    [
      'ja-JP',
      '設定を保存しました',
      [
        '勤務日: 月曜日、水曜日、金曜日',
        '通知しない時間帯: 20:00 から 07:30 まで',
        '通知する項目: 利用券、申請',
        '2026年12月28日から2027年1月4日までは、代わりにMei Tanakaさんに通知します。',
      ],
    ],
    [
      'zh-TW',
      '已儲存設定',
      [
        '工作日: 星期一、星期三和星期五',
        '勿擾時段: 20:00 至 07:30',
        '通知主題: 憑證和請款申請',
        '2026年12月28日至2027年1月4日期間，將改為通知Mei Tanaka。',
      ],
    ],
  ] as const)('are kept and said again in the receipt (%s)', async (locale, title, lines) => {
    const kenji = world.chat('kenji', locale);
    const receipt = await kenji.press(await open(kenji), 'settings.save', CHOSEN);
    expect(receipt.title).toBe(title);
    for (const line of lines) expect(receipt.text).toContain(line);
    expect(await settingsOf('kenji')).toEqual({
      id: PEOPLE.kenji.id,
      version: 1,
      timeZone: 'Asia/Taipei',
      digestAt: '09:15',
      workingDays: [1, 3, 5],
      quiet: { from: '20:00', to: '07:30' },
      muted: ['delivery', 'confirmations', 'renewal', 'mails'],
      standIn: { personId: MEI, from: '2026-12-28', to: '2027-01-04' },
    });
    expect((await open(kenji)).inputs).toMatchObject({
      ...CHOSEN,
      digestAt: '09:15',
      quietTo: '07:30',
    });
    expect(await settingsOf('mei')).toBeUndefined();
  });

  it('speak the language that was just chosen, and tell both changes in the history', async () => {
    const daniel = world.chat('daniel');
    const receipt = await daniel.press(await open(daniel), 'Save', { language: 'zh-TW' });
    expect(receipt.title).toBe('已儲存設定');
    expect(receipt.text).toContain('繁體中文');
    expect((await world.store.people.get(PEOPLE.daniel.id))?.locale).toBe('zh-TW');
    const events = await world.store.audit.latest(10);
    expect(events.map(({ kind }) => kind).sort()).toEqual(['noticeSettings', 'person']);
    expect(new Set(events.map(({ reference }) => reference)).size).toBe(1);
    const card = await daniel.say('歷程記錄');
    expect(card.rows).toEqual(['儲存設定']);
    expect((await daniel.press(card, '儲存設定')).text).toContain('Daniel Okafor');
  });

  it('leave the language and the person alone where it is the same', async () => {
    const kenji = world.chat('kenji');
    const before = await world.store.people.get(PEOPLE.kenji.id);
    await kenji.press(await open(kenji), 'Save', { digestAt: '10:00' });
    expect(await world.store.people.get(PEOPLE.kenji.id)).toEqual(before);
  });

  it('take a time zone that is typed, and go back to the office’s', async () => {
    const kenji = world.chat('kenji');
    const first = await kenji.press(await open(kenji), 'Save', {
      timeZone: 'other',
      timeZoneOther: 'europe/zurich',
    });
    expect(first.text).toContain('Europe/Zurich');
    const again = await open(kenji);
    expect(again.inputs).toMatchObject({ timeZone: 'other', timeZoneOther: 'Europe/Zurich' });
    await kenji.press(again, 'Save', { timeZone: 'inherited' });
    expect((await settingsOf('kenji'))?.timeZone).toBeNull();
  });

  it('go by the office that the person belongs to', async () => {
    const kenji = await world.store.people.get(PEOPLE.kenji.id);
    if (!kenji) throw new Error('no Kenji');
    await world.store.people.save({ ...kenji, locationId: LOCATIONS.seattle });
    const card = await open(world.chat('kenji'));
    expect(card.choices('timeZone')[0]?.title).toBe("My office's: America/Los_Angeles (Pacific Time)");
    // In Seattle it is still Sunday evening.
    expect(card.text).toContain('Next digest: Nov 23, 2026, 08:30 PST');
  });

  it('may leave out every topic and every quiet hour', async () => {
    const kenji = world.chat('kenji');
    const receipt = await kenji.press(await open(kenji), 'Save', { topics: '', quietFrom: '', quietTo: ' ' });
    expect(receipt.text).toContain('Topics: None');
    expect(receipt.text).toContain('Quiet hours: None');
    expect(receipt.text).not.toContain('Next digest');
    const card = await open(kenji);
    expect(card.text).toContain('You have left out every topic');
    expect(card.inputs).toMatchObject({ topics: '', quietFrom: '', quietTo: '' });
  });

  it('go back to what holds for everybody, but for the language', async () => {
    const kenji = world.chat('kenji');
    await kenji.press(await open(kenji), 'Save', { ...CHOSEN, language: 'en-US' });
    const receipt = await kenji.press(await open(kenji), 'Default settings');
    expect(receipt.title).toBe('Default settings restored');
    expect(receipt.text).toContain('Nobody stands in for you.');
    expect(await settingsOf('kenji')).toMatchObject({
      digestAt: '08:30',
      standIn: null,
      muted: [],
      version: 2,
    });
    expect((await world.store.people.get(PEOPLE.kenji.id))?.locale).toBe('en-US');
  });

  it('name all that is wrong at once, whatever fields belong together', async () => {
    const kenji = world.chat('kenji');
    const again = await kenji.press(await open(kenji), 'settings.save', {
      ...CHOSEN,
      timeZone: 'other',
      timeZoneOther: 'Tokio',
      quietTo: '20:00',
      standInTo: '2026-12-01',
    });
    expect(again.text).toContain('3 fields need another look');
    expect(await settingsOf('kenji')).toBeUndefined();
    const typed = { ...CHOSEN, digestAt: '0830', quietTo: '8.30 am' };
    await kenji.press(again, 'settings.save', { ...typed, timeZoneOther: '' });
    expect(await settingsOf('kenji')).toMatchObject({ digestAt: '08:30', quiet: { to: '08:30' } });
  });

  it('change once however often the button is pressed, and a stale card is refused with what was typed', async () => {
    const kenji = world.chat('kenji');
    const [early, late] = [await open(kenji), await open(kenji)];
    const presses = await Promise.all([1, 2, 3].map(() => kenji.press(late, 'Save', { digestAt: '7:00' })));
    expect(presses[1]?.json).toEqual(presses[0]?.json);
    expect(presses[2]?.json).toEqual(presses[0]?.json);
    expect(await settingsOf('kenji')).toMatchObject({ digestAt: '07:00', version: 1 });
    const stale = await kenji.press(early, 'Save', { digestAt: '6:00' });
    expect(stale.text).toContain('This was changed in the meantime.');
    expect(stale.inputs['digestAt']).toBe('6:00');
    expect((await kenji.press(stale, 'Save')).title).toBe('Settings saved');
  });

  it('put what still waits to the new hours', async () => {
    await world.store.outbox.add(waiting(PEOPLE.kenji.id));
    const kenji = world.chat('kenji');
    await kenji.press(await open(kenji), 'Save', { digestAt: '16:45', timeZone: 'Asia/Tokyo' });
    const [item] = await world.store.outbox.list({ kind: 'notice' });
    expect(item).toMatchObject({ state: 'pending', dueAt: '2026-11-24T07:45:00.000Z' });
  });

  it('are not for somebody who was not let in', async () => {
    expect((await world.chat('stranger').say('settings')).title).toBe('You do not have access yet');
  });
});

/** Each with the field that is wrong, what is typed there, and what is said of it. */
const WRONG: readonly (readonly [Locale, Record<string, string>, string])[] = [
  ['en-US', { digestAt: '25:00' }, 'Please enter a time of day such as 8:30.'],
  ['ja-JP', { digestAt: '朝' }, '8:30 のような時刻を入力してください。'],
  ['zh-TW', { quietFrom: '八點' }, '請輸入時間，例如 8:30。'],
  ['en-US', { digestAt: '' }, 'Please fill this in.'],
  ['en-US', { workingDays: '' }, 'Please fill this in.'],
  ['en-US', { workingDays: '1,8' }, 'Please choose one of the values offered.'],
  ['en-US', { topics: 'weather' }, 'Please choose one of the values offered.'],
  ['en-US', { language: 'fr-FR' }, 'Please fill this in.'],
  [
    'en-US',
    { timeZone: 'other', timeZoneOther: 'Mars/Olympus' },
    'Please enter a time zone such as Asia/Tokyo.',
  ],
  ['ja-JP', { timeZone: 'other', timeZoneOther: '' }, '入力してください。'],
  ['en-US', { quietFrom: '' }, 'fill in all of them, or none'],
  ['ja-JP', { quietTo: '' }, '前後の項目と合わせて'],
  ['zh-TW', { quietFrom: '8:00', quietTo: '上午8:00' }, '開始與結束時間不能相同。'],
  ['en-US', { standIn: 'nobody' }, 'fill in all of them, or none'],
  ['ja-JP', { standInFrom: '' }, '前後の項目と合わせて'],
  ['zh-TW', { standInTo: '' }, '此欄須與相關欄位一併填寫'],
  ['en-US', { standInTo: '2026-12-27' }, 'The end must not be before the start.'],
  ['en-US', { standInFrom: '2026-02-31' }, 'Please enter a date such as 2026-12-01.'],
  ['en-US', { standIn: PEOPLE.kenji.id }, 'Please choose one of the values offered.'],
  ['en-US', { standIn: PEOPLE.haruto.id }, 'Please choose one of the values offered.'],
  ['en-US', { standIn: 'somebody' }, 'Please choose one of the values offered.'],
];

describe('what can’t be set', () => {
  it.each(WRONG)('comes back with all that was typed (%s, %j)', async (locale, wrong, message) => {
    const kenji = world.chat('kenji', locale);
    const form = await open(kenji);
    const typed = { ...CHOSEN, ...wrong };
    const again = await kenji.press(form, 'settings.save', typed);
    expect(again.title).toBe(form.title);
    expect(again.text).toContain(message);
    expect(again.inputs).toMatchObject(typed);
    expect(await settingsOf('kenji')).toBeUndefined();
  });
});

describe('the stand-in', () => {
  const offeredTo = async (person: PersonKey): Promise<string[]> =>
    (await open(world.chat(person))).choices('standIn').map(({ title }) => title);

  it('is a colleague who holds one of the same roles', async () => {
    expect(await offeredTo('kenji')).toEqual(['Nobody', 'Mei Tanaka', 'Olivia Brandt', '林玉婷']);
    expect(await offeredTo('gina')).toEqual(['Nobody', 'Mei Tanaka']);
    expect(await offeredTo('daniel')).toEqual(['Nobody']);
    expect((await open(world.chat('daniel'))).text).toContain('No colleague holds one of your roles');
  });

  it('is shown on top while it lasts, and is gone from the card afterwards', async () => {
    const kenji = world.chat('kenji');
    await kenji.press(await open(kenji), 'Save', CHOSEN);
    expect((await open(kenji)).text).toContain(
      'From December 28, 2026 to January 4, 2027, Mei Tanaka is told instead of you.',
    );
    world.setClock('2027-01-05T00:00:00.000Z');
    const later = await open(kenji);
    expect(later.text).not.toContain('is told instead of you');
    expect(later.inputs).toMatchObject({ standIn: 'nobody', standInFrom: '', standInTo: '' });
    await kenji.press(later, 'Save');
    expect((await settingsOf('kenji'))?.standIn).toBeNull();
  });

  it('fits on the card in a large company, those of the same office first', async () => {
    for (let count = 0; count < 60; count += 1)
      await world.store.people.add({
        id: `b1c0f5d2-0001-4c7e-9b1a-${String(count).padStart(12, '0')}`,
        name: `Partner Admin With A Long Name ${String(count).padStart(2, '0')}`,
        email: null,
        roles: ['partnerAdmin'],
        locationId: count === 59 ? LOCATIONS.tokyo : null,
        locale: null,
        defaultLocale: null,
      });
    const stored = await world.store.people.get(PEOPLE.kenji.id);
    if (!stored) throw new Error('no Kenji');
    await world.store.people.save({ ...stored, locationId: LOCATIONS.tokyo });
    for (const locale of ['en-US', 'ja-JP', 'zh-TW'] as const) {
      const chat = world.chat('kenji', locale);
      const choices = (await open(chat)).choices('standIn');
      expect(choices).toHaveLength(21);
      expect(choices[1]?.title).toBe('Partner Admin With A Long Name 59');
    }
  });
});

/** A notice that waits for a person, of today. */
function waiting(personId: string): Unsaved<OutboxItem> {
  return {
    id: `waits-${TENANT}`,
    kind: 'notice',
    key: `notice:voucherNotReserved:voucher-1::2026-11-16:7:${personId}`,
    state: 'pending',
    personId,
    standsInFor: null,
    conversationId: null,
    activityId: null,
    payload: JSON.stringify({
      kind: 'voucherNotReserved',
      subject: 'voucher',
      recordId: 'voucher-1',
      part: '',
      anchorOn: '2026-11-17',
      days: 7,
      on: '2026-11-24',
      urgent: false,
    }),
    urgent: false,
    queuedAt: '2026-11-23T03:00:00.000Z',
    dueAt: '2026-11-23T23:30:00.000Z',
    leasedUntil: null,
    attempts: 0,
    lastError: null,
    settledAt: null,
    route: null,
    cause: null,
  };
}
