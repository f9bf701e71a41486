import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '../../errors';
import type { Staging, StoredFile } from '../../ports';

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
