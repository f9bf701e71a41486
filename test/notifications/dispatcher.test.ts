import type { Instant } from '../../src/domain/dates';
import { UpstreamError } from '../../src/errors';
import { createDispatcher, type Notifier } from '../../src/notifications/dispatcher';
import type { Log, OutboxItem, Store } from '../../src/ports';
import { freshStore, type FreshStore } from '../support/store';

const START: Instant = '2026-11-23T03:00:00.000Z';
const later = (seconds: number): Instant => {
  const at = new Date(Date.parse(START) + seconds * 1000).toISOString();
  return `${at.slice(0, -1)}Z`;
};

let fresh: FreshStore;
let store: Store;
let now: Instant;
let sent: string[];
let whileSending: (item: OutboxItem) => Promise<void>;

beforeEach(async () => {
  fresh = await freshStore();
  store = fresh.stores.tenant('t');
  now = START;
  sent = [];
  whileSending = async () => undefined;
});
afterEach(() => fresh.close());

const notifier: Notifier = {
  async send(_tenantId, item) {
    await whileSending(item);
    sent.push(item.payload);
  },
};
const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const dispatcher = () => createDispatcher({ stores: fresh.stores, clock: { now: () => now }, log, notifier });

async function queue(id: string, more: Partial<OutboxItem> = {}): Promise<OutboxItem> {
  return store.outbox.add({
    id,
    kind: 'cardUpdate',
    key: `card:${id}`,
    state: 'pending',
    conversationId: 'a:1',
    activityId: '1',
    payload: id,
    dueAt: START,
    leasedUntil: null,
    attempts: 0,
    lastError: null,
    personId: null,
    standsInFor: null,
    urgent: false,
    queuedAt: START,
    settledAt: null,
    route: null,
    ...more,
  });
}

const stateOf = async (id: string) => (await store.outbox.get(id))?.state;
const unreachable = () => Promise.reject(new UpstreamError('teams', true));

describe('the dispatcher', () => {
  it('sends what is due once, the oldest first', async () => {
    await queue('second', { dueAt: later(-1) });
    await queue('first', { dueAt: later(-2) });
    await queue('not yet', { dueAt: later(60) });
    await dispatcher().drain();
    await dispatcher().drain();
    expect(sent).toEqual(['first', 'second']);
    expect(await stateOf('not yet')).toBe('pending');
  });

  it('sends a card that was queued anew while the former one was on its way, and sends it last', async () => {
    const item = await queue('card', { payload: 'old' });
    whileSending = async ({ payload }) => {
      const known = await store.outbox.get(item.id);
      if (payload === 'old' && known) await store.outbox.save({ ...known, payload: 'new' });
    };
    await dispatcher().drain();
    expect(sent).toEqual(['old', 'new']);
    expect(await store.outbox.get(item.id)).toMatchObject({ state: 'sent', leasedUntil: null });
  });

  it('keeps a receipt until the channel takes it', async () => {
    await queue('receipt');
    whileSending = unreachable;
    for (let minute = 0; minute < 6; minute += 1) {
      now = later(minute * 300);
      await dispatcher().drain();
    }
    expect(await stateOf('receipt')).toBe('pending');
    whileSending = async () => undefined;
    now = later(3600);
    await dispatcher().drain();
    expect(sent).toEqual(['receipt']);
  });

  it('lets a form go that could not be shown at once: it would wipe what is being typed', async () => {
    await queue('form at once', { kind: 'formUpdate' });
    await queue('receipt');
    await queue('form', { kind: 'formUpdate', dueAt: later(-4) });
    await dispatcher().drain();
    expect(sent).toEqual(['form at once', 'receipt']);
    expect(await stateOf('form')).toBe('obsolete');
    await queue('form refused', { kind: 'formUpdate' });
    whileSending = unreachable;
    await dispatcher().drain();
    now = later(300);
    whileSending = async () => undefined;
    await dispatcher().drain();
    expect(sent).not.toContain('form refused');
    expect(await stateOf('form refused')).toBe('obsolete');
  });

  it('passes by what others hold, however much that is, and takes it once their lease has run out', async () => {
    for (let count = 0; count < 25; count += 1)
      await queue(`held ${count}`, { dueAt: later(-9), leasedUntil: later(30) });
    await queue('free');
    await dispatcher().drain();
    expect(sent).toEqual(['free']);
    now = later(31);
    await dispatcher().drain();
    expect(sent).toHaveLength(26);
  });

  it('sees what is queued while it runs without waiting for its next round', async () => {
    const running = dispatcher();
    await queue('first');
    whileSending = async ({ id }) => {
      if (id !== 'first') return;
      await queue('second', { conversationId: 'a:2', key: 'card:2' });
      running.wake();
      await new Promise((done) => setTimeout(done, 20));
    };
    running.wake();
    for (let wait = 0; wait < 40 && sent.length < 2; wait += 1)
      await new Promise((done) => setTimeout(done, 25));
    await running.stop();
    expect(sent).toEqual(['first', 'second']);
  });
});
