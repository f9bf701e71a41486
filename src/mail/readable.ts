import { extname } from 'node:path';
import type { ReceivedMail } from '../ports';

/** Text of an attachment, or of something in it. */
export type Attached = ReceivedMail['attachments'][number];

/** What can be read of a file: by its type, or its name where the type says nothing. */
export type Readable = 'mail' | 'text' | 'calendar' | 'outlook' | 'signed';

const BY_TYPE: Readonly<Record<string, Readable>> = {
  'message/rfc822': 'mail',
  'message/global': 'mail',
  'text/calendar': 'calendar',
  'application/ics': 'calendar',
  'application/ms-tnef': 'outlook',
  'application/vnd.ms-tnef': 'outlook',
  'application/pkcs7-mime': 'signed',
  'application/x-pkcs7-mime': 'signed',
};
const BY_NAME: Readonly<Record<string, Readable>> = {
  '.eml': 'mail',
  '.mht': 'mail',
  '.mhtml': 'mail',
  '.txt': 'text',
  '.md': 'text',
  '.htm': 'text',
  '.html': 'text',
  '.xhtml': 'text',
  '.ics': 'calendar',
  '.p7m': 'signed',
};

/** Texts of no words. */
const NO_TEXT = /^text\/(?:css|csv|rtf|richtext|(?:x-)?vcard|directory|javascript|xml)$/;

/** What a file is to the reader; undefined where it cannot be read. */
export function readableAs(name: string, type: string): Readable | undefined {
  if (name.toLowerCase() === 'winmail.dat') return 'outlook';
  const named = BY_NAME[extname(name).toLowerCase()];
  const media = type.split(';')[0]?.trim().toLowerCase() ?? '';
  const typed = BY_TYPE[media] ?? (/^text\b/.test(media) && !NO_TEXT.test(media) ? 'text' : undefined);
  // A name is the more precise of the two: text/plain is what mail programs call whatever they do not know.
  return typed === undefined || typed === 'text' ? (named ?? typed) : typed;
}
