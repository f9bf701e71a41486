import { createHash, randomBytes } from 'node:crypto';
import type { Instant } from '../../domain/time/dates';
import type { UploadTicket } from '../../domain/report/report';
import { DomainError } from '../../errors';
import type { Tables } from '../../ports';
import type { Turn } from '../../desk/flow';

/** How long a ticket lasts, in milliseconds. */
const LIFE = 15 * 60 * 1000;

const SECRET = /^([0-9a-z-]{1,64})\.[\w-]{43}$/;

/** The id under which the ticket of a secret is kept: who reads the table learns no secret. */
function ticketId(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** The tenant that a secret names, or undefined where it is none. */
export function tenantOf(secret: string): string | undefined {
  return SECRET.exec(secret)?.[1];
}

/**
 * Lets this person send one file to the report within fifteen minutes, from the page that the secret opens or as an
 * attachment in the chat. Answers with the secret.
 */
export async function issueTicket(turn: Turn, reportId: string, replacesId: string | null): Promise<string> {
  const secret = `${turn.tenantId}.${randomBytes(32).toString('base64url')}`;
  await turn.store.uploadTickets.add({
    id: ticketId(secret),
    reportId,
    replacesId,
    personId: turn.actor.id,
    conversationId: turn.conversationId,
    activityId: turn.pressedActivityId,
    expiresAt: later(turn.now),
    usedAt: null,
  });
  return secret;
}

/** The ticket of a secret, if it can still be used. */
export async function findTicket(
  tables: Tables,
  secret: string,
  now: Instant,
): Promise<UploadTicket | undefined> {
  const ticket = await tables.uploadTickets.get(ticketId(secret));
  return ticket && !ticket.usedAt && ticket.expiresAt > now ? ticket : undefined;
}

/** What the person was asked for last, if that is still awaited. */
export async function awaitedTicket({ store, actor, now }: Turn): Promise<UploadTicket | undefined> {
  const [latest] = await store.uploadTickets.list(
    { personId: actor.id, usedAt: null, expiresAt: { from: now } },
    { orderBy: 'expiresAt', descending: true, limit: 1 },
  );
  return latest && latest.expiresAt > now ? latest : undefined;
}

/** Uses a ticket up, in the transaction that adds the file; throws `DomainError('uploadExpired')` where another was faster. */
export async function useTicket(tables: Tables, { id }: UploadTicket, now: Instant): Promise<void> {
  const ticket = await tables.uploadTickets.get(id);
  if (!ticket || ticket.usedAt || ticket.expiresAt <= now) throw new DomainError('uploadExpired');
  await tables.uploadTickets.save({ ...ticket, usedAt: now });
}

function later(now: Instant): Instant {
  const text = new Date(Date.parse(now) + LIFE).toISOString();
  return `${text.slice(0, -1)}Z`;
}
