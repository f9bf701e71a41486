import { UpstreamError } from '../errors';
import { tidy } from '../language/fold';
import { fullerText, textOfMail } from '../language/mail/html-text';
import { shortMail } from '../language/mail/short-mail';
import type { ReceivedMail } from '../ports';
import { calendarText } from './calendar';
import { textOfBytes } from './charset';
import { bytesAsText, contentOf, described, entityOf, parameter, partsBetween, type Entity } from './entity';
import { readableAs, type Attached, type Readable } from './readable';
import { signedContent } from './signed';
import { isTnef, tnefTexts } from './tnef';

/** Parts and mails within each other that are gone into. */
const DEEPEST = 20;
/** Parts of one multipart that are looked at. */
const MOST_PARTS = 500;
const LONGEST_NAME = 200;
/** What is never read, and may be large. */
const UNREADABLE =
  /^(?:image|audio|video|font)\/|^application\/(?:pdf|zip|msword|vnd\.(?:openxml|ms-(?!tnef)))/;

/** How deep a part stands, and what reads a mail that is attached there. */
export interface Reading {
  readonly depth: number;
  /** The type of a part that names none. */
  readonly usual?: string;
  readonly readMail: (content: Uint8Array, depth: number) => Promise<ReceivedMail>;
}

/** What can be read of a part: its own text, whether that was formatted, and the texts attached to it. */
interface Read {
  readonly text: string;
  readonly rich: boolean;
  readonly attachments: readonly Attached[];
}

const NOTHING: Read = { text: '', rich: false, attachments: [] };

/** The text of a mail or a part, and the texts attached to it. */
export async function readEntity(entity: Entity, reading: Reading): Promise<Read> {
  const { depth } = reading;
  if (depth > DEEPEST) return NOTHING;
  const type = described(entity, 'content-type');
  if (!type.value.startsWith('multipart/')) return readLeaf(entity, reading);
  const parts: Read[] = [];
  const usual = type.value === 'multipart/digest' ? 'message/rfc822' : 'text/plain';
  for (const part of partsBetween(entity.body, parameter(type, 'boundary')).slice(0, MOST_PARTS)) {
    parts.push(await readEntity(part, { ...reading, usual, depth: depth + 1 }));
  }
  const attachments = parts.flatMap((part) => part.attachments);
  const rich = parts.some((part) => part.rich);
  return { text: type.value === 'multipart/alternative' ? fullest(parts) : joined(parts), rich, attachments };
}

/** The text of a body that somebody else took out of its mail, HTML or plain. */
export function bodyText(content: string): string {
  return shortMail(content);
}

const joined = (parts: readonly Read[]): string =>
  parts
    .map(({ text }) => text)
    .filter((text) => text.trim())
    .join('\n');

/** Of texts that say the same, the formatted one, unless it says less. */
function fullest(parts: readonly Read[]): string {
  return fullerText(joined(parts.filter(({ rich }) => rich)), joined(parts.filter(({ rich }) => !rich)));
}

async function readLeaf(entity: Entity, reading: Reading): Promise<Read> {
  const type = described(entity, 'content-type');
  if (UNREADABLE.test(type.value)) return NOTHING;
  const { name: given, bytes } = await contentOf(entity);
  const name = tidy(given).slice(0, LONGEST_NAME);
  const kind = isTnef(bytes) ? 'outlook' : readableAs(name, type.value || (reading.usual ?? 'text/plain'));
  const isAttached = described(entity, 'content-disposition').value === 'attachment' || name !== '';
  if (kind === undefined) return NOTHING;
  if (kind === 'mail' || (isAttached && (kind === 'text' || kind === 'calendar')))
    return {
      ...NOTHING,
      attachments: await readFile({ name, bytes, kind, charset: parameter(type, 'charset') }, reading),
    };
  if (kind === 'signed') return readSigned(bytes, reading);
  const text = textsOf(kind, bytes, parameter(type, 'charset'));
  const isFlowed = /^flowed$/i.test(parameter(type, 'format'));
  return {
    text: isFlowed ? unflowed(text, /^yes$/i.test(parameter(type, 'delsp'))) : textOfMail(text),
    rich: type.value === 'text/html',
    attachments: [],
  };
}

/** A file that came with a mail. */
export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly kind: Readable;
  readonly charset?: string;
}

/** The texts of an attached file: its own, or those of the mail that it is, with what is attached to that. */
export async function readFile(
  { name, bytes, kind, charset = '' }: File,
  reading: Reading,
): Promise<Attached[]> {
  if (kind === 'mail') return readAttachedMail(name, bytes, reading);
  if (kind === 'signed') {
    const { text, attachments } = await readSigned(bytes, reading);
    return [{ name, body: shortMail(text) }, ...attachments];
  }
  return [{ name, body: shortMail(textsOf(kind, bytes, charset)) }];
}

function textsOf(kind: 'text' | 'calendar' | 'outlook', bytes: Uint8Array, charset: string): string {
  if (kind === 'outlook')
    return (
      tnefTexts(bytes)
        .map(textOfMail)
        .sort((a, b) => b.length - a.length)[0] ?? ''
    );
  const text = textOfBytes(bytes, charset);
  return kind === 'calendar' ? calendarText(text) : text;
}

async function readSigned(bytes: Uint8Array, reading: Reading): Promise<Read> {
  const content = signedContent(bytes);
  return content
    ? readEntity(entityOf(bytesAsText(content)), { ...reading, depth: reading.depth + 1 })
    : NOTHING;
}

/** One that is no mail, whatever its name says, is left out. */
async function readAttachedMail(
  name: string,
  bytes: Uint8Array,
  { depth, readMail }: Reading,
): Promise<Attached[]> {
  if (depth >= DEEPEST) return [];
  try {
    const { subject, body, attachments } = await readMail(bytes, depth + 1);
    return [{ name: name || subject.slice(0, LONGEST_NAME), body }, ...attachments];
  } catch (error) {
    if (error instanceof UpstreamError) return [];
    throw error;
  }
}

/** Text whose lines a mail program broke for the way (RFC 3676), whole again; `delSp`: the blank was added by it, too. */
function unflowed(text: string, delSp: boolean): string {
  const lines: { depth: number; text: string; open: boolean }[] = [];
  for (const line of text.split(/\r?\n/)) {
    const [marks = ''] = /^>*/.exec(line) ?? [];
    const said = line.slice(marks.length).replace(/^ /, '');
    const open = said.endsWith(' ') && said !== '-- ';
    const kept = open && delSp ? said.slice(0, -1) : said;
    const last = lines.at(-1);
    if (last?.open && last.depth === marks.length) Object.assign(last, { text: last.text + kept, open });
    else lines.push({ depth: marks.length, text: kept, open });
  }
  return lines.map(({ depth, text: kept }) => '>'.repeat(depth) + kept).join('\n');
}
