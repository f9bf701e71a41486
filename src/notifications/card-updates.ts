import type { Instant } from '../domain/dates';
import type { Clock, Log, OutboxItem, Store } from '../ports';
import { causedBy } from '../telemetry/correlation';
import { measureSend } from '../telemetry/measure';
import type { Notifier } from './notifier';
import { later, msBetween, unlessOvertaken } from './outbox';
import { afterOutcome } from './settle';

const LEASE_MS = 60_000;
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
  let isWorking = true;
  while (isWorking) {
    isWorking = false;
    for (const item of await freeItems(store, parts.clock.now())) {
      if (isStopped()) return;
      const leasedUntil = later(parts.clock.now(), LEASE_MS);
      const leased = await unlessOvertaken(store.outbox.save({ ...item, leasedUntil }));
      if (!leased) continue;
      isWorking = true;
      await causedBy([leased.cause], () => carryOut(parts, tenantId, store, leased));
    }
  }
}

/** What is due, and held by no lease or by one that ran out. */
async function freeItems({ outbox }: Store, now: Instant): Promise<OutboxItem[]> {
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
): Promise<void> {
  if (isTooLate(item, clock.now())) {
    return settle(store, item, { state: 'obsolete', settledAt: clock.now(), leasedUntil: null });
  }
  const conversation = await store.conversations.get(item.conversationId ?? '');
  const { outcome } = await measureSend(async () => ({
    route: 'card',
    outcome: conversation
      ? await notifier.update(conversation, item)
      : ({ kind: 'refused', reason: 'noConversation' } as const),
  }));
  if (outcome.kind !== 'sent') log.warn('card not replaced', { tenantId, item: item.id, outcome });
  else log.info('card replaced', { tenantId, item: item.id });
  await settle(store, item, afterOutcome(item, outcome, null, clock.now(), GIVE_UP_MS));
}

/** Writes what became of an item; where it was queued anew in the meantime, that is to go out next. */
async function settle({ outbox }: Store, item: OutboxItem, result: Partial<OutboxItem>): Promise<void> {
  if (await unlessOvertaken(outbox.save({ ...item, ...result }))) return;
  const newer = await outbox.get(item.id);
  if (newer && newer.leasedUntil === item.leasedUntil)
    await unlessOvertaken(outbox.save({ ...newer, leasedUntil: null }));
}

function isTooLate({ kind, dueAt, attempts }: OutboxItem, now: Instant): boolean {
  return kind === 'formUpdate' && (attempts > 0 || msBetween(dueAt, now) > FORM_MS);
}
