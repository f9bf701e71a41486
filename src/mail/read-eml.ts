import { createHash } from 'node:crypto';
import PostalMime from 'postal-mime';
import { isCalendarDate, type Instant } from '../domain/time/dates';
import { UpstreamError } from '../errors';
import { tidy } from '../language/fold';
import type { ReceivedMail } from '../ports';
import { attachedText } from './attached-text';

type Email = Awaited<ReturnType<typeof PostalMime.parse>>;
type Attachment = Email['attachments'][number];

/** For a mail that says nothing of its time, and of which nobody else knows it. */
const UNDATED: Instant = '2000-01-02T00:00:00.000Z';
/** Longer ids are no ids; UTF-16 code units. */
const LONGEST_ID = 500;
const LONGEST_NAME = 200;
/** What every mail has at least one of. */
const HEADERS = ['from', 'date', 'message-id', 'subject', 'received'];

/**
 * Reads a mail as it travels (RFC 5322). `receivedAt` stands in where the mail has no date. Throws `UpstreamError`
 * where the content is no mail.
 */
export async function readEml(content: Uint8Array, receivedAt: Instant = UNDATED): Promise<ReceivedMail> {
  const email = await parsed(content);
  return {
    messageId: messageIdOf(email, content),
    subject: tidy(email.subject ?? ''),
    sender: senderOf(email),
    receivedAt: instantOf(email.date) ?? receivedAt,
    body: bodyOf(email),
    attachments: (await Promise.all(email.attachments.map(attached))).flat(),
  };
}

async function parsed(content: Uint8Array): Promise<Email> {
  try {
    const email = await PostalMime.parse(content, { forceRfc822Attachments: true });
    if (email.headers.some(({ key }) => HEADERS.includes(key))) return email;
  } catch (error) {
    throw new UpstreamError('mail', false, { cause: error });
  }
  throw new UpstreamError('mail', false, { cause: new Error('no header of a mail') });
}

function messageIdOf({ messageId }: Email, content: Uint8Array): string {
  const id = tidy(messageId ?? '');
  if (id && id.length <= LONGEST_ID) return id;
  return `sha256:${createHash('sha256').update(content).digest('hex')}`;
}

function senderOf({ from, sender }: Email): string {
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

function bodyOf({ html, text }: Email): string {
  return html?.trim() ? html : (text ?? '');
}

/** An attached mail is read by itself, without what is attached to it; any other file that is no text is left out. */
async function attached(attachment: Attachment): Promise<ReceivedMail['attachments']> {
  const { mimeType, content } = attachment;
  const name = tidy(attachment.filename ?? '').slice(0, LONGEST_NAME);
  const bytes = typeof content === 'string' ? Buffer.from(content) : new Uint8Array(content);
  if (mimeType === 'message/rfc822' || /\.eml$/i.test(name)) return attachedMail(name, bytes);
  const isText = /\.(?:html?|txt)$/i.test(name) || (!name && /^text\/(?:html|plain)$/.test(mimeType));
  return isText ? [{ name, body: attachedText(bytes) }] : [];
}

async function attachedMail(name: string, content: Uint8Array): Promise<ReceivedMail['attachments']> {
  try {
    const mail = await parsed(content);
    return [{ name: name || tidy(mail.subject ?? '').slice(0, LONGEST_NAME), body: bodyOf(mail) }];
  } catch (error) {
    if (error instanceof UpstreamError) return [];
    throw error;
  }
}
