import { open, type FileHandle } from 'node:fs/promises';

/** POSIX tar, of which a backup needs plain files with short names alone. Any `tar` reads it. */
const BLOCK = 512;
const MAX_NAME = 100;
const MAX_SIZE = 8 ** 11 - 1;

/** One file of an archive: where its content lies, in bytes from the beginning. */
export interface TarEntry {
  readonly name: string;
  readonly size: number;
  readonly start: number;
}

/** What stands before a file's content. */
export function tarHeader(name: string, size: number, at: Date): Buffer {
  if (Buffer.byteLength(name) > MAX_NAME || size > MAX_SIZE)
    throw new RangeError(`${name} (${size} bytes) can't be put into an archive`);
  const header = Buffer.alloc(BLOCK);
  const put = (text: string, offset: number): void => void header.write(text, offset);
  put(name, 0);
  put('0000600', 100);
  put('0000000', 108);
  put('0000000', 116);
  put(octal(size, 11), 124);
  put(octal(Math.floor(at.getTime() / 1000), 11), 136);
  put('0', 156);
  put('ustar\u000000', 257);
  put(`${octal(checksum(header), 6)}\0 `, 148);
  return header;
}

/** What fills the last block of a file's content. */
export function tarPadding(size: number): Buffer {
  return Buffer.alloc((BLOCK - (size % BLOCK)) % BLOCK);
}

/** What stands after the last file. */
export const TAR_END = Buffer.alloc(2 * BLOCK);

/** The files of an archive, in order; throws where it is none, or is cut off. */
export async function readTar(path: string): Promise<TarEntry[]> {
  const file = await open(path, 'r');
  try {
    const { size: length } = await file.stat();
    const entries: TarEntry[] = [];
    for (let at = 0; ;) {
      const header = await block(file, at);
      if (header.every((byte) => byte === 0)) return entries;
      const { name, size } = entryIn(header);
      const start = at + BLOCK;
      at = start + size + tarPadding(size).length;
      if (at > length) throw new Error('the archive is cut off');
      entries.push({ name, size, start });
    }
  } finally {
    await file.close();
  }
}

function entryIn(header: Buffer): { name: string; size: number } {
  const text = (from: number, to: number): string => header.toString('utf8', from, to).split('\0')[0] ?? '';
  const size = Number.parseInt(text(124, 136), 8);
  const isWhole = Number.parseInt(text(148, 156), 8) === checksum(header);
  if (!isWhole || text(257, 262) !== 'ustar' || text(156, 157) !== '0' || !Number.isSafeInteger(size))
    throw new Error('not an archive of this program, or a damaged one');
  return { name: text(0, MAX_NAME), size };
}

async function block(file: FileHandle, at: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(BLOCK), 0, BLOCK, at);
  if (bytesRead < BLOCK) throw new Error('the archive is cut off');
  return buffer;
}

/** Sum of all bytes, its own taken as spaces. */
function checksum(header: Buffer): number {
  return header.reduce((sum, byte, index) => sum + (index >= 148 && index < 156 ? 32 : byte), 0);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}
