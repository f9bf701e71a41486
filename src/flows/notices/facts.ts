import { z } from 'zod';
import { NOTICE_KINDS } from '../../domain/notice/reminders';
import { instant, maybe } from '../../desk/facts';

const told = z.object({
  /** Null where this version knows no kind of the name that the row has. */
  notice: z.enum(NOTICE_KINDS).nullable().catch(null),
  /** What it is about, by its name or code; null where the record was gone. */
  name: maybe(z.string()),
});

export const putOffFacts = told.extend({ dueAt: instant });
export type PutOffFacts = z.infer<typeof putOffFacts>;

export const letterFacts = told.extend({
  /** Whose notice it is. */
  person: maybe(z.string()),
  /** What kept it from there before. */
  former: maybe(z.string()),
});
export type LetterFacts = z.infer<typeof letterFacts>;

/** Of the first of all that were sent again, and how many these were. */
export const lettersFacts = letterFacts.extend({ count: z.int() });
export type LettersFacts = z.infer<typeof lettersFacts>;
