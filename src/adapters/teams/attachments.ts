import { z } from 'zod';
import type { Attachment } from '../../ports';

const FILE = 'application/vnd.microsoft.teams.file.download.info';
/** What comes with every message, or names the message that it quotes. */
const PART_OF_THE_MESSAGE = /^(?:text\/(?:html|plain)\b|(?:forwarded)?messageReference$)/iu;
const IMAGE = /<img\b/iu;

const download = z.object({ downloadUrl: z.url() });

interface Sent {
  readonly contentType?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly content?: unknown;
}

/** What a person sent with a message, or in the place of one: `alone` is the HTML of a message without words. */
export function attachmentsIn(sent: readonly Sent[], alone: string | null): Attachment[] {
  const found = sent.flatMap((one) => attachmentOf(one) ?? []);
  return found.length === 0 && alone !== null && IMAGE.test(alone) ? [{ kind: 'picture' }] : found;
}

function attachmentOf({ contentType, name, content }: Sent): Attachment | undefined {
  const type = contentType?.toLowerCase() ?? '';
  if (PART_OF_THE_MESSAGE.test(type)) return undefined;
  if (type.startsWith('image/')) return { kind: 'picture' };
  if (type !== FILE) return { kind: 'other' };
  const info = download.safeParse(content);
  return info.success
    ? { kind: 'file', name: name ?? '', downloadUrl: info.data.downloadUrl }
    : { kind: 'unlinked' };
}
