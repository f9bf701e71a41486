import { z } from 'zod';
import { EVENT_KINDS, type AuditEvent } from '../../../domain/audit';
import { instant, json, text, type Shape } from './format';

const scalar = z.union([text, z.number(), z.null()]);
const flat = z.record(text, scalar);
const fields = json(flat);
const facts = json(z.record(text, z.union([scalar, z.array(scalar).readonly(), z.array(flat).readonly()])));

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
  before: fields,
  after: fields,
});
export const auditEvent: Shape<AuditEvent, typeof auditRow> = auditRow;
