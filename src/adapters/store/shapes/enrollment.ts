import { z } from 'zod';
import type { Enrollment } from '../../../domain/enrollment/enrollment';
import type { Qualification } from '../../../domain/enrollment/qualification';
import type { Unsaved } from '../../../ports';
import { confirmation } from './confirmation';
import { date, json, text, type Shape } from './format';

const facts = { id: text, subject: text, on: date };

const qualificationRow = z.discriminatedUnion('kind', [
  z.object({ ...facts, kind: z.literal('competency'), level: z.enum(['silver', 'gold']), name: z.null() }),
  z.object({ ...facts, kind: z.literal('exam'), level: z.null(), name: text }),
  z.object({ ...facts, kind: z.literal('training'), level: z.null(), name: z.null() }),
  z.object({ ...facts, kind: z.literal('agreement'), level: z.null(), name: z.null() }),
]);
export const qualification: Shape<Unsaved<Qualification>, typeof qualificationRow> = qualificationRow;

const enrollmentRow = z.object({
  id: text,
  enrolledOn: date,
  enrolledBy: text,
  anniversaryOn: date,
  confirmation: json(confirmation),
});
export const enrollment: Shape<Unsaved<Enrollment>, typeof enrollmentRow> = enrollmentRow;
