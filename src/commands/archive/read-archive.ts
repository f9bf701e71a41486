import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { DATABASE, MANIFEST, parseManifest, type Listed, type Manifest } from './manifest';
import { readTar, type TarEntry } from './tar';

/** Unpacks an archive into a folder; throws where anything lacks, is too much, or is not what the manifest says. */
export async function readArchive(path: string, folder: string): Promise<Manifest> {
  const entries = await readTar(path);
  const last = entries.pop();
  if (last?.name !== MANIFEST) throw new Error('the archive has no manifest');
  const manifest = parseManifest(await text(content(path, last)));
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  if (!listed.has(DATABASE)) throw new Error('the archive has no database');
  if (listed.size !== entries.length || manifest.files.length !== entries.length)
    throw new Error('the archive is not what its manifest says');
  for (const entry of entries) {
    const file = listed.get(entry.name);
    if (file?.size !== entry.size) throw new Error(`${entry.name} is not what the manifest says`);
    await unpack(path, entry, file, join(folder, file.name));
  }
  return manifest;
}

async function unpack(path: string, entry: TarEntry, { name, sha256 }: Listed, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true });
  const hash = createHash('sha256');
  const measured = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      hash.update(chunk);
      yield chunk;
    }
  };
  await pipeline(content(path, entry), measured, createWriteStream(to, { mode: 0o600, flush: true }));
  if (hash.digest('hex') !== sha256) throw new Error(`${name} is not what the manifest says`);
}

function content(path: string, { start, size }: TarEntry): AsyncIterable<Buffer> & NodeJS.ReadableStream {
  // A stream has no way to say "nothing": its end is included.
  return size === 0
    ? createReadStream(path, { end: -1 })
    : createReadStream(path, { start, end: start + size - 1 });
}
