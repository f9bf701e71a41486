import { dateIn, type Instant } from '../../src/domain/time/dates';
import type { Notice } from '../../src/domain/notice/reminder';
import { later } from '../../src/notices/outbox';
import { createRounds, type Rounds } from '../../src/notices/rounds';
import type { Directory, Log, Store, Stores } from '../../src/ports';
import { planningServices } from '../../src/schemes/planning-services';
import { openStores } from '../../src/adapters/store/open';
import { seedCompany } from '../support/records/company';
import { noticeDesk, type NoticeDesk } from '../support/notices/desk-of-notices';
import { noticeItem } from '../support/notices/outbox';
import { freshStore, PROVIDERS, type FreshStore } from '../support/store/store';
import { assignedVoucher } from '../support/records/vouchers';

/** A Monday, half past eight in Tokyo: the hour of the digest. */
const MORNING: Instant = '2026-11-22T23:30:00.000Z';
const PEOPLE = 40;

const silent: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

describe.each(PROVIDERS)('several dispatchers on one database, on %s', (provider) => {
  let fresh: FreshStore;
  let store: Store;
  /** On SQLite there is one process, so that the second dispatcher shares its stores. */
  let others: Stores;
  let a: NoticeDesk;
  let b: NoticeDesk;

  beforeEach(async () => {
    fresh = await freshStore(provider);
    others = provider === 'sqlite' ? fresh.stores : openStores({ url: fresh.url });
    store = fresh.stores.tenant('t');
    await seedCompany(store);
    a = noticeDesk(fresh.stores, store, MORNING);
    b = noticeDesk(others, others.tenant('t'), MORNING);
    await queueForAll();
  });
  afterEach(async () => {
    if (others !== fresh.stores) await others.close();
    await fresh.close();
  });

  /** One notice for each of many people who can be reached in the chat. */
  async function queueForAll(): Promise<void> {
    const voucher = await assignedVoucher(store, { expiresOn: '2026-12-23', takenInOn: '2026-09-01' });
    const notice: Notice = {
      kind: 'voucherExpiring',
      subject: 'voucher',
      recordId: voucher.id,
      part: '',
      anchorOn: voucher.expiresOn,
      days: -30,
      on: dateIn('Asia/Tokyo', MORNING),
      urgent: false,
    };
    const ids = Array.from({ length: PEOPLE }, (_, n) => `person-${n}`);
    const unknown = { locale: null, defaultLocale: null, locationId: null, email: null };
    await store.people.addAll(ids.map((id) => ({ ...unknown, id, name: id, roles: ['partnerAdmin'] })));
    const chat = { reference: '{}', installedAt: null, welcomedAt: null, obstacle: null };
    await store.conversations.addAll(
      ids.map((id) => ({ ...chat, id: `a:${id}`, personId: id, locale: null, formAt: null, leftAt: null })),
    );
    await store.outbox.addAll(ids.map((id) => noticeItem(notice, id, MORNING)));
  }

  const told = (): string[] => [...a.heard, ...b.heard].map(({ to }) => to);

  it('tell everybody once', async () => {
    await Promise.all([a.drain(), b.drain()]);
    await Promise.all([b.drain(), a.drain()]);
    expect(told()).toHaveLength(PEOPLE);
    expect(new Set(told()).size).toBe(PEOPLE);
  });

  it('keep the pace of the tenant together: only one of them tells at a time', async () => {
    let telling = new Set<NoticeDesk>();
    const together: number[] = [];
    for (const desk of [a, b]) {
      const drain = desk.drain;
      desk.answer = async () => {
        telling.add(desk);
        together.push(telling.size);
        await new Promise((done) => setTimeout(done, 1));
        return { kind: 'sent' };
      };
      desk.drain = () =>
        drain().finally(() => (telling = new Set([...telling].filter((one) => one !== desk))));
    }
    await Promise.all([a.drain(), b.drain(), a.drain(), b.drain()]);
    expect(told()).toHaveLength(PEOPLE);
    expect(Math.max(...together)).toBe(1);
  });

  it('let a throttled tenant rest as a whole', async () => {
    a.answer = () => ({ kind: 'throttled', afterMs: 40_000, reason: '429' });
    await a.drain();
    b.now = later(MORNING, 39_000);
    await b.drain();
    expect(told()).toEqual([]);
    b.now = later(MORNING, 40_000);
    await b.drain();
    expect(told()).toHaveLength(PEOPLE);
  });

  it('take over at once from one that stops', async () => {
    a.answer = async () => {
      // What is in flight is finished; the rest is for others.
      void a.stop();
      return { kind: 'sent' };
    };
    await a.drain();
    expect(a.heard.length).toBeLessThan(PEOPLE);
    await b.drain();
    expect(told().sort()).toEqual([...new Set(told())].sort());
    expect(told()).toHaveLength(PEOPLE);
  });

  it('take over within half a minute from one that was killed, and repeat only what was in flight', async () => {
    let revive: () => void = () => undefined;
    const death = new Promise<void>((done) => (revive = done));
    const sent: string[] = [];
    a.answer = async ({ personId }) => {
      if (sent.length >= 20) await death;
      sent.push(personId ?? '');
      return { kind: 'sent' };
    };
    const dying = a.drain();
    while (a.heard.length < 20) await new Promise((done) => setTimeout(done, 5));
    const inTime = a.heard.length;

    b.now = later(MORNING, 29_000);
    await b.drain();
    expect(b.heard).toEqual([]);
    b.now = later(MORNING, 30_000);
    await b.drain();
    const inFlight = PEOPLE - inTime - b.heard.length;
    expect(inFlight).toBeGreaterThan(0);
    expect(inFlight).toBeLessThanOrEqual(16);
    b.now = later(MORNING, 60_000);
    await b.drain();
    expect(new Set(told()).size).toBe(PEOPLE);
    expect(told()).toHaveLength(PEOPLE);

    // It was not dead, only asleep: what it had in its hands goes out, and nothing else.
    a.now = later(MORNING, 61_000);
    revive();
    await dying;
    expect(a.heard).toHaveLength(inTime + inFlight);
    const items = await store.outbox.list({ kind: 'notice' });
    expect(items.filter(({ state }) => state !== 'sent')).toEqual([]);
  });
});

describe.each(PROVIDERS)('several replicas make their rounds, on %s', (provider) => {
  it('one at a time for a tenant', async () => {
    const fresh = await freshStore(provider);
    await seedCompany(fresh.stores.tenant('t'));
    const asked: string[] = [];
    let read = 0;
    let finish: () => void = () => undefined;
    const busy = new Promise<void>((done) => (finish = done));
    const directory: Directory = { find: async (_tenantId, personId) => void asked.push(personId) };
    const replica = (reading: () => Promise<void>): Rounds =>
      createRounds({
        stores: fresh.stores,
        tenants: ['t'],
        clock: { now: () => MORNING },
        log: silent,
        scheme: planningServices,
        holidays: { isPublic: () => false },
        directory,
        mails: {
          tenantId: 't',
          read: async () => {
            read += 1;
            await reading();
          },
        },
        afterMs: 0,
        everyMs: 60_000,
        wake: () => undefined,
      });
    const first = replica(() => busy).run();
    while (read === 0) await new Promise((done) => setTimeout(done, 5));
    const other = replica(async () => undefined);
    await Promise.all([other.run(), replica(async () => undefined).run()]);
    expect(read).toBe(1);
    finish();
    await first;
    await other.run();
    expect(read).toBe(2);
    expect(asked).toHaveLength(new Set(asked).size);
    await fresh.close();
  });
});
