import type { Readable } from 'node:stream';
import type { Deliverables, Downloads, FileStore, ReceivedFile } from '../../ports';
import { displayName } from './display-name';
import { deliverableType, EXTENSIONS, promisedKind } from './file-type';

export interface DeliverablesParts {
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
