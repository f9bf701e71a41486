import { z } from 'zod';
import { LOCALES } from '../../../domain/locale';
import type { Bookmark, Conversation, Lease, OutboxItem, Unsaved } from '../../../ports';
import { instant, text, type Shape } from './values';

const conversationRow = z.object({
  id: text,
  personId: text.nullable(),
  reference: text,
  installedAt: instant.nullable(),
  welcomedAt: instant.nullable(),
  obstacle: z.enum(['notInstalled', 'blocked', 'disabled']).nullable(),
  locale: z.enum(LOCALES).nullable(),
  formAt: instant.nullable(),
  leftAt: instant.nullable(),
});
export const conversation: Shape<Unsaved<Conversation>, typeof conversationRow> = conversationRow;

const outboxRow = z.object({
  id: text,
  kind: z.enum(['cardUpdate', 'formUpdate', 'notice']),
  key: text,
  state: z.enum(['pending', 'sent', 'obsolete', 'dead', 'unknown']),
  personId: text.nullable(),
  standsInFor: text.nullable(),
  conversationId: text.nullable(),
  activityId: text.nullable(),
  payload: text,
  urgent: z.boolean(),
  queuedAt: instant,
  dueAt: instant,
  leasedUntil: instant.nullable(),
  attempts: z.int(),
  lastError: text.nullable(),
  settledAt: instant.nullable(),
  route: z.enum(['chat', 'activityFeed', 'mail']).nullable(),
  cause: text.nullable(),
});
export const outboxItem: Shape<Unsaved<OutboxItem>, typeof outboxRow> = outboxRow;

const bookmarkRow = z.object({ id: text, value: text });
export const bookmark: Shape<Unsaved<Bookmark>, typeof bookmarkRow> = bookmarkRow;

const leaseRow = z.object({ id: text, holder: text, until: instant });
export const lease: Shape<Unsaved<Lease>, typeof leaseRow> = leaseRow;
