import type { AuditEvent } from '../../../src/domain/audit';
import type { Conversation, OutboxItem, Unsaved } from '../../../src/ports';

export const conversations: Unsaved<Conversation>[] = [
  {
    id: 'a:1',
    personId: 'p-mei',
    reference: '{"x":1}',
    installedAt: '2026-11-01T00:00:00.000Z',
    welcomedAt: null,
    active: true,
  },
  { id: '19:1', personId: null, reference: '{}', installedAt: null, welcomedAt: null, active: false },
];

/** A pending outbox item, due at noon. */
export function outboxItem(n = 1, more: Partial<Unsaved<OutboxItem>> = {}): Unsaved<OutboxItem> {
  return {
    id: `o-${n}`,
    kind: 'cardUpdate',
    key: `card:${n}`,
    state: 'pending',
    conversationId: 'a:1',
    activityId: null,
    payload: '{}',
    dueAt: '2026-11-21T12:00:00.000Z',
    leasedUntil: null,
    attempts: 0,
    lastError: null,
    ...more,
  };
}

export const outbox: Unsaved<OutboxItem>[] = [
  outboxItem(1, { state: 'dead', lastError: '403', attempts: 5, activityId: '1' }),
];

/** What an audit trail holds of one press. */
export function auditEvent(n = 1, more: Partial<AuditEvent> = {}): AuditEvent {
  return {
    id: `e-${n}`,
    at: '2026-11-21T12:00:00.000Z',
    actorId: 'p-mei',
    actorName: 'Mei',
    verb: 'reserve.submit',
    event: 'reserve',
    kind: 'voucher',
    recordId: 'v-1',
    recordVersion: 2,
    reference: 'VD-1',
    nonce: `nonce-${n}`,
    origin: 'a:1',
    facts: { number: 'AB-1', days: 3, lead: null },
    before: {},
    after: { state: 'reserved' },
    ...more,
  };
}
