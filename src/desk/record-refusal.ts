import { createHash } from 'node:crypto';
import { z } from 'zod';
import { REFUSALS, type Page, type Refusal } from '../cards/page';
import type { AuditEvent } from '../domain/audit';
import type { Instant } from '../domain/time/dates';
import { later } from '../notices/outbox';
import type { Tables } from '../ports';
import { auditEvent, REFUSED } from './act';
import type { Turn } from './flow';
import { namedRecords, type Attempt, type NamedRecord } from './named-records';

/** Who was refused, and where. */
export type Refused = Pick<Turn, 'store' | 'actor' | 'now' | 'newId' | 'conversationId'>;

/** Ids of no record that one person may have written down by their name in a minute. */
const MOST_MADE_UP = 20;
/** Events of a company that are looked through for them. */
const LOOKED_THROUGH = 1_000;

const COUNT = z.object({ count: z.int().default(1) });

/** Why the page says that this person may not; undefined where it says something else. */
export function refusalIn({ outcome }: Pick<Page, 'outcome'>): Refusal | undefined {
  return REFUSALS.find((refusal) => refusal === outcome);
}

/** How often a person was refused what the event says, within its minute. */
export function refusedTimes({ facts }: Pick<AuditEvent, 'facts'>): number {
  return COUNT.parse(facts).count;
}

/**
 * Writes down that somebody was refused, each record that they tried on its own. Refusals of one minute that differ in
 * nothing are one row with their count and the moment of the last, so that whoever keeps pressing does not fill the
 * database; nor does who makes ids up: past a number of them in a minute they are counted without their names.
 */
export async function recordRefusal(refused: Refused, attempt: Attempt, why: Refusal): Promise<void> {
  await refused.store.transaction(async (tables) => {
    for (const named of await namedRecords(tables, attempt))
      await addUp(tables, refused, attempt, why, named);
  });
}

async function addUp(
  { audit }: Tables,
  refused: Refused,
  { verb }: Attempt,
  why: Refusal,
  named: NamedRecord,
): Promise<void> {
  const { now, actor, conversationId } = refused;
  const rowOf = (recordId: string): string =>
    `refusal:${now.slice(0, 16)}:${digest([actor.id, verb, why, conversationId, recordId])}`;
  const isMadeUp = named.id !== '' && !named.kind && !(await audit.get(rowOf(named.id)));
  const recordId = isMadeUp && (await makesUpMany(audit, refused)) ? '' : named.id;
  const id = rowOf(recordId);
  const known = await audit.get(id);
  if (known) {
    const count = refusedTimes(known) + 1;
    return audit.recount({ ...known, facts: { ...known.facts, count, lastAt: now } });
  }
  const facts = { why, kind: named.kind ?? null, count: 1 };
  const event = auditEvent(refused, verb, { event: REFUSED, recordId, recordVersion: 0, facts }, null);
  return audit.add({ ...event, id });
}

/** Whether this person named as many ids of no record within the minute as are written down one by one. */
async function makesUpMany(audit: Tables['audit'], { actor, now }: Refused): Promise<boolean> {
  const begin: Instant = `${now.slice(0, 16)}:00.000Z`;
  const events = await audit.within(begin, later(begin, 60_000), LOOKED_THROUGH);
  const madeUp = events.filter(
    ({ kind, actorId, recordId, facts }) =>
      kind === 'refusal' && actorId === actor.id && recordId !== '' && facts['kind'] === null,
  );
  return madeUp.length >= MOST_MADE_UP || events.length === LOOKED_THROUGH;
}

function digest(parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('base64url');
}
