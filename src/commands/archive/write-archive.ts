import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readdir, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { flushFolder } from '../../adapters/files/flush-folder';
import { DATABASE, isKept, MANIFEST, type Listed, type Manifest } from './manifest';
import { TAR_END, tarHeader, tarPadding } from './tar';

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
