import fc from 'fast-check';
import { addDays, dateIn, type CalendarDate, type Instant } from '../../src/domain/time/dates';
import { writeDown } from '../../src/desk/act';
import { anyNotice } from '../support/notices/notices';
import { noticeDesk, type NoticeDesk } from '../support/notices/desk-of-notices';
import { noticeItem } from '../support/notices/outbox';
import { later } from '../../src/notices/outbox';
import { PEOPLE, seedCompany } from '../support/records/company';
import { freshStore, type FreshStore } from '../support/store/store';
import { assignedVoucher } from '../support/records/vouchers';
import type { Store } from '../../src/ports';

/** A Monday, half past eight in Tokyo: the hour of the digest. */
const MORNING: Instant = '2026-11-22T23:30:00.000Z';
const TODAY: CalendarDate = '2026-11-23';
const ZONE = 'Asia/Tokyo';
const KENJI = PEOPLE.kenji.id;

let fresh: FreshStore;
let store: Store;
let desk: NoticeDesk;

async function begin(): Promise<void> {
  fresh = await freshStore();
  store = fresh.stores.tenant('t');
  await seedCompany(store);
  const nobody = { obstacle: null, locale: null, formAt: null, leftAt: null } as const;
  const chat = { reference: '{}', installedAt: null, welcomedAt: null, ...nobody };
  await store.conversations.add({ id: 'a:kenji', personId: KENJI, ...chat });
  desk = noticeDesk(fresh.stores, store, MORNING);
}

/** A voucher of which Kenji's office is told thirty days before that day. */
const expiringIn = (days: number) =>
  assignedVoucher(store, { expiresOn: addDays(TODAY, days), takenInOn: addDays(TODAY, -90) });

/** Something for Kenji that has come to its hour now, and can wait. */
async function queue(): Promise<string> {
  const { id, expiresOn } = await expiringIn(30);
  const notice = anyNotice('voucherExpiring', { recordId: id, anchorOn: expiresOn, days: -30, on: TODAY });
  return (await store.outbox.add(noticeItem(notice, KENJI, desk.now))).id;
}

/** Kenji's digests, by the day that it was for him. */
async function mornings(): Promise<CalendarDate[]> {
  const told = await store.outbox.list({ personId: KENJI, kind: 'notice', state: 'sent', urgent: false });
  const moments = new Set(told.flatMap(({ settledAt }) => settledAt ?? []));
  return [...moments].map((at) => dateIn(ZONE, at));
}

describe('one card a morning', () => {
  beforeEach(begin);
  afterEach(() => fresh.close());

  it('says all that an outage held up, also where somebody is told before the calendar was looked at', async () => {
    await desk.sweep();
    await queue();
    for (const days of [33, 34]) await expiringIn(days);
    desk.now = later(MORNING, 4 * 86_400_000);
    await desk.drain();
    await desk.sweep();
    await desk.drain();
    const told = desk.heard.map(({ notices }) => new Set(notices.map(({ recordId }) => recordId)).size);
    expect(told).toEqual([3]);
  });

  it('goes on where the calendar cannot be looked at', async () => {
    await desk.sweep();
    await queue();
    const logged: unknown[] = [];
    const log = {
      info: () => undefined,
      warn: () => undefined,
      error: (event: string) => void logged.push(event),
    };
    const bookmarks = { ...store.bookmarks, get: () => Promise.reject(new Error('not now')) };
    const stores = { ...fresh.stores, tenant: () => ({ ...store, bookmarks }) };
    const other = noticeDesk(stores, store, later(MORNING, 86_400_000), { log });
    await other.drain();
    expect(other.heard.map(({ notices }) => notices.length)).toEqual([1]);
    expect(logged).toEqual(['a round failed']);
  });

  it('comes once, and what comes later that day waits for the next, but not what is sent again by hand', async () => {
    await queue();
    await desk.drain();
    desk.now = later(MORNING, 3_600_000);
    const [waits, again] = [await queue(), await queue()];
    const item = await store.outbox.get(again);
    const [mei] = await store.people.list({ id: PEOPLE.mei.id });
    if (!mei) throw new Error('nobody');
    const doer = { newId: () => 'event', now: desk.now, actor: mei, conversationId: 'c' };
    await store.transaction((tables) =>
      writeDown(
        doer,
        tables,
        'notices.resend',
        {
          event: 'notice.resend',
          recordId: again,
          recordVersion: item?.version ?? 0,
          facts: {},
        },
        null,
      ),
    );
    await desk.drain();
    expect(desk.heard.map(({ notices }) => notices.length)).toEqual([1, 1]);
    expect(await store.outbox.get(waits)).toMatchObject({
      state: 'pending',
      dueAt: later(MORNING, 86_400_000),
    });
    expect(await store.outbox.get(again)).toMatchObject({ state: 'sent' });
  });

  it('is the only one, although the clock was moved back to before it', async () => {
    await queue();
    await desk.drain();
    desk.now = later(MORNING, -7_200_000);
    await queue();
    desk.now = later(MORNING, 60_000);
    await desk.drain();
    expect(await mornings()).toEqual([TODAY]);
  });

  it('takes along what was given up, unless it would be a second one', async () => {
    await queue();
    await desk.drain();
    desk.now = later(MORNING, 3_600_000);
    const dead = await queue();
    const given = await store.outbox.get(dead);
    if (given) await store.outbox.save({ ...given, state: 'dead' });
    const urgent = await queue();
    const pressing = await store.outbox.get(urgent);
    if (pressing) await store.outbox.save({ ...pressing, urgent: true });
    await desk.drain();
    expect(desk.heard.map(({ notices }) => notices.length)).toEqual([1, 1]);
    desk.now = later(MORNING, 86_400_000);
    await queue();
    await desk.drain();
    expect(desk.heard.map(({ notices }) => notices.length)).toEqual([1, 1, 2]);
  });
});

const step = fc.oneof(
  fc.record({ move: fc.constantFrom(0, 5, 60, 600, 1440, 2880, -120, -1440, 20_000) }),
  fc.record({ sweep: fc.boolean() }),
  fc.constant({ queue: true }),
);

it('however the clock moves, and whenever the calendar is looked at, nobody gets two digests on one day', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      await begin();
      try {
        await desk.sweep();
        for (const each of steps) {
          if ('move' in each) desk.now = later(desk.now, each.move * 60_000);
          else if ('queue' in each) await queue();
          else if (each.sweep) await desk.sweep();
          await desk.drain();
        }
        const days = await mornings();
        expect(days).toEqual([...new Set(days)]);
      } finally {
        await fresh.close();
      }
    }),
    { numRuns: 15 },
  );
}, 120_000);
