import { z } from 'zod';
import { isTimeOfDay, type NoticeSettings, type TimeOfDay } from '../../../domain/notice/notice-settings';
import { TOPIC_NAMES } from '../../../domain/notice/reminder';
import type { VoucherMail } from '../../../domain/voucher/voucher-mail';
import type { Unsaved, Bookmark, Conversation, Lease, OutboxItem } from '../../../ports';
import { date, instant, json, text, type Shape } from './format';
import { LOCALES } from '../../../domain/locale';

const time = z.custom<TimeOfDay>(
  (value) => typeof value === 'string' && isTimeOfDay(value),
  'not a time of day',
);

const noticeSettingsRow = z.object({
  id: text,
  timeZone: text.nullable(),
  digestAt: time,
  workingDays: json(z.array(z.int().min(1).max(7)).readonly()),
  quiet: json(z.object({ from: time, to: time })).nullable(),
  muted: json(z.array(z.enum(TOPIC_NAMES)).readonly()),
  standIn: json(z.object({ personId: text, from: date, to: date })).nullable(),
});
export const noticeSettings: Shape<Unsaved<NoticeSettings>, typeof noticeSettingsRow> = noticeSettingsRow;

const voucherMailRow = z.object({
  id: text,
  state: z.enum(['proposed', 'takenIn', 'dismissed', 'known']),
  messageId: text,
  subject: text,
  sender: text,
  receivedAt: instant,
  body: text,
  attachment: text.nullable(),
  voucherId: text.nullable(),
});
export const voucherMail: Shape<Unsaved<VoucherMail>, typeof voucherMailRow> = voucherMailRow;

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
