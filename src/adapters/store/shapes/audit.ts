import { z } from 'zod';
import { EVENT_KINDS, type AuditEvent } from '../../../domain/audit';
import { instant, json, text, type Shape } from './values';

const facts = json(z.record(text, z.union([text, z.number(), z.null()])));

const auditRow = z.object({
  id: text,
  at: instant,
  actorId: text,
  actorName: text,
  verb: text,
  event: text,
  kind: z.enum(EVENT_KINDS),
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
