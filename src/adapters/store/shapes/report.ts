import { z } from 'zod';
import type { Deliverable, Report, UploadTicket } from '../../../domain/report/report';
import type { Unsaved } from '../../../ports';
import { formatOf, type Format, date, instant, json, text, type Shape } from './format';
import { confirmation } from './confirmation';

const content = z.object({
  startedOn: date.nullable(),
  endedOn: date.nullable(),
  onSiteDays: z.number().nullable(),
  offSiteDays: z.number().nullable(),
  contactName: text.nullable(),
  contactEmail: text.nullable(),
  products: text.nullable(),
  summary: text.nullable(),
  nextSteps: text.nullable(),
  deploymentOn: date.nullable(),
  deliverableKind: text.nullable(),
  attested: z.array(text).readonly(),
});

const reportRow = z.object({
  id: text,
  state: z.enum(['draft', 'submitted']),
  content: json(content),
  submittedAt: instant.nullable(),
  confirmation: json(confirmation).nullable(),
});
const report: Shape<Unsaved<Report>, typeof reportRow> = reportRow;

export type ReportRow = z.input<typeof reportRow> & { readonly endedOn: string | null };

const { read, write } = formatOf(report);

/** A report's row says again in a column when the engagement ended. */
export const reportFormat: Format<Unsaved<Report>, ReportRow> = {
  read,
  write: (record) => ({ ...write(record), endedOn: record.content.endedOn }),
};

const deliverableRow = z.object({
  id: text,
  reportId: text,
  name: text,
  mediaType: text,
  size: z.int(),
  sha256: text,
  addedBy: text,
  addedAt: instant,
  removedAt: instant.nullable(),
});
export const deliverable: Shape<Unsaved<Deliverable>, typeof deliverableRow> = deliverableRow;

const uploadTicketRow = z.object({
  id: text,
  reportId: text,
  personId: text,
  replacesId: text.nullable(),
  conversationId: text,
  activityId: text.nullable(),
  expiresAt: instant,
  usedAt: instant.nullable(),
});
export const uploadTicket: Shape<Unsaved<UploadTicket>, typeof uploadTicketRow> = uploadTicketRow;
