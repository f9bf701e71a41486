import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { isCalendarDate, type Instant } from '../domain/time/dates';
import { UpstreamError } from '../errors';
import { tidy } from '../language/fold';
import { shortMail } from '../language/mail/short-mail';
import type { ReceivedMail } from '../ports';
import { textOfBytes } from './charset';
import { bytesAsText, entityOf, type Entity } from './entity';
import { readEntity, type Reading } from './read-entity';

type Head = Awaited<ReturnType<typeof PostalMime.parse>>;

/** For a mail that says nothing of its time, and of which nobody else knows it. */
const UNDATED: Instant = '2000-01-02T00:00:00.000Z';
/** Longer ids are no ids; UTF-16 code units. */
const LONGEST_ID = 500;
/** What every mail has at least one of. */
const HEADERS = ['from', 'date', 'message-id', 'subject', 'received'];

/**
 * Reads a mail as it travels (RFC 5322), with the texts and mails that are attached to it or to those, however deep.
 * `receivedAt` stands in where the mail has no date. Throws `UpstreamError` where the content is no mail.
 */
export async function readEml(content: Uint8Array, receivedAt: Instant = UNDATED): Promise<ReceivedMail> {
  return readAt(content, receivedAt, 0);
}

/** What reads the files that came with a mail, however deep. */
export const READING: Reading = { depth: 0, readMail: (content, depth) => readAt(content, UNDATED, depth) };

async function readAt(content: Uint8Array, receivedAt: Instant, depth: number): Promise<ReceivedMail> {
  const entity = entityOf(bytesAsText(content));
  const head = await headOf(entity);
  const { text, attachments } = await readEntity(entity, { ...READING, depth });
  return {
    messageId: messageIdOf(head.messageId, content),
    subject: tidy(head.subject ?? ''),
    sender: senderOf(head),
    receivedAt: instantOf(head.date) ?? receivedAt,
    body: shortMail(text),
    attachments,
  };
}

async function headOf({ head }: Entity): Promise<Head> {
  const lines = Buffer.from(head, 'latin1');
  try {
    const read = await PostalMime.parse(`${textOfBytes(lines)}\r\n\r\n`);
    if (read.headers.some(({ key }) => HEADERS.includes(key))) return read;
  } catch (error) {
    throw new UpstreamError('mail', false, { cause: error });
  }
  throw new UpstreamError('mail', false, { cause: new Error('no header of a mail') });
}

/** The id of a mail, or one of its content where it has none: an empty one is none. */
export function messageIdOf(given: string | null | undefined, content: Uint8Array | string): string {
  const id = tidy(given ?? '');
  if (/[^<>\s]/.test(id) && id.length <= LONGEST_ID) return id;
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function senderOf({ from, sender }: Head): string {
  const { address, group } = from ?? sender ?? {};
  return tidy(address ?? group?.[0]?.address ?? '');
}

function instantOf(date: string | undefined): Instant | undefined {
  const at = new Date(date ?? '');
  if (Number.isNaN(at.getTime())) return undefined;
  const text = at.toISOString();
  // A day inside of the dates that this project knows, in every time zone.
  const isKnown = isCalendarDate(text.slice(0, 10)) && text >= UNDATED;
  return isKnown ? `${text.slice(0, -1)}Z` : undefined;
}
