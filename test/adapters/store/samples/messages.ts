import type { AuditEvent } from '../../../../src/domain/audit';
import type { NoticeSettings } from '../../../../src/domain/notice/notice-settings';
import type { VoucherMail } from '../../../../src/domain/voucher/voucher-mail';
import type { Bookmark, Conversation, OutboxItem, Unsaved } from '../../../../src/ports';

export const conversations: Unsaved<Conversation>[] = [
  {
    id: 'a:1',
    personId: 'p-mei',
    reference: '{"x":1}',
    installedAt: '2026-11-01T00:00:00.000Z',
    welcomedAt: null,
    obstacle: null,
    locale: 'ja-JP',
    formAt: '2026-11-21T09:00:00.000Z',
    leftAt: null,
  },
  {
    id: '19:1',
    personId: null,
    reference: '{}',
    installedAt: null,
    welcomedAt: null,
    obstacle: 'blocked',
    locale: null,
    formAt: null,
    leftAt: null,
  },
];

/** A pending outbox item, due at noon. */
export function outboxItem(n = 1, more: Partial<Unsaved<OutboxItem>> = {}): Unsaved<OutboxItem> {
  return {
    id: `o-${n}`,
    kind: 'cardUpdate',
    key: `card:${n}`,
    state: 'pending',
    personId: null,
    standsInFor: null,
    conversationId: 'a:1',
    activityId: null,
    payload: '{}',
    urgent: false,
    queuedAt: '2026-11-21T11:00:00.000Z',
    dueAt: '2026-11-21T12:00:00.000Z',
    leasedUntil: null,
    attempts: 0,
    lastError: null,
    settledAt: null,
    route: null,
    cause: null,
    ...more,
  };
}

export const outbox: Unsaved<OutboxItem>[] = [
  outboxItem(1, { state: 'dead', lastError: '403', attempts: 5, activityId: '1' }),
  outboxItem(2, {
    kind: 'notice',
    key: 'notice:1',
    state: 'unknown',
    personId: 'p-mei',
    standsInFor: 'p-kenji',
    conversationId: null,
    urgent: true,
    settledAt: '2026-11-21T12:00:01.000Z',
    route: 'mail',
    cause: 'c5c0f5d2-0001-4c7e-9b1a-000000000001',
  }),
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

export const noticeSettings: Unsaved<NoticeSettings>[] = [
  {
    id: 'p-mei',
    timeZone: 'Asia/Taipei',
    digestAt: '07:45',
    workingDays: [1, 2, 6],
    quiet: { from: '18:00', to: '07:00' },
    muted: ['mails', 'confirmations'],
    standIn: { personId: 'p-kenji', from: '2026-12-01', to: '2026-12-10' },
  },
  {
    id: 'p-kenji',
    timeZone: null,
    digestAt: '08:30',
    workingDays: [],
    quiet: null,
    muted: [],
    standIn: null,
  },
];

export const voucherMails: Unsaved<VoucherMail>[] = [
  {
    id: 'm-1',
    state: 'proposed',
    messageId: '<1@customer.example>',
    subject: '計画サービス利用券',
    sender: 'sato@customer.example',
    receivedAt: '2026-11-21T12:00:00.000Z',
    body: '<p>利用券番号: AB-1</p>',
    attachment: null,
    voucherId: null,
  },
  {
    id: 'm-2',
    state: 'known',
    messageId: '<2@customer.example>',
    subject: '',
    sender: 'sato@customer.example',
    receivedAt: '2026-11-21T12:00:00.000Z',
    body: 'AB-2',
    attachment: 'voucher.eml',
    voucherId: 'v-2',
  },
];

export const bookmarks: Unsaved<Bookmark>[] = [{ id: 'reminders', value: '2026-11-21' }];
