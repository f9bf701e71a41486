import type { Instant } from '../../src/domain/time/dates';
import type { Notifier } from '../../src/notices/notifier';
import { sendCardUpdates } from '../../src/notices/card-updates';
import type { Log, OutboxItem, Outcome, Store } from '../../src/ports';
import { cardItem } from '../support/notices/outbox';
import { freshStore, type FreshStore } from '../support/store/store';

const START: Instant = '2026-11-23T03:00:00.000Z';
const later = (seconds: number): Instant => {
  const at = new Date(Date.parse(START) + seconds * 1000).toISOString();
  return `${at.slice(0, -1)}Z`;
};

let fresh: FreshStore;
let store: Store;
let now: Instant;
let sent: string[];
let whileSending: (item: OutboxItem) => Promise<Outcome | void>;

beforeEach(async () => {
  fresh = await freshStore();
  store = fresh.stores.tenant('t');
  await store.conversations.add({
    id: 'a:1',
    personId: 'p-mei',
    reference: '{}',
    installedAt: null,
    welcomedAt: null,
    obstacle: null,
    locale: null,
    formAt: null,
    leftAt: null,
  });
  now = START;
  sent = [];
  whileSending = async () => undefined;
});
afterEach(() => fresh.close());

const notifier: Notifier = {
  async update(_conversation, item) {
    const outcome = await whileSending(item);
    if (!outcome) sent.push(item.payload);
    return outcome ?? { kind: 'sent' };
  },
  tell: () => Promise.reject(new Error('nobody is told anything here')),
};
const log: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const drain = () => sendCardUpdates({ clock: { now: () => now }, log, notifier }, 't', store, () => false);

async function queue(id: string, more: Partial<OutboxItem> = {}): Promise<OutboxItem> {
  return store.outbox.add(cardItem(id, START, more));
}

const stateOf = async (id: string) => (await store.outbox.get(id))?.state;
const unreachable = async () => ({ kind: 'retry', afterMs: null, reason: '503' }) as const;

describe('cards that take the place of pressed ones', () => {
  it('sends what is due once, the oldest first', async () => {
    await queue('second', { dueAt: later(-1) });
    await queue('first', { dueAt: later(-2) });
    await queue('not yet', { dueAt: later(60) });
    await drain();
    await drain();
    expect(sent).toEqual(['first', 'second']);
    expect(await stateOf('not yet')).toBe('pending');
  });

  it('sends a card that was queued anew while the former one was on its way, and sends it last', async () => {
    const item = await queue('card', { payload: 'old' });
    whileSending = async ({ payload }) => {
      const known = await store.outbox.get(item.id);
      if (payload === 'old' && known) await store.outbox.save({ ...known, payload: 'new' });
    };
    await drain();
    expect(sent).toEqual(['old', 'new']);
    expect(await store.outbox.get(item.id)).toMatchObject({ state: 'sent', leasedUntil: null });
  });

  it('keeps a receipt until the channel takes it', async () => {
    await queue('receipt');
    whileSending = unreachable;
    for (let minute = 0; minute < 6; minute += 1) {
      now = later(minute * 150);
      await drain();
    }
    expect(await stateOf('receipt')).toBe('pending');
    whileSending = async () => undefined;
    now = later(3600);
    await drain();
    expect(sent).toEqual(['receipt']);
  });

  it('lets a form go that could not be shown at once: it would wipe what is being typed', async () => {
    await queue('form at once', { kind: 'formUpdate' });
    await queue('receipt');
    await queue('form', { kind: 'formUpdate', dueAt: later(-4) });
    await drain();
    expect(sent).toEqual(['form at once', 'receipt']);
    expect(await stateOf('form')).toBe('obsolete');
    await queue('form refused', { kind: 'formUpdate' });
    whileSending = unreachable;
    await drain();
    now = later(300);
    whileSending = async () => undefined;
    await drain();
    expect(sent).not.toContain('form refused');
    expect(await stateOf('form refused')).toBe('obsolete');
  });

  it('passes by what others hold, however much that is, and takes it once their lease has run out', async () => {
    for (let count = 0; count < 25; count += 1)
      await queue(`held ${count}`, { dueAt: later(-9), leasedUntil: later(30) });
    await queue('free');
    await drain();
    expect(sent).toEqual(['free']);
    now = later(31);
    await drain();
    expect(sent).toHaveLength(26);
  });

  it('repeats what may have arrived: the same card in the same place does no harm', async () => {
    await queue('receipt');
    whileSending = async () => ({ kind: 'retry', afterMs: 2_000, reason: 'ECONNRESET' });
    await drain();
    expect(await store.outbox.get('receipt')).toMatchObject({ state: 'pending', leasedUntil: later(2) });
  });

  it('gives a card up that nobody took for a quarter of an hour, or that is refused', async () => {
    await queue('old', { dueAt: later(-901), attempts: 7 });
    await queue('refused', { key: 'card:2' });
    whileSending = async ({ id }) =>
      id === 'old'
        ? { kind: 'retry', afterMs: null, reason: '503' }
        : { kind: 'refused', reason: '400 BadSyntax' };
    await drain();
    expect(await store.outbox.get('old')).toMatchObject({ state: 'dead', lastError: '503' });
    expect(await store.outbox.get('refused')).toMatchObject({ state: 'dead', lastError: '400 BadSyntax' });
  });
});
