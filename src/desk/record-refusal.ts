import { z } from 'zod';
import { REFUSALS, type Page, type Refusal } from '../cards/page';
import { DuplicateError } from '../ports';
import { auditEvent, REFUSED } from './act';
import { id } from './fields';
import type { Turn } from './flow';

/** Who was refused, and where. */
export type Refused = Pick<Turn, 'store' | 'actor' | 'now' | 'newId' | 'conversationId'>;

const named = z.looseObject({ id: id.regex(/^[\w:.-]{1,100}$/) });

/** Why the page says that this person may not; undefined where it says something else. */
export function refusalIn({ outcome }: Pick<Page, 'outcome'>): Refusal | undefined {
  return REFUSALS.find((refusal) => refusal === outcome);
}

/**
 * Writes down that somebody was refused, once in a minute for each person and verb: whoever keeps pressing does not
 * fill the database. `card` is what the button carried; nothing of it is kept but what may be the id of a record.
 */
export async function recordRefusal(
  refused: Refused,
  verb: string,
  card: unknown,
  refusal: Refusal,
): Promise<void> {
  const record = named.safeParse(card);
  const event = auditEvent(
    refused,
    verb,
    {
      event: REFUSED,
      recordId: record.success ? record.data.id : '',
      recordVersion: 0,
      facts: { why: refusal },
    },
    null,
  );
  const minute = event.at.slice(0, 16);
  try {
    await refused.store.audit.add({ ...event, id: `refusal:${minute}:${event.actorId}:${verb}` });
  } catch (error) {
    if (!(error instanceof DuplicateError)) throw error;
  }
}
