import { z } from 'zod';
import type { Conversation, OutboxItem, Unsaved } from '../../ports';
import { instant, text, type Shape } from './values';

const conversationRow = z.object({
  id: text,
  personId: text.nullable(),
  reference: text,
  installedAt: instant.nullable(),
  welcomedAt: instant.nullable(),
  active: z.boolean(),
});
export const conversation: Shape<Unsaved<Conversation>, typeof conversationRow> = conversationRow;

const outboxRow = z.object({
  id: text,
  kind: z.enum(['cardUpdate', 'formUpdate']),
  key: text,
  state: z.enum(['pending', 'sent', 'obsolete', 'dead']),
  conversationId: text,
  activityId: text.nullable(),
  payload: text,
  dueAt: instant,
  leasedUntil: instant.nullable(),
  attempts: z.int(),
  lastError: text.nullable(),
});
export const outboxItem: Shape<Unsaved<OutboxItem>, typeof outboxRow> = outboxRow;
