import type { Readable } from 'node:stream';
import type { Deliverables, Downloads, FileStore, ReceivedFile } from '../../ports';
import { deliverableType, EXTENSIONS, promisedKind } from './file-type';
import { extname } from 'node:path';

interface DeliverablesParts {
  readonly files: FileStore;
  readonly downloads: Downloads;
  /** Largest file in bytes. */
  readonly limit: number;
  /** Address of the upload page for a secret; null where files come as attachments in the chat. */
  uploadPage(secret: string): string | null;
}

/** The way of a deliverable into the file store: a name of an accepted kind, content of that kind, not too large. */
export function createDeliverables(parts: DeliverablesParts): Deliverables {
  const { files, downloads, limit } = parts;
  async function receive(given: string, content: Readable): Promise<ReceivedFile> {
    const name = displayName(given);
    let mediaType = '';
    const stored = await files.put(content, limit, async (path) => {
      mediaType = await deliverableType(path, name);
    });
    return { ...stored, name, mediaType };
  }
  return {
    limit,
    extensions: EXTENSIONS,
    uploadPage: (secret) => parts.uploadPage(secret),
    receive,
    async fetch(file) {
      promisedKind(displayName(file.name));
      return receive(file.name, await downloads.open(file));
    },
  };
}

const MAX_LENGTH = 120;

/** Control and format characters, which turn the direction of text or are not seen at all; ends of lines; unpaired surrogates. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A file's name as it is shown: composed (NFC), without folders and unseen characters, at most 120 characters with its extension. */
export function displayName(name: string): string {
  const base = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const seen = base.replace(UNSHOWN, '').trim();
  const extension = extname(seen);
  const stem = seen.slice(0, seen.length - extension.length);
  return shortened(stem, Math.max(0, MAX_LENGTH - extension.length)) + extension.slice(0, MAX_LENGTH);
}

/** Whole characters only. */
function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
}
