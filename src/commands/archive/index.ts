import { z } from 'zod';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { readTar, type TarEntry, TAR_END, tarHeader, tarPadding } from './tar';
import { flushFolder } from '../../adapters/files/file-store';

/** Names inside a backup. */
export const DATABASE = 'voucher-desk.db';
const MANIFEST = 'manifest.json';

/** All that a backup holds; no other name is ever written to a disk. */
const NAME =
  /^(voucher-desk\.db|deliverables\/[0-9a-f]{2}\/[0-9a-f]{2}\/[0-9a-f]{64}|mail\/[\w-][\w.-]*\.eml)$/;

const manifest = z.strictObject({
  format: z.literal(1),
  madeAt: z.iso.datetime(),
  files: z.array(
    z.strictObject({ name: z.string().regex(NAME), size: z.int().min(0), sha256: z.hash('sha256') }),
  ),
});

/** What a backup holds: the last file in it. */
type Manifest = z.infer<typeof manifest>;

/** One file of it. */
type Listed = Manifest['files'][number];

/** Whether a file of the data folder belongs into a backup. */
function isKept(name: string): boolean {
  return NAME.test(name);
}

/** Reads the manifest; throws where it is none. */
export function parseManifest(text: string): Manifest {
  return manifest.parse(JSON.parse(text));
}

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

/** Folders whose files belong to the records. */
const FOLDERS = ['deliverables', 'mail'];

/**
 * Puts a copy of the database and the files of a data folder into one archive, which appears under its name whole or not
 * at all. A deliverable is never changed or removed, so that all those are there that the copy names.
 */
export async function writeArchive(
  database: string,
  dataFolder: string,
  to: string,
  now: Date,
): Promise<Manifest> {
  const part = `${to}.part`;
  try {
    const manifest = await fill(part, database, dataFolder, now);
    await rename(part, to);
    await flushFolder(dirname(to));
    return manifest;
  } finally {
    await rm(part, { force: true });
  }
}

async function fill(part: string, database: string, dataFolder: string, now: Date): Promise<Manifest> {
  const archive = await open(part, 'w', 0o600);
  try {
    const files = [await append(archive, DATABASE, database, now)];
    for (const name of await keptFiles(dataFolder))
      files.push(await append(archive, name, join(dataFolder, name), now));
    const manifest: Manifest = { format: 1, madeAt: now.toISOString(), files };
    const text = Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`);
    const ending = [tarHeader(MANIFEST, text.length, now), text, tarPadding(text.length), TAR_END];
    await archive.appendFile(Buffer.concat(ending));
    await archive.sync();
    return manifest;
  } finally {
    await archive.close();
  }
}

async function keptFiles(dataFolder: string): Promise<string[]> {
  const found = await Promise.all(
    FOLDERS.map(async (folder) => {
      const names = await readdir(join(dataFolder, folder), { recursive: true }).catch(() => []);
      return names.map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
    }),
  );
  return found.flat().filter(isKept).sort();
}

async function append(archive: FileHandle, name: string, path: string, now: Date): Promise<Listed> {
  const { size } = await stat(path);
  const hash = createHash('sha256');
  let read = 0;
  await archive.appendFile(tarHeader(name, size, now));
  const content: AsyncIterable<Buffer> = createReadStream(path);
  for await (const bytes of content) {
    read += bytes.length;
    hash.update(bytes);
    await archive.appendFile(bytes);
  }
  if (read !== size) throw new Error(`${path} changed while it was read`);
  await archive.appendFile(tarPadding(size));
  const sha256 = hash.digest('hex');
  if (name.startsWith('deliverables/') && !name.endsWith(sha256)) throw new Error(`${path} is damaged`);
  return { name, size, sha256 };
}
