import { z } from 'zod';
import { isTimeOfDay, type NoticeSettings, type TimeOfDay } from '../../../domain/notice/notice-settings';
import { TOPIC_NAMES } from '../../../domain/notice/reminder';
import type { VoucherMail } from '../../../domain/voucher/voucher-mail';
import type { Unsaved } from '../../../ports';
import { date, instant, json, text, type Shape } from './values';

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
