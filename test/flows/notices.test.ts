import { addDays } from '../../src/domain/time/dates';
import type { Notice } from '../../src/domain/notice/reminder';
import type { OutboxItem } from '../../src/ports';
import { LOCATIONS, PEOPLE, type PersonKey } from '../support/records/company';
import { anyNotice, noticeAbout, proposedMail, queued } from '../support/notices/notices';
import { assignedVoucher, redeemedVoucher } from '../support/records/vouchers';
import { createWorld, TODAY, type Chat, type World } from '../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const open = (chat: Chat, verb: string, id: string) => chat.invoke(verb, { card: { id } });

async function expiring(days = 30): Promise<Notice> {
  const { id } = await assignedVoucher(world.store, {
    number: 'AB-123',
    customerName: 'Contoso',
    expiresOn: addDays(TODAY, days),
  });
  return noticeAbout(world.store, { kind: 'voucherExpiring', subject: 'voucher', recordId: id });
}

async function itemOf(person: PersonKey, overrides: Partial<OutboxItem> = {}): Promise<OutboxItem> {
  return queued(world.store, person, await expiring(), overrides);
}

const stored = async ({ id }: OutboxItem): Promise<OutboxItem> => {
  const item = await world.store.outbox.get(id);
  if (!item) throw new Error(`no ${id}`);
  return item;
};

describe('opening a notice', () => {
  it('is for the person who was told, and for the one in whose stead that was', async () => {
    const { id } = await itemOf('kenji', { standsInFor: PEOPLE.yuting.id });
    for (const person of ['kenji', 'yuting'] as const) {
      const card = await open(world.chat(person), 'notices.show', id);
      expect(card.title).toBe('Voucher AB-123 for Contoso expires in 30 days');
    }
    for (const person of ['mei', 'haruto', 'daniel'] as const) {
      const chat = world.chat(person);
      const card = await open(chat, 'notices.show', id);
      expect(card.text).toContain('This record can no longer be found.');
      expect(card.buttons.length).toBeGreaterThan(0);
    }
    const kenji = world.chat('kenji');
    expect((await open(kenji, 'notices.show', id)).text).toContain('you stand in for 林玉婷');
    expect((await open(world.chat('yuting'), 'notices.show', id)).text).toContain('as a partner admin');
  });

  it('shows what waits to be sent to no one as an own notice', async () => {
    const card = await world.store.outbox.add({
      ...(await itemOf('kenji')),
      id: 'card-1',
      key: 'card-1',
      kind: 'cardUpdate',
    });
    const answer = await open(world.chat('kenji'), 'notices.show', card.id);
    expect(answer.text).toContain('This record can no longer be found.');
  });

  it.each([
    ['en-US', 'This is taken care of: AB-123 · Contoso', 'no longer applies'],
    ['ja-JP', '対応済みです: AB-123 · Contoso', 'もう当てはまりません'],
    ['zh-TW', '已處理：AB-123 · Contoso', '已不適用'],
  ] as const)(
    'says when its reason has gone, with the way to the record (%s)',
    async (locale, title, text) => {
      const item = await itemOf('kenji');
      const voucher = await world.store.vouchers.get('voucher-1');
      if (voucher?.state !== 'assigned') throw new Error('no voucher');
      await world.store.vouchers.save({ ...voucher, expiresOn: addDays(TODAY, 120) });
      const card = await open(world.chat('kenji', locale), 'notices.show', item.id);
      expect(card.title).toBe(title);
      expect(card.text).toContain(text);
      expect(card.find('vouchers.show').data).toEqual({ card: { id: 'voucher-1' } });
    },
  );

  it('shows the days as they are now, also after a later day of the same reminder', async () => {
    const item = await itemOf('kenji');
    world.setClock('2026-12-10T03:00:00.000Z');
    const card = await open(world.chat('kenji'), 'notices.show', item.id);
    expect(card.title).toBe('Voucher AB-123 for Contoso expires in 13 days');
  });

  it('says of a mail that was decided that it is, and leads partner admins to it', async () => {
    const { id } = await proposedMail(world.store, { state: 'dismissed' });
    const notice = anyNotice('voucherMail', { subject: 'voucherMail', recordId: id });
    const item = await queued(world.store, 'kenji', notice);
    const card = await open(world.chat('kenji'), 'notices.show', item.id);
    expect(card.title).toContain('This is taken care of');
    expect(card.find('voucherMails.show').data).toEqual({ card: { id } });
  });
});

describe('the list of what a person was told', () => {
  it.each([
    ['en-US', 'All reminders'],
    ['ja-JP', 'お知らせ一覧'],
    ['zh-TW', '所有提醒'],
  ] as const)('is one press away from each notice, and leads back to it (%s)', async (locale, button) => {
    const item = await itemOf('kenji');
    const chat = world.chat('kenji', locale);
    const list = await chat.press(await open(chat, 'notices.show', item.id), button);
    expect(list.rows).toEqual([expect.stringContaining('AB-123')]);
    expect((await chat.press(list, 'notices.show')).title).toContain('AB-123');
  });

  it('leaves out what is done, waits, or is for somebody else', async () => {
    const item = await itemOf('kenji');
    const redeemed = await redeemedVoucher(world.store, { number: 'CD-1' });
    const about = { subject: 'voucher', recordId: redeemed.id } as const;
    await queued(world.store, 'kenji', anyNotice('voucherExpiring', about));
    await queued(world.store, 'yuting', await noticeAbout(world.store, { ...about, kind: 'notConfirmed' }));
    await world.store.outbox.save({ ...item, state: 'pending' });
    const card = await world.chat('kenji').invoke('notices.mine', { card: {} });
    expect(card.text).toContain('Nothing of what you were told lately is still open.');
    expect(card.buttons).toContain('Notification settings');
  });
});

describe('putting a notice off', () => {
  it.each([
    ['en-US', 'Remind me tomorrow', 'Reminder put off', 'Comes back: Nov 24, 2026, 08:30 GMT+9'],
    ['ja-JP', '明日もう一度知らせる', '通知を延期しました', '再通知: 2026年11月24日 08:30 JST'],
    ['zh-TW', '明天再提醒我', '已延後提醒', '再次提醒: 2026年11月24日 08:30（GMT+9）'],
  ] as const)('says when it comes back (%s)', async (locale, button, title, back) => {
    const item = await itemOf('kenji', { urgent: true, attempts: 3 });
    const chat = world.chat('kenji', locale);
    const receipt = await chat.press(await open(chat, 'notices.show', item.id), button);
    expect(receipt.title).toBe(title);
    expect(receipt.text).toContain(back);
    expect(receipt.text).toContain('AB-123 · Contoso');
    expect(receipt.find('settings.open').verb).toBe('settings.open');
    expect(await stored(item)).toMatchObject({
      state: 'pending',
      urgent: false,
      dueAt: '2026-11-23T23:30:00.000Z',
      attempts: 0,
      settledAt: null,
      route: null,
    });
  });

  it('to next week comes on the same weekday, or on the first working day after it', async () => {
    const item = await itemOf('kenji');
    const chat = world.chat('kenji');
    const card = await open(chat, 'notices.show', item.id);
    await chat.press(card, 'Remind me next week');
    expect((await stored(item)).dueAt).toBe('2026-11-29T23:30:00.000Z');

    world.setClock('2026-11-27T03:00:00.000Z');
    await chat.press(await open(chat, 'notices.show', item.id), 'Remind me tomorrow');
    expect((await stored(item)).dueAt).toBe('2026-11-29T23:30:00.000Z');
  });

  it('keeps to the hour and the zone that the person chose', async () => {
    await world.store.noticeSettings.add({
      id: PEOPLE.kenji.id,
      timeZone: 'America/Los_Angeles',
      digestAt: '10:15',
      workingDays: [1, 2, 3, 4, 5],
      quiet: null,
      muted: [],
      standIn: null,
    });
    const item = await itemOf('kenji');
    const chat = world.chat('kenji');
    await chat.press(await open(chat, 'notices.show', item.id), 'Remind me tomorrow');
    expect((await stored(item)).dueAt).toBe('2026-11-23T18:15:00.000Z');
  });

  it('is refused to everybody else, and changes nothing', async () => {
    const item = await itemOf('kenji');
    const card = await open(world.chat('kenji'), 'notices.show', item.id);
    const { verb, data } = card.find('Remind me tomorrow');
    for (const person of ['mei', 'haruto', 'daniel'] as const) await world.chat(person).invoke(verb, data);
    expect(await stored(item)).toEqual(item);
  });

  it('gives it back from the stand-in to whoever was away', async () => {
    const item = await itemOf('kenji', { standsInFor: PEOPLE.yuting.id });
    const chat = world.chat('yuting');
    await chat.press(await open(chat, 'notices.show', item.id), 'Remind me tomorrow');
    expect(await stored(item)).toMatchObject({ personId: PEOPLE.yuting.id, standsInFor: null });
  });

  it.each([
    ['en-US', 'so there is nothing to be reminded of'],
    ['ja-JP', '再通知は不要です'],
    ['zh-TW', '不需要再提醒'],
  ] as const)('is refused kindly when the reason has gone (%s)', async (locale, text) => {
    const item = await itemOf('kenji');
    const chat = world.chat('kenji', locale);
    const { verb, data } = (await open(chat, 'notices.show', item.id)).find('notices.snooze');
    const voucher = await world.store.vouchers.get('voucher-1');
    if (voucher?.state !== 'assigned') throw new Error('no voucher');
    await world.store.vouchers.save({
      ...voucher,
      state: 'closed',
      confirmation: null,
      closeReason: 'withdrawn',
    });
    const card = await chat.invoke(verb, data);
    expect(card.text).toContain(text);
    expect(card.find('vouchers.show').verb).toBe('vouchers.show');
    expect(await stored(item)).toEqual(item);
  });
});

/** A person's chat, closed by an obstacle or open. */
async function chatOf(person: PersonKey, obstacle: 'notInstalled' | 'blocked' | 'disabled' | null) {
  return world.store.conversations.add({
    id: `chat-${person}`,
    personId: PEOPLE[person].id,
    reference: '{}',
    installedAt: null,
    welcomedAt: null,
    obstacle,
    locale: null,
    formAt: null,
    leftAt: null,
  });
}

describe('the delivery of notices', () => {
  it.each([
    [
      'en-US',
      'notices',
      'Delivery of notices',
      [
        'Kenji Sato',
        'This person has blocked Voucher Desk.',
        'Notified by email',
        'In the activity feed, last 7 days: 0',
      ],
      [
        'Gina Adler: Voucher about to expire',
        'No email address is known.',
        'May have arrived',
        'Not delivered',
      ],
    ],
    [
      'ja-JP',
      '配信状況',
      '通知の配信状況',
      ['本人が Voucher Desk をブロックしています。', 'メールで通知', 'メールで送信 (過去 7 日間): 1'],
      ['Gina Adler: 利用券の有効期限', 'メール アドレスが登録されていません。', '配信不明', '未配信'],
    ],
    [
      'zh-TW',
      '傳送狀態',
      '通知傳送狀態',
      ['此成員已封鎖 Voucher Desk。', '改以郵件通知', '透過郵件傳送（過去 7 天）: 1'],
      ['Gina Adler：憑證即將到期', '沒有電子郵件地址', '可能已送達', '未送達'],
    ],
  ] as const)(
    'says whom the chat does not reach and why, and what was not delivered (%s)',
    async (locale, command, title, people, letters) => {
      await chatOf('kenji', 'blocked');
      for (const person of ['yuting', 'olivia', 'haruto', 'weihan', 'daniel'] as const)
        await chatOf(person, null);
      const notice = await expiring();
      await queued(world.store, 'kenji', notice, { route: 'mail' });
      await queued(world.store, 'kenji', notice, { route: 'mail', settledAt: '2026-11-01T00:00:00.000Z' });
      await queued(world.store, 'gina', notice, { state: 'dead', route: 'mail', lastError: 'noMailAddress' });
      await queued(world.store, 'mei', notice, { state: 'unknown', lastError: 'time-out' });
      const card = await world.chat('mei', locale).say(command);
      expect(card.title).toBe(title);
      for (const text of [...people, ...letters]) expect(card.text).toContain(text);
      expect(card.rows).toHaveLength(4);
    },
  );

  it('names those who never opened the chat, and nobody who only looks on, has no role or can be reached', async () => {
    await chatOf('kenji', null);
    await chatOf('yuting', 'disabled');
    await chatOf('olivia', 'notInstalled');
    const card = await world.chat('mei').say('notices');
    expect(card.rows).toEqual(['Gina Adler', 'Haruto Mori', 'Olivia Brandt', '林玉婷', '陳威翰']);
    for (const text of [
      'has never opened the chat',
      'has disabled Voucher Desk',
      'is not installed for this',
    ])
      expect(card.text).toContain(text);
    expect(card.text).not.toContain('Sam Stranger');
    expect(card.text).not.toContain('Daniel Okafor');
  });

  it('shows all of them by pages', async () => {
    const notice = await expiring();
    for (let index = 0; index < 25; index += 1)
      await queued(world.store, 'kenji', notice, { state: 'dead', lastError: `${500 + index}` });
    const chat = world.chat('mei');
    let card = await chat.say('notices');
    const rows = [...card.rows];
    while (card.buttons.includes('Next page')) {
      card = await chat.press(card, 'Next page');
      rows.push(...card.rows);
    }
    expect(rows.filter((row) => row.startsWith('Kenji Sato:'))).toHaveLength(25);
    expect(rows.filter((row) => !row.includes(':'))).toHaveLength(6);
  });

  it('stays within the limits of a card, whatever the names and the reasons are', async () => {
    const { id } = await assignedVoucher(world.store, {
      number: '[_`*]'.repeat(20),
      customerName: '*[_`]'.repeat(24),
      expiresOn: addDays(TODAY, 30),
    });
    const kenji = await world.store.people.get(PEOPLE.kenji.id);
    if (kenji) await world.store.people.save({ ...kenji, name: '*_'.repeat(50) });
    for (const person of ['yuting', 'olivia', 'haruto', 'weihan', 'gina', 'daniel'] as const)
      await chatOf(person, null);
    const notice = await noticeAbout(world.store, {
      kind: 'voucherExpiring',
      subject: 'voucher',
      recordId: id,
    });
    for (let index = 0; index < 12; index += 1)
      await queued(world.store, 'kenji', notice, { state: 'dead', lastError: '*_`[]'.repeat(100) });
    for (const command of ['notices', '配信状況', '傳送狀態'])
      expect((await world.chat('mei').say(command)).rows).toHaveLength(10);
  });

  it('says that all is well where it is', async () => {
    for (const person of ['kenji', 'yuting', 'olivia', 'haruto', 'weihan', 'gina', 'daniel'] as const)
      await chatOf(person, null);
    const card = await world.chat('mei').say('notices');
    expect(card.text).toContain('Everybody can be reached in the chat. No notice is undelivered.');
    expect(card.rows).toEqual([]);
    expect(card.buttons).not.toContain('Send all again');
  });

  it.each(['haruto', 'daniel'] as const)('is not for %s', async (person) => {
    expect((await world.chat(person).say('notices')).title).toBe('This is for other roles');
  });
});

describe('an undelivered notice', () => {
  it.each([
    ['en-US', 'dead', 'It could not be delivered.', 'The person has blocked Voucher Desk in Teams.'],
    ['en-US', 'unknown', 'it may have arrived', 'The connection broke off.'],
    ['ja-JP', 'dead', '配信できませんでした。', 'ブロックしています'],
    ['ja-JP', 'unknown', '届いている可能性があります', '接続が切断されました'],
    ['zh-TW', 'dead', '無法送達', '已在 Teams 封鎖 Voucher Desk'],
    ['zh-TW', 'unknown', '可能已經送達', '連線中斷'],
  ] as const)('is told with its reason (%s, %s)', async (locale, state, text, reason) => {
    const lastError = state === 'dead' ? '403 ConversationBlockedByUser' : 'graph: AnswerLost ECONNRESET';
    const item = await itemOf('kenji', { state, lastError });
    const card = await open(world.chat('mei', locale), 'notices.letter', item.id);
    for (const part of [text, reason, 'AB-123 · Contoso', 'Kenji Sato', 'kenji@harborline.example'])
      expect(card.text).toContain(part);
  });

  it('is sent again at once, first in the chat', async () => {
    await chatOf('kenji', 'blocked');
    const item = await itemOf('kenji', {
      state: 'dead',
      route: 'mail',
      lastError: 'noMailAddress',
      attempts: 9,
    });
    const chat = world.chat('mei');
    const receipt = await chat.press(await open(chat, 'notices.letter', item.id), 'Send again');
    expect(receipt.title).toBe('It will be sent again in a moment');
    expect(await stored(item)).toMatchObject({
      state: 'pending',
      attempts: 0,
      dueAt: '2026-11-23T03:00:00.000Z',
      lastError: null,
      leasedUntil: null,
      settledAt: null,
      route: null,
    });
    expect((await world.store.conversations.get('chat-kenji'))?.obstacle).toBeNull();
    const [event] = await world.store.audit.of('notice', item.id, 1);
    expect(event).toMatchObject({ event: 'resend', actorId: PEOPLE.mei.id });
  });

  it('can be let go', async () => {
    const item = await itemOf('kenji', { state: 'unknown', lastError: 'time-out' });
    const chat = world.chat('gina');
    const receipt = await chat.press(await open(chat, 'notices.letter', item.id), 'Let it go');
    expect(receipt.title).toBe('It will not be sent');
    expect((await stored(item)).state).toBe('obsolete');
    const again = await open(chat, 'notices.letter', item.id);
    expect(again.text).toContain('It is not sent any more');
    expect(again.buttons).toEqual(['Delivery of notices']);
  });

  it('is not sent again by a card that is older than what became of it', async () => {
    const item = await itemOf('kenji', { state: 'dead', lastError: '500' });
    const chat = world.chat('mei');
    const card = await open(chat, 'notices.letter', item.id);
    const saved = await world.store.outbox.save({ ...(await stored(item)), state: 'sent' });
    const answer = await chat.press(card, 'Send again');
    expect(answer.text).toContain('This was changed in the meantime.');
    expect(answer.text).toContain('It was delivered.');
    expect(await stored(item)).toEqual(saved);
  });

  it.each([
    ['en-US', 'Send all again', '3 notices will be sent again in a moment'],
    ['ja-JP', 'すべて再送する', '3 件の通知をまもなく再送します'],
    ['zh-TW', '全部重新傳送', '即將重新傳送 3 則通知'],
  ] as const)(
    'is sent again with all others, each with its audit row (%s)',
    async (locale, button, title) => {
      await chatOf('haruto', 'disabled');
      const notice = await expiring();
      const items = [
        await queued(world.store, 'kenji', notice, { state: 'dead', lastError: '500' }),
        await queued(world.store, 'haruto', notice, { state: 'unknown', lastError: 'time-out' }),
        await queued(world.store, 'gina', notice, { state: 'dead', lastError: '403' }),
      ];
      const sent = await queued(world.store, 'yuting', notice);
      const chat = world.chat('mei', locale);
      const receipt = await chat.press(await chat.say('notices'), button);
      expect(receipt.title).toBe(title);
      for (const item of items) {
        expect((await stored(item)).state).toBe('pending');
        expect(await world.store.audit.of('notice', item.id, 5)).toHaveLength(1);
      }
      expect(await stored(sent)).toEqual(sent);
      expect((await world.store.conversations.get('chat-haruto'))?.obstacle).toBeNull();
    },
  );

  it('is sent again with at most 99 others at once', async () => {
    const notice = await expiring();
    for (let index = 0; index < 103; index += 1)
      await queued(world.store, 'kenji', notice, { state: 'dead', lastError: '500' });
    const chat = world.chat('mei');
    const receipt = await chat.press(await chat.say('notices'), 'Send all again');
    expect(receipt.title).toBe('100 notices will be sent again in a moment');
    expect(await world.store.outbox.count({ kind: 'notice', state: 'dead' })).toBe(3);
  });

  it('of a record that is gone can still be opened', async () => {
    const notice = anyNotice('notClaimed', { recordId: 'nothing' });
    const item = await queued(world.store, 'kenji', notice, { state: 'dead', lastError: '404' });
    const card = await open(world.chat('mei'), 'notices.letter', item.id);
    expect(card.title).toBe('Kenji Sato: Voucher not claimed');
    const mine = await open(world.chat('kenji'), 'notices.show', item.id);
    expect(mine.title).toBe('This is taken care of: Voucher not claimed');
  });
});

it('a notice about a program names it in the list', async () => {
  await redeemedVoucher(world.store, { reservation: { locationId: LOCATIONS.tokyo } });
  const notice = await noticeAbout(world.store, {
    kind: 'paymentSetup',
    subject: 'paymentSetup',
    recordId: 'SDPS',
  });
  await queued(world.store, 'gina', notice, { state: 'dead', lastError: 'something odd' });
  const card = await world.chat('mei').say('notices');
  expect(card.text).toContain('SDPS · The service answered: something odd');
});
