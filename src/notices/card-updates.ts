import type { Instant } from '../domain/time/dates';
import type { Clock, Log, OutboxItem, Store } from '../ports';
import { causedBy } from '../telemetry/correlation';
import { measureSend } from '../telemetry/measure';
import type { Notifier } from './notifier';
import { later, msBetween, unlessOvertaken } from './outbox';
import { afterOutcome, tried } from './settle';

const LEASE_MS = 60_000;
/** Longest that one attempt takes. */
const SEND_MS = 20_000;
const BATCH = 20;
const GIVE_UP_MS = 15 * 60_000;
/** A form that comes later than this would wipe what is being typed into the same form. */
const FORM_MS = 3_000;
const KINDS = ['cardUpdate', 'formUpdate'] as const;

export interface CardUpdateParts {
  readonly clock: Clock;
  readonly log: Log;
  readonly notifier: Notifier;
}

/** Puts the queued cards of a tenant into their places, the oldest first, until none is due or it is to stop. */
export async function sendCardUpdates(
  parts: CardUpdateParts,
  tenantId: string,
  store: Store,
  isStopped: () => boolean,
): Promise<void> {
  while (!isStopped()) {
    const items = await leased(store, parts.clock.now());
    if (items.length === 0) return;
    const settled: Settled[] = [];
    for (const item of items) {
      // What is left then is put off to a later run, of this process or of another.
      const isLeft = isStopped() || msBetween(parts.clock.now(), item.leasedUntil ?? item.dueAt) < SEND_MS;
      const result = isLeft
        ? { leasedUntil: null }
        : await causedBy([item.cause], () => carryOut(parts, tenantId, store, item));
      settled.push({ item, result });
    }
    await settle(store, settled);
  }
}

/** An item, and what is to be written of it. */
interface Settled {
  readonly item: OutboxItem;
  readonly result: Partial<OutboxItem>;
}

/** Takes what is due and held by no lease, or by one that ran out; one write for all of it. */
async function leased(store: Store, now: Instant): Promise<OutboxItem[]> {
  if ((await freeItems(store, now)).length === 0) return [];
  return store.transaction(async (tables) => {
    const taken = [];
    for (const item of await freeItems(tables, now))
      taken.push(await tables.outbox.change(item, { leasedUntil: later(now, LEASE_MS) }));
    return taken;
  });
}

async function freeItems({ outbox }: Pick<Store, 'outbox'>, now: Instant): Promise<OutboxItem[]> {
  const due = { state: 'pending', kind: KINDS, dueAt: { to: now } } as const;
  const order = { orderBy: 'dueAt', limit: BATCH } as const;
  const free = await outbox.list({ ...due, leasedUntil: null }, order);
  return [...free, ...(await outbox.list({ ...due, leasedUntil: { to: now } }, order))];
}

async function carryOut(
  { clock, log, notifier }: CardUpdateParts,
  tenantId: string,
  store: Store,
  item: OutboxItem,
): Promise<Partial<OutboxItem>> {
  if (isTooLate(item, clock.now())) return { state: 'obsolete', settledAt: clock.now(), leasedUntil: null };
  const conversation = await store.conversations.get(item.conversationId ?? '');
  const { outcome } = await measureSend(async () => ({
    route: 'card',
    outcome: conversation
      ? await notifier.update(conversation, item)
      : ({ kind: 'refused', reason: 'noConversation' } as const),
  }));
  if (outcome.kind !== 'sent') log.warn('card not replaced', { tenantId, item: item.id, outcome });
  else log.info('card replaced', { tenantId, item: item.id });
  return afterOutcome(item, tried({ outcome, route: null }, item.attempts, clock.now()), GIVE_UP_MS);
}

/** Writes what became of the items; where one was queued anew in the meantime, that is to go out next. */
async function settle(store: Store, settled: readonly Settled[]): Promise<void> {
  await store.transaction(async ({ outbox }) => {
    for (const { item, result } of settled) {
      if (await unlessOvertaken(outbox.change(item, result))) continue;
      const newer = await outbox.get(item.id);
      if (newer && newer.leasedUntil === item.leasedUntil)
        await unlessOvertaken(outbox.change(newer, { leasedUntil: null }));
    }
  });
}

function isTooLate({ kind, dueAt, attempts }: OutboxItem, now: Instant): boolean {
  return kind === 'formUpdate' && (attempts > 0 || msBetween(dueAt, now) > FORM_MS);
}
