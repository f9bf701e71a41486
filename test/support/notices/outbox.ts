import { randomUUID } from 'node:crypto';
import type { Instant } from '../../../src/domain/time/dates';
import { noticeKey, type Notice } from '../../../src/domain/notice/reminder';
import type { OutboxItem, Unsaved } from '../../../src/ports';

/** A card that waits to be put in the place of another. */
export function cardItem(
  id: string,
  dueAt: Instant,
  more: Partial<Unsaved<OutboxItem>> = {},
): Unsaved<OutboxItem> {
  return {
    id,
    kind: 'cardUpdate',
    key: `card:${id}`,
    state: 'pending',
    personId: null,
    standsInFor: null,
    conversationId: 'a:1',
    activityId: '1',
    payload: id,
    urgent: false,
    queuedAt: dueAt,
    dueAt,
    leasedUntil: null,
    attempts: 0,
    lastError: null,
    settledAt: null,
    route: null,
    cause: null,
    ...more,
  };
}

/** A notice that waits for a person. */
export function noticeItem(
  notice: Notice,
  personId: string,
  dueAt: Instant,
  more: Partial<Unsaved<OutboxItem>> = {},
): Unsaved<OutboxItem> {
  return cardItem(randomUUID(), dueAt, {
    kind: 'notice',
    key: `notice:${noticeKey(notice)}:${personId}`,
    personId,
    conversationId: null,
    activityId: null,
    payload: JSON.stringify(notice),
    urgent: notice.urgent,
    ...more,
  });
}
