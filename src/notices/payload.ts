import { z } from 'zod';
import { isCalendarDate, type CalendarDate } from '../domain/time/dates';
import type { Notice } from '../domain/notice/reminder';
import { NOTICE_KINDS } from '../domain/notice/reminders';

const date = z.custom<CalendarDate>((value) => typeof value === 'string' && isCalendarDate(value));

const notice = z.object({
  kind: z.enum(NOTICE_KINDS),
  subject: z.enum(['voucher', 'claim', 'enrollment', 'qualification', 'paymentSetup', 'voucherMail']),
  recordId: z.string(),
  part: z.string(),
  anchorOn: date,
  days: z.int(),
  on: date,
  urgent: z.boolean(),
  isOver: z.boolean().optional(),
  finalOn: date.optional(),
  lastDayOn: date.optional(),
});

/** The notice in an outbox item's payload; throws ZodError where it is none. */
export function parseNotice(payload: string): Notice {
  return notice.parse(JSON.parse(payload));
}
