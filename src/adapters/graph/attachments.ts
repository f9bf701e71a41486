import { ResponseType, type Client } from '@microsoft/microsoft-graph-client';
import { z } from 'zod';
import { READING } from '../../mail/read-eml';
import { readableAs, type Attached, type Readable } from '../../mail/readable';
import { readFile } from '../../mail/read-entity';
import { hasStatus } from './outcome';

/** Largest attachment that is read, bytes. */
const LIMIT = 5_000_000;

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
export async function readAttachments(client: Client, path: string): Promise<Attached[]> {
  try {
    const answer: unknown = await client
      .api(`${path}/attachments`)
      .select(['id', 'name', 'contentType', 'size'])
      .get();
    const found: Attached[] = [];
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

function kindOf(attachment: Listed): Readable | undefined {
  if (attachment['@odata.type'].endsWith('.itemAttachment')) return 'mail';
  if (!attachment['@odata.type'].endsWith('.fileAttachment')) return undefined;
  return readableAs(attachment.name ?? '', attachment.contentType ?? '');
}

async function read(client: Client, path: string, { id, name }: Listed, kind: Readable): Promise<Attached[]> {
  const answer: unknown = await client
    .api(`${path}/attachments/${encodeURIComponent(id)}/$value`)
    .responseType(ResponseType.ARRAYBUFFER)
    .get();
  if (!(answer instanceof ArrayBuffer)) return [];
  return readFile({ name: name ?? '', bytes: new Uint8Array(answer), kind }, READING);
}
