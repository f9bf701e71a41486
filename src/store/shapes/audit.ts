import { z } from 'zod';
import type { AuditEvent } from '../../domain/audit';
import { instant, json, text, type Shape } from './values';

const facts = json(z.record(text, z.union([text, z.number(), z.null()])));

const auditRow = z.object({
  id: text,
  at: instant,
  actorId: text,
  actorName: text,
  verb: text,
  event: text,
  kind: z.enum([
    'company',
    'location',
    'person',
    'rate',
    'qualification',
    'enrollment',
    'voucher',
    'report',
    'deliverable',
    'claim',
    'paymentSetup',
    'noticeSettings',
    'notice',
    'voucherMail',
  ]),
  recordId: text,
  recordVersion: z.int(),
  reference: text,
  nonce: text.nullable(),
  origin: text,
  facts,
  before: facts,
  after: facts,
});
export const auditEvent: Shape<AuditEvent, typeof auditRow> = auditRow;
