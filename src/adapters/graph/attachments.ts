import { extname } from 'node:path';
import { ResponseType, type Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { UpstreamError } from '../../errors';
import { attachedText } from '../../mail/attached-text';
import { readEml } from '../../mail/read-eml';
import type { ReceivedMail } from '../../ports';
import { hasStatus } from './outcome';

type Attachment = ReceivedMail['attachments'][number];

/** Largest attachment that is read, bytes. */
const LIMIT = 5_000_000;

const TEXTS = ['text/plain', 'text/html'];
const TEXT_NAMES = ['.txt', '.htm', '.html'];

const listed = z.object({
  value: z.array(
    z.object({
      '@odata.type': z.string(),
      id: z.string(),
      name: z.string().nullish(),
      contentType: z.string().nullish(),
      size: z.number(),
    }),
  ),
});

type Listed = z.infer<typeof listed>['value'][number];

/**
 * What is readable of a message's attachments: texts, and attached mails with what is attached to them. `path` is the
 * message's. None where the message is gone by now.
 */
export async function readAttachments(client: Client, path: string): Promise<Attachment[]> {
  try {
    const answer: unknown = await client
      .api(`${path}/attachments`)
      .select(['id', 'name', 'contentType', 'size'])
      .get();
    const found: Attachment[] = [];
    for (const attachment of listed.parse(answer).value) {
      const kind = attachment.size > LIMIT ? undefined : kindOf(attachment);
      if (kind) found.push(...(await read(client, path, attachment, kind)));
    }
    return found;
  } catch (error) {
    if (hasStatus(error, 404)) return [];
    throw error;
  }
}

function kindOf(attachment: Listed): 'mail' | 'text' | undefined {
  const type = attachment.contentType?.split(';')[0]?.trim().toLowerCase() ?? '';
  const extension = extname(attachment.name ?? '').toLowerCase();
  if (attachment['@odata.type'].endsWith('.itemAttachment')) return 'mail';
  if (!attachment['@odata.type'].endsWith('.fileAttachment')) return undefined;
  if (type === 'message/rfc822' || extension === '.eml') return 'mail';
  return TEXTS.includes(type) || TEXT_NAMES.includes(extension) ? 'text' : undefined;
}

async function read(
  client: Client,
  path: string,
  { id, name }: Listed,
  kind: 'mail' | 'text',
): Promise<Attachment[]> {
  const answer: unknown = await client
    .api(`${path}/attachments/${encodeURIComponent(id)}/$value`)
    .responseType(ResponseType.ARRAYBUFFER)
    .get();
  if (!(answer instanceof ArrayBuffer)) return [];
  const content = new Uint8Array(answer);
  if (kind === 'text') return [{ name: name ?? '', body: attachedText(content) }];
  return attachedMail(name, content);
}

/** One that is no mail, whatever its name says, is left out. */
async function attachedMail(name: string | null | undefined, content: Uint8Array): Promise<Attachment[]> {
  try {
    const mail = await readEml(content);
    return [{ name: name || mail.subject, body: mail.body }, ...mail.attachments];
  } catch (error) {
    if (error instanceof UpstreamError) return [];
    throw error;
  }
}
