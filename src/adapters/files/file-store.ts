import { createReadStream } from 'node:fs';
import { mkdir, rename } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import type { FileStore } from '../../ports';
import { flushFolder } from './flush-folder';
import { createStaging } from './staging';

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Files in a folder, each under the hash of its content, in two levels of folders. No part of a path comes from
 * outside. A file appears under its name whole or not at all: it is written beside, flushed, and then renamed.
 */
export function createFileStore(folder: string): FileStore {
  const staging = createStaging(folder);
  const place = (sha256: string): string => {
    if (!SHA256.test(sha256)) throw new TypeError('not a content hash');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  return {
    put: (content, limit, inspect) =>
      staging.receive(content, limit, async (incoming, stored) => {
        await inspect?.(incoming);
        const path = place(stored.sha256);
        await mkdir(dirname(path), { recursive: true });
        await rename(incoming, path);
        await flushFolder(dirname(path));
      }),
    async read(sha256) {
      const content = createReadStream(place(sha256));
      await once(content, 'open');
      return content;
    },
  };
}
