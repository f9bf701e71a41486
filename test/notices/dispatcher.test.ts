import type { Instant } from '../../src/domain/time/dates';
import { DEFAULT_NOTICE_SETTINGS, type NoticeSettings } from '../../src/domain/notice/notice-settings';
import type { Notice } from '../../src/domain/notice/reminder';
import type { AssignedVoucher } from '../../src/domain/voucher/voucher';
import type { Conversation, OutboxItem, Store } from '../../src/ports';
import { PEOPLE, seedCompany, type PersonKey } from '../support/records/company';
import { noticeDesk, type NoticeDesk } from '../support/notices/desk-of-notices';
import { noticeItem } from '../support/notices/outbox';
import { voucherMails } from '../adapters/store/samples';
import { freshStore, type FreshStore } from '../support/store/store';
import { assignedVoucher } from '../support/records/vouchers';

/** A Monday, half past eight in Tokyo: the hour of the digest. */
const MORNING: Instant = '2026-11-22T23:30:00.000Z';

let fresh: FreshStore;
let store: Store;
let desk: NoticeDesk;
let voucher: AssignedVoucher;

beforeEach(async () => {
  fresh = await freshStore();
  store = fresh.stores.tenant('t');
  await seedCompany(store);
  desk = noticeDesk(fresh.stores, store, MORNING);
  voucher = await assignedVoucher(store, { expiresOn: '2026-12-23', takenInOn: '2026-09-01' });
});
afterEach(() => fresh.close());

const id = (person: PersonKey): string => PEOPLE[person].id;

async function chatOf(person: PersonKey, more: Partial<Conversation> = {}): Promise<Conversation> {
  return store.conversations.add({
    id: `a:${person}`,
    personId: id(person),
    reference: '{}',
    installedAt: null,
    welcomedAt: null,
    obstacle: null,
    locale: null,
    formAt: null,
    leftAt: null,
    ...more,
  });
}

async function choose(person: PersonKey, more: Partial<NoticeSettings>): Promise<void> {
  await store.noticeSettings.add({ ...DEFAULT_NOTICE_SETTINGS, id: id(person), ...more });
}

/** The voucher expires in thirty days. */
function expiring(more: Partial<Notice> = {}): Notice {
  return {
    kind: 'voucherExpiring',
    subject: 'voucher',
    recordId: voucher.id,
    part: '',
    anchorOn: voucher.expiresOn,
    days: -30,
    on: '2026-11-23',
    urgent: false,
    ...more,
  };
}

async function queue(
  person: PersonKey,
  more: Partial<OutboxItem> = {},
  notice = expiring(),
): Promise<string> {
  return (await store.outbox.add(noticeItem(notice, id(person), desk.now, more))).id;
}

async function another(): Promise<Notice> {
  const other = await assignedVoucher(store, { expiresOn: '2026-12-23', takenInOn: '2026-09-01' });
  return expiring({ recordId: other.id });
}

const item = (itemId: string): Promise<OutboxItem | undefined> => store.outbox.get(itemId);
const titles = (): (string | undefined)[] => desk.heard.map(({ message }) => message?.page.title);

describe('telling a person', () => {
  it('happens once, in the chat, and is kept as sent', async () => {
    await chatOf('kenji');
    const sent = await queue('kenji');
    await desk.drain();
    await desk.drain();
    expect(desk.heard).toMatchObject([{ to: id('kenji'), route: 'chat', notices: [expiring()] }]);
    expect(await item(sent)).toMatchObject({ state: 'sent', route: 'chat', settledAt: MORNING, attempts: 1 });
  });

  it('puts all that is due into one message', async () => {
    await chatOf('kenji');
    await queue('kenji');
    await queue('kenji', {}, await another());
    await desk.drain();
    expect(titles()).toEqual(['2 for Kenji Sato in en-US']);
  });

  it('sends the one thing that cannot wait alone, and the rest together', async () => {
    await chatOf('kenji');
    await queue('kenji', { urgent: true });
    await queue('kenji', {}, await another());
    await queue('kenji', {}, await another());
    await desk.drain();
    expect(desk.heard.map(({ notices }) => notices.length)).toEqual([1, 2]);
  });

  it('sends several things that cannot wait in one message, so that nobody gets many at once', async () => {
    await chatOf('kenji');
    await queue('kenji', { urgent: true });
    await queue('kenji', { urgent: true }, await another());
    await queue('kenji', {}, await another());
    await desk.drain();
    expect(desk.heard.map(({ notices }) => notices.length)).toEqual([3]);
  });

  it.each([
    ['was told alone in the morning', { state: 'sent', settledAt: '2026-11-22T23:00:00.000Z' }],
    ['is told alone later that day', { state: 'pending', dueAt: '2026-11-23T01:00:00.000Z' }],
  ] as const)('leaves out of the digest that of which a later stage %s', async (_, more) => {
    await chatOf('kenji');
    const early = await queue('kenji');
    await queue('kenji', { urgent: true, dueAt: desk.now, ...more }, expiring({ days: -29, urgent: true }));
    await queue('kenji', {}, await another());
    await desk.drain();
    expect(desk.heard.map(({ notices }) => notices.map(({ days }) => days))).toEqual([[-30]]);
    expect(await item(early)).toMatchObject({ state: 'obsolete' });
  });

  it('tells in the digest of what a later stage was told on another day', async () => {
    await chatOf('kenji');
    await queue('kenji');
    const settledAt = '2026-11-22T06:00:00.000Z';
    await queue('kenji', { state: 'sent', settledAt, dueAt: settledAt }, expiring({ days: -29 }));
    await desk.drain();
    expect(titles()).toEqual(['1 for Kenji Sato in en-US']);
  });

  it.each([
    ['the language that the person chose', { locale: 'zh-TW' as const }, 'ja-JP', 'zh-TW'],
    ['else that of the client', { defaultLocale: 'zh-TW' as const }, 'ja-JP', 'ja-JP'],
    ['else that kept for the person', { defaultLocale: 'zh-TW' as const }, null, 'zh-TW'],
    ["else the company's", {}, null, 'en-US'],
  ] as const)('speaks %s', async (_, chosen, locale, spoken) => {
    await chatOf('kenji', { locale });
    const kenji = await store.people.get(id('kenji'));
    if (kenji) await store.people.save({ ...kenji, ...chosen });
    await queue('kenji');
    await desk.drain();
    expect(titles()).toEqual([`1 for Kenji Sato in ${spoken}`]);
  });
});

describe('what has lost its reason is not told', () => {
  beforeEach(() => chatOf('kenji'));

  async function expectObsolete(itemId: string): Promise<void> {
    await desk.drain();
    expect(desk.heard).toEqual([]);
    expect(await item(itemId)).toMatchObject({ state: 'obsolete', settledAt: desk.now });
  }

  it('because the voucher is out of our hands', async () => {
    const queued = await queue('kenji');
    await store.vouchers.save({ ...voucher, state: 'closed', confirmation: null, closeReason: 'withdrawn' });
    await expectObsolete(queued);
  });

  it('because its expiry was moved', async () => {
    const queued = await queue('kenji');
    await store.vouchers.save({ ...voucher, expiresOn: '2027-03-01' });
    await expectObsolete(queued);
  });

  it('because a later warning has taken its place in the meantime', async () => {
    const queued = await queue('kenji');
    desk.now = '2026-12-08T23:30:00.000Z';
    await expectObsolete(queued);
  });

  it('because a later warning of the same goes out with it', async () => {
    // On a Friday before days off, two warnings that cannot wait fall on one morning.
    await store.vouchers.save({ ...voucher, expiresOn: '2026-11-26' });
    const about = { anchorOn: '2026-11-26', urgent: true } as const;
    const first = await queue('kenji', {}, expiring({ ...about, days: -3, on: '2026-11-23' }));
    await queue('kenji', {}, expiring({ ...about, days: -1, on: '2026-11-25' }));
    await desk.drain();
    expect(desk.heard.map(({ notices }) => notices.map(({ days }) => days))).toEqual([[-1]]);
    expect(await item(first)).toMatchObject({ state: 'obsolete' });
  });

  it('because the person holds the role no longer', async () => {
    const queued = await queue('kenji');
    const kenji = await store.people.get(id('kenji'));
    if (kenji) await store.people.save({ ...kenji, roles: ['viewer'] });
    await expectObsolete(queued);
  });

  it('because the person has left', async () => {
    const queued = await queue('kenji');
    const kenji = await store.people.get(id('kenji'));
    if (kenji) await store.people.save({ ...kenji, roles: [] });
    await expectObsolete(queued);
  });

  it('because the person leaves the topic out', async () => {
    await choose('kenji', { muted: ['vouchers'] });
    await expectObsolete(await queue('kenji'));
  });
});

describe('a person is left in peace', () => {
  beforeEach(() => chatOf('kenji'));

  it('in the quiet hours, also by what was kept from going out before them', async () => {
    const queued = await queue('kenji', { urgent: true });
    desk.now = '2026-11-23T12:00:00.000Z';
    await desk.drain();
    expect(desk.heard).toEqual([]);
    expect((await item(queued))?.dueAt).toBe('2026-11-23T23:00:00.000Z');
    desk.now = '2026-11-23T23:00:00.000Z';
    await desk.drain();
    expect(desk.heard).toHaveLength(1);
  });

  it('on days off, but for what cannot wait', async () => {
    await choose('kenji', { workingDays: [2, 3, 4, 5] });
    const waits = await queue('kenji', {}, await another());
    await queue('kenji', { urgent: true });
    await desk.drain();
    expect(desk.heard.map(({ notices }) => notices.length)).toEqual([1]);
    expect((await item(waits))?.dueAt).toBe('2026-11-23T23:30:00.000Z');
  });

  it('in the middle of a form, for a quarter of an hour; then, or after it, the notice comes', async () => {
    const chat = await store.conversations.get('a:kenji');
    if (!chat) throw new Error('no chat');
    const inForm = await store.conversations.save({ ...chat, formAt: '2026-11-22T23:20:00.000Z' });
    await queue('kenji');
    await desk.drain();
    expect(desk.heard).toEqual([]);
    desk.now = '2026-11-22T23:34:59.000Z';
    await desk.drain();
    expect(desk.heard).toEqual([]);
    await store.conversations.save({ ...inForm, formAt: null });
    await desk.drain();
    expect(desk.heard).toHaveLength(1);
  });
});

describe('a stand-in', () => {
  beforeEach(async () => {
    await chatOf('kenji');
    await chatOf('olivia');
    await choose('kenji', {
      standIn: { personId: id('olivia'), from: '2026-11-23', to: '2026-11-27' },
    });
  });

  it('is told together with their own, and knows in whose stead', async () => {
    await queue('olivia', {}, await another());
    const queued = await queue('kenji');
    await desk.drain();
    expect(desk.heard.map(({ to, notices }) => [to, notices.length])).toEqual([[id('olivia'), 2]]);
    const said = desk.heard.flatMap(({ message }) => message?.page.blocks ?? []);
    expect(said).toContainEqual({ kind: 'text', text: 'voucherExpiring -30 Kenji Sato' });
    expect(await item(queued)).toMatchObject({ personId: id('olivia'), standsInFor: id('kenji') });
  });

  it('who had the digest of the day is told with the next, but at once of what cannot wait', async () => {
    await queue('olivia', {}, await another());
    await desk.drain();
    desk.now = '2026-11-23T01:00:00.000Z';
    const waits = await queue('kenji');
    await queue('kenji', { urgent: true }, await another());
    await desk.drain();
    expect(desk.heard.map(({ notices }) => notices.length)).toEqual([1, 1]);
    expect(await item(waits)).toMatchObject({ personId: id('olivia'), dueAt: '2026-11-23T23:30:00.000Z' });
  });

  it('is told also what they leave out for themselves', async () => {
    await choose('olivia', { muted: ['vouchers'] });
    await queue('olivia');
    await queue('kenji');
    await desk.drain();
    expect(desk.heard.map(({ message }) => message?.page.blocks)).toEqual([
      [{ kind: 'text', text: 'voucherExpiring -30 Kenji Sato' }],
    ]);
  });

  describe('who may not read mails', () => {
    async function mailNotice(): Promise<Notice> {
      const mail = voucherMails.find(({ state }) => state === 'proposed');
      if (!mail) throw new Error('no mail');
      const { id: recordId } = await store.voucherMails.add(mail);
      return expiring({ kind: 'voucherMail', subject: 'voucherMail', recordId });
    }
    const demote = async (): Promise<void> => {
      const olivia = await store.people.get(id('olivia'));
      if (olivia) await store.people.save({ ...olivia, roles: ['globalAdmin'] });
    };

    it('is told of none: who is away is told all the same', async () => {
      await demote();
      const queued = await queue('kenji', {}, await mailNotice());
      await queue('kenji');
      await desk.drain();
      await desk.drain();
      expect(desk.heard.map(({ to, notices }) => [to, notices.map(({ kind }) => kind)])).toEqual([
        [id('kenji'), ['voucherMail']],
        [id('olivia'), ['voucherExpiring']],
      ]);
      expect(await item(queued)).toMatchObject({ personId: id('kenji'), standsInFor: null, state: 'sent' });
    });

    it('gives back what they were handed before they lost the role', async () => {
      await queue('olivia', { standsInFor: id('kenji') }, await mailNotice());
      await demote();
      await desk.drain();
      await desk.drain();
      expect(desk.heard.map(({ to }) => to)).toEqual([id('kenji')]);
    });
  });

  it('is not told twice what concerns them as well', async () => {
    const queued = await queue('kenji');
    await queue('olivia');
    await desk.drain();
    await desk.drain();
    expect(desk.heard.map(({ to }) => to)).toEqual([id('olivia')]);
    expect(await item(queued)).toMatchObject({ state: 'obsolete' });
  });

  it('is left in peace after the last day', async () => {
    desk.now = '2026-11-29T23:30:00.000Z';
    await queue('kenji');
    await desk.drain();
    expect(desk.heard.map(({ to }) => to)).toEqual([id('kenji')]);
  });
});

describe('who cannot be reached in the chat', () => {
  it('and has not installed the app gets it installed, and the notice in the chat', async () => {
    const queued = await queue('kenji');
    await desk.drain();
    expect(desk.installed).toEqual([id('kenji')]);
    expect(await item(queued)).toMatchObject({ state: 'pending', leasedUntil: '2026-11-22T23:30:20.000Z' });
    await chatOf('kenji');
    desk.now = '2026-11-22T23:30:20.000Z';
    await desk.drain();
    expect(desk.heard).toMatchObject([{ to: id('kenji'), route: 'chat' }]);
  });

  it('is written a mail when installing is not permitted', async () => {
    desk.installAnswer = { kind: 'refused', reason: '403 Forbidden' };
    const queued = await queue('kenji');
    await desk.drain();
    expect(desk.heard).toMatchObject([{ to: 'kenji@harborline.example', route: 'mail' }]);
    expect(await item(queued)).toMatchObject({ state: 'sent', route: 'mail' });
  });

  it('is written a mail when the conversation does not come', async () => {
    await queue('kenji');
    for (let minute = 0; minute < 4; minute += 1) {
      desk.now = `2026-11-22T23:3${minute}:00.000Z`;
      await desk.drain();
    }
    expect(desk.installed).toHaveLength(3);
    expect(desk.heard).toMatchObject([{ route: 'mail' }]);
  });

  it('because they blocked the bot finds it in the activity feed, and the obstacle is kept', async () => {
    await chatOf('kenji');
    desk.answer = () => ({
      kind: 'unreachable',
      obstacle: 'blocked',
      reason: '403 ConversationBlockedByUser',
    });
    const queued = await queue('kenji');
    await desk.drain();
    expect(desk.heard).toMatchObject([{ to: id('kenji'), route: 'activityFeed' }]);
    expect(await item(queued)).toMatchObject({ state: 'sent', route: 'activityFeed' });
    expect(await store.conversations.get('a:kenji')).toMatchObject({ obstacle: 'blocked' });
  });

  it('and not in the activity feed either is written a mail', async () => {
    await chatOf('kenji', { obstacle: 'blocked' });
    desk.feedAnswer = { kind: 'refused', reason: '403 Forbidden' };
    await queue('kenji');
    await desk.drain();
    expect(desk.heard).toMatchObject([{ route: 'mail' }]);
  });

  it('because the admin disabled the bot is written a mail', async () => {
    await chatOf('kenji', { obstacle: 'disabled' });
    await queue('kenji');
    await desk.drain();
    expect(desk.heard).toMatchObject([{ route: 'mail' }]);
  });

  it('by any way is given up visibly', async () => {
    const kenji = await store.people.get(id('kenji'));
    if (kenji) await store.people.save({ ...kenji, email: null });
    desk.installAnswer = { kind: 'refused', reason: '403 Forbidden' };
    const queued = await queue('kenji');
    await desk.drain();
    expect(await item(queued)).toMatchObject({ state: 'dead', lastError: 'noMailAddress', route: 'mail' });
  });
});

describe('what is not taken', () => {
  beforeEach(() => chatOf('kenji'));

  it('is tried again after the time that was named', async () => {
    desk.answer = () => ({ kind: 'retry', afterMs: 7_000, reason: '503 ServiceUnavailable' });
    const queued = await queue('kenji');
    await desk.drain();
    expect(await item(queued)).toMatchObject({ state: 'pending', leasedUntil: '2026-11-22T23:30:07.000Z' });
  });

  it('is not repeated when the answer was lost', async () => {
    desk.answer = () => ({ kind: 'unknown', reason: 'ECONNRESET' });
    const queued = await queue('kenji');
    await desk.drain();
    desk.now = '2026-11-23T03:00:00.000Z';
    await desk.drain();
    expect(await item(queued)).toMatchObject({ state: 'unknown', attempts: 1, lastError: 'ECONNRESET' });
  });

  it('is sent again when whoever held it died before there was an answer', async () => {
    await queue('kenji', { leasedUntil: '2026-11-22T23:31:00.000Z' });
    await desk.drain();
    expect(desk.heard).toEqual([]);
    desk.now = '2026-11-22T23:31:00.000Z';
    await desk.drain();
    expect(desk.heard).toHaveLength(1);
  });

  it('because the tenant is throttled lets the whole tenant rest', async () => {
    await chatOf('olivia');
    await chatOf('mei');
    let asked = 0;
    let time = 0;
    desk = noticeDesk(fresh.stores, store, MORNING, {
      timing: { now: () => time, wait: async () => undefined },
    });
    desk.answer = () => {
      asked += 1;
      return { kind: 'throttled', afterMs: 30_000, reason: '429' };
    };
    for (let count = 0; count < 40; count += 1) {
      const person = `person-${count}`;
      await store.people.add({
        id: person,
        name: person,
        email: null,
        roles: ['partnerAdmin'],
        locationId: null,
        locale: null,
        defaultLocale: null,
      });
      await store.conversations.add({
        id: `a:${person}`,
        personId: person,
        reference: '{}',
        installedAt: null,
        welcomedAt: null,
        obstacle: null,
        locale: null,
        formAt: null,
        leftAt: null,
      });
      await store.outbox.add(noticeItem(expiring(), person, MORNING));
    }
    await desk.drain();
    const atOnce = asked;
    expect(atOnce).toBeLessThanOrEqual(16);
    await desk.drain();
    expect(asked).toBe(atOnce);
    time = 30_000;
    desk.now = '2026-11-22T23:30:30.000Z';
    desk.answer = () => ({ kind: 'sent' });
    await desk.drain();
    expect(desk.heard).toHaveLength(40);
  });
});
