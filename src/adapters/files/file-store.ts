import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, rename, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { once } from 'node:events';
import type { FileStore, Staging, StoredFile } from '../../ports';
import { createHash, randomUUID } from 'node:crypto';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../errors';

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

/** Without it a power cut may take a new name away again. Windows can't, and needs no such thing. */
export async function flushFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const INCOMING = 'incoming-';

/** Milliseconds after which what lies there as incoming was left behind by a process that stopped. */
const LEFT_BEHIND = 24 * 60 * 60 * 1000;

/** Staging in a folder. What a process that stopped left there half written is removed at the start, a day later. */
export function createStaging(folder: string): Staging {
  // Nobody waits for it, and what can't be removed now does no harm until the next start.
  void removeLeftBehind(folder).catch(() => undefined);
  return {
    async receive(content, limit, take) {
      await mkdir(folder, { recursive: true });
      const incoming = join(folder, INCOMING + randomUUID());
      try {
        const stored = await write(content, incoming, limit);
        await take(incoming, stored);
        return stored;
      } finally {
        await rm(incoming, { force: true });
      }
    },
  };
}

async function removeLeftBehind(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(INCOMING));
  await Promise.allSettled(
    names.map(async (name) => {
      const path = join(folder, name);
      const { mtimeMs } = await stat(path);
      if (Date.now() - mtimeMs > LEFT_BEHIND) await rm(path, { force: true });
    }),
  );
}

async function write(content: Readable, path: string, limit: number): Promise<StoredFile> {
  const hash = createHash('sha256');
  let size = 0;
  const measured = async function* (chunks: AsyncIterable<Buffer | string>) {
    for await (const chunk of chunks) {
      size += Buffer.byteLength(chunk);
      if (size > limit) throw new DomainError('fileTooLarge', { limitBytes: limit });
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(content, measured, createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }));
  return { sha256: hash.digest('hex'), size };
}
