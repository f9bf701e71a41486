import type { Instant } from '../../src/domain/time/dates';
import type { Notice } from '../../src/domain/notice/reminder';
import type { AssignedVoucher } from '../../src/domain/voucher/voucher';
import { later } from '../../src/notices/outbox';
import type { Conversation, OutboxItem, Outcome, Store } from '../../src/ports';
import { PEOPLE, seedCompany } from '../support/records/company';
import { noticeDesk, type NoticeDesk } from '../support/notices/desk-of-notices';
import { noticeItem } from '../support/notices/outbox';
import { freshStore, type FreshStore } from '../support/store/store';
import { assignedVoucher } from '../support/records/vouchers';

/** A Monday, half past eight in Tokyo: the hour of the digest. */
const MORNING: Instant = '2026-11-22T23:30:00.000Z';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const KENJI = PEOPLE.kenji.id;
const REFUSED: Outcome = { kind: 'retry', afterMs: null, reason: '401' };
const TAKEN: Outcome = { kind: 'sent' };

let fresh: FreshStore;
let store: Store;
let desk: NoticeDesk;

beforeEach(async () => {
  fresh = await freshStore();
  store = fresh.stores.tenant('t');
  await seedCompany(store);
  desk = noticeDesk(fresh.stores, store, MORNING);
});
afterEach(() => fresh.close());

function chat(id: string, more: Partial<Conversation> = {}): Promise<Conversation> {
  return store.conversations.add({
    id,
    personId: KENJI,
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

const assigned = (): Promise<AssignedVoucher> =>
  assignedVoucher(store, { expiresOn: '2026-12-23', takenInOn: '2026-09-01' });

/** A notice for Kenji that a voucher expires, in thirty days unless something else is said. */
async function queue(more: Partial<OutboxItem> = {}, voucher?: AssignedVoucher, days = -30): Promise<string> {
  const { id, expiresOn } = voucher ?? (await assigned());
  const notice: Notice = {
    kind: 'voucherExpiring',
    subject: 'voucher',
    recordId: id,
    part: '',
    anchorOn: expiresOn,
    days,
    on: '2026-11-23',
    urgent: false,
  };
  return (await store.outbox.add(noticeItem(notice, KENJI, desk.now, more))).id;
}

const item = (id: string): Promise<OutboxItem | undefined> => store.outbox.get(id);
const routes = (): string[] => desk.heard.map(({ route, notices }) => `${route} ${notices.length}`);

/** Lets the time pass, and looks at what is due now and then, every half hour at most. */
async function pass(milliseconds: number): Promise<void> {
  const end = later(desk.now, milliseconds);
  const step = Math.max(30 * MINUTE, milliseconds / 24);
  while (desk.now < end) {
    desk.now = later(desk.now, step);
    await desk.drain();
  }
}

describe('a morning that the chat refuses', () => {
  beforeEach(() => chat('a:kenji'));

  it('buries nothing: all of it comes a little later, in one message', async () => {
    const ids = [];
    for (let count = 0; count < 24; count += 1) ids.push(await queue());
    desk.answer = () => REFUSED;
    await desk.drain();
    expect((await store.outbox.list({ state: 'pending' })).map(({ attempts }) => attempts)).toEqual(
      Array(24).fill(1),
    );
    desk.answer = () => TAKEN;
    await pass(30 * MINUTE);
    expect(routes()).toEqual(['chat 24']);
    expect((await store.outbox.list({ id: ids })).map(({ state }) => state)).toEqual(Array(24).fill('sent'));
  });

  it.each([1, 4])(
    'and the %d mornings after it: all comes in one message when the chat is open again',
    async (days) => {
      desk.answer = () => REFUSED;
      await queue();
      await desk.drain();
      for (let count = 0; count < days; count += 1) {
        await pass(DAY);
        await queue();
      }
      expect(desk.heard).toEqual([]);
      expect(await store.outbox.count({ state: 'dead' }, 10)).toBe(0);
      desk.answer = () => TAKEN;
      await pass(HOUR);
      expect(routes()).toEqual([`chat ${days + 1}`]);
    },
  );

  it('is asked more and more seldom, but at least every half hour', async () => {
    let asked = 0;
    desk.answer = () => {
      asked += 1;
      return { kind: 'retry', afterMs: 0, reason: '401' };
    };
    await queue();
    await desk.drain();
    await pass(6 * HOUR);
    expect(asked).toBeGreaterThanOrEqual(12);
    const [waiting] = await store.outbox.list({ state: 'pending' });
    expect(waiting?.leasedUntil && waiting.leasedUntil <= later(desk.now, 30 * MINUTE)).toBe(true);
  });

  it('tells nothing that has lost its reason by the time the chat is open again', async () => {
    const voucher = await assigned();
    const gone = await queue({}, voucher);
    await queue();
    desk.answer = () => REFUSED;
    await desk.drain();
    await store.vouchers.save({ ...voucher, state: 'closed', confirmation: null, closeReason: 'withdrawn' });
    desk.answer = () => TAKEN;
    await pass(30 * MINUTE);
    expect(routes()).toEqual(['chat 1']);
    expect(await item(gone)).toMatchObject({ state: 'obsolete' });
  });

  it('is not told twice where the answer got lost at last', async () => {
    await queue();
    desk.answer = () => REFUSED;
    await desk.drain();
    desk.answer = () => ({ kind: 'unknown', reason: 'ECONNRESET' });
    await pass(30 * MINUTE);
    desk.answer = () => TAKEN;
    await pass(2 * DAY);
    expect(desk.heard).toEqual([]);
    expect(await store.outbox.count({ state: 'unknown' }, 10)).toBe(1);
  });

  it('waits for the next working morning in the quiet hours, and goes on counting from the first', async () => {
    const queued = await queue();
    desk.answer = () => REFUSED;
    await desk.drain();
    await pass(DAY - HOUR);
    expect(await item(queued)).toMatchObject({ dueAt: MORNING, leasedUntil: '2026-11-23T23:30:00.000Z' });
  });
});

describe('what the chat does not take for long', () => {
  beforeEach(() => chat('a:kenji'));

  it('goes by mail: what cannot wait on the same day, all else after a week', async () => {
    desk.answer = () => REFUSED;
    const other = await queue();
    const urgent = await queue({ urgent: true });
    await desk.drain();
    await pass(10 * HOUR);
    expect(routes()).toEqual(['mail 1']);
    expect(await item(urgent)).toMatchObject({ state: 'sent', route: 'mail' });
    await pass(6 * DAY);
    expect(await item(other)).toMatchObject({ state: 'pending' });
    await pass(2 * DAY);
    expect(routes()).toEqual(['mail 1', 'mail 1']);
    expect(await item(other)).toMatchObject({ state: 'sent', route: 'mail' });
  });

  it.each(['retry', 'throttled'] as const)(
    'and mail neither (%s) is given up after two weeks, visibly',
    async (kind) => {
      desk.answer = () => ({ kind, afterMs: null, reason: '401' });
      desk.mailAnswer = { kind, afterMs: null, reason: 'graph: 401' };
      const voucher = await assignedVoucher(store, { expiresOn: '2027-01-22', takenInOn: '2026-09-01' });
      const queued = await queue({}, voucher, -60);
      await desk.drain();
      await pass(13 * DAY);
      expect(await item(queued)).toMatchObject({ state: 'pending' });
      await pass(3 * DAY);
      expect(await item(queued)).toMatchObject({ state: 'dead', route: 'mail', lastError: 'graph: 401' });
    },
  );

  it('is tried often before that: a process that was down for weeks gives nothing up at its first try', async () => {
    const queued = await queue({ dueAt: later(MORNING, -20 * DAY) });
    desk.answer = () => REFUSED;
    await desk.drain();
    expect(desk.heard).toEqual([]);
    expect(await item(queued)).toMatchObject({ state: 'pending', attempts: 1 });
  });
});

describe('what was given up', () => {
  beforeEach(() => chat('a:kenji'));

  it('and still holds goes with the next that is told', async () => {
    const dead = await queue({ state: 'dead', attempts: 9, lastError: '400', settledAt: MORNING });
    await desk.drain();
    expect(desk.heard).toEqual([]);
    const next = await queue();
    await desk.drain();
    expect(routes()).toEqual(['chat 2']);
    for (const id of [dead, next]) expect(await item(id)).toMatchObject({ state: 'sent', route: 'chat' });
  });

  it('and does not hold any more stays where the admins see it', async () => {
    const voucher = await assigned();
    const dead = await queue({ state: 'dead', attempts: 9, settledAt: MORNING }, voucher);
    await store.vouchers.save({ ...voucher, state: 'closed', confirmation: null, closeReason: 'withdrawn' });
    await queue();
    await desk.drain();
    expect(routes()).toEqual(['chat 1']);
    expect(await item(dead)).toMatchObject({ state: 'dead' });
  });
});

describe('what the chat will never take', () => {
  it('goes by mail at once', async () => {
    await chat('a:kenji');
    desk.answer = () => ({ kind: 'refused', reason: '400 BadArgument' });
    await queue();
    await queue();
    await desk.drain();
    expect(routes()).toEqual(['mail 2']);
  });

  it('because it is too large comes as its title and its buttons, or else by mail', async () => {
    await chat('a:kenji');
    const sizes: number[] = [];
    desk.answer = (_, { page }) => {
      sizes.push(page.blocks.length);
      return page.blocks.length > 0 ? { kind: 'tooLarge', reason: '413' } : TAKEN;
    };
    await queue();
    await queue();
    await desk.drain();
    expect(sizes).toEqual([2, 0]);
    expect(routes()).toEqual(['chat 2']);
    desk.now = later(MORNING, DAY);
    desk.answer = () => ({ kind: 'tooLarge', reason: '413' });
    await queue();
    await desk.drain();
    expect(routes()).toEqual(['chat 2', 'mail 1']);
    expect(desk.heard[1]?.mail?.text).toContain('voucherExpiring');
  });
});

describe('a way around that is closed just now', () => {
  it.each([
    ['the app can not be installed', 'notInstalled'],
    ['the feed does not take it', 'blocked'],
  ] as const)('gives way to a mail: %s', async (_, obstacle) => {
    await chat('a:kenji', { obstacle });
    desk.installAnswer = desk.feedAnswer = { kind: 'retry', afterMs: null, reason: 'graph: 403 Forbidden' };
    await queue();
    await desk.drain();
    expect(routes()).toEqual(['mail 1']);
  });
});

describe('of several chats with a person', () => {
  const asked: string[] = [];
  beforeEach(async () => {
    asked.length = 0;
    await chat('a:1', { leftAt: '2026-11-20T00:00:00.000Z' });
    await chat('a:2', { leftAt: '2026-11-21T00:00:00.000Z' });
    await chat('a:0');
    await queue();
  });

  const closed = (...ids: string[]): void => {
    desk.answer = ({ id }) => {
      asked.push(id);
      return ids.includes(id)
        ? { kind: 'unreachable', obstacle: 'notInstalled', reason: '404 ConversationNotFound' }
        : TAKEN;
    };
  };

  it.each([
    [[], ['a:0']],
    [['a:0'], ['a:0', 'a:2']],
    [
      ['a:0', 'a:2'],
      ['a:0', 'a:2', 'a:1'],
    ],
  ])('those that are gone (%j) give way to the one used last before', async (gone, tried) => {
    closed(...gone);
    await desk.drain();
    expect(asked).toEqual(tried);
    expect(routes()).toEqual(['chat 1']);
    for (const id of gone)
      expect(await store.conversations.get(id)).toMatchObject({ obstacle: 'notInstalled' });
  });

  it('only where all are gone another way is taken', async () => {
    closed('a:0', 'a:1', 'a:2');
    desk.installAnswer = { kind: 'refused', reason: '403' };
    await desk.drain();
    expect(routes()).toEqual(['mail 1']);
  });

  it('no other is asked where the last may take it later', async () => {
    desk.answer = ({ id }) => {
      asked.push(id);
      return REFUSED;
    };
    await desk.drain();
    expect(asked).toEqual(['a:0']);
  });
});
