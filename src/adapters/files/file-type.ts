import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { openPromise } from 'yauzl';
import { DomainError } from '../../errors';

/** Entries of an Office file that are looked at; real ones have some hundreds. */
const MAX_ENTRIES = 20_000;

const PDF = Buffer.from('%PDF-', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

/** What a file must be by its content: its first bytes, and for a zip the folder that it must hold. */
interface Kind {
  readonly mediaType: string;
  readonly magic: Buffer;
  readonly folder?: string;
}

const OPEN_XML = 'application/vnd.openxmlformats-officedocument';

/** The accepted kinds of deliverables, by file name extension. */
const KINDS: Readonly<Record<string, Kind>> = {
  '.pdf': { mediaType: 'application/pdf', magic: PDF },
  '.docx': { mediaType: `${OPEN_XML}.wordprocessingml.document`, magic: ZIP, folder: 'word/' },
  '.xlsx': { mediaType: `${OPEN_XML}.spreadsheetml.sheet`, magic: ZIP, folder: 'xl/' },
  '.pptx': { mediaType: `${OPEN_XML}.presentationml.presentation`, magic: ZIP, folder: 'ppt/' },
  '.doc': { mediaType: 'application/msword', magic: OLE },
  '.xls': { mediaType: 'application/vnd.ms-excel', magic: OLE },
  '.ppt': { mediaType: 'application/vnd.ms-powerpoint', magic: OLE },
};

/** The accepted extensions, each with its dot. */
export const EXTENSIONS: readonly string[] = Object.keys(KINDS);

/** The kind that the name promises; throws `DomainError('fileType')` where it is none of the accepted ones. */
export function promisedKind(name: string): Kind {
  const kind = KINDS[extname(name).toLowerCase()];
  if (!kind) throw new DomainError('fileType');
  return kind;
}

/**
 * The media type of the file at the path, if it is a deliverable by its name and by its content; else throws
 * `DomainError` with `fileType`, `fileEmpty` or `fileContent`. Nothing in it is unpacked.
 */
export async function deliverableType(path: string, name: string): Promise<string> {
  const kind = promisedKind(name);
  const head = await readHead(path, kind.magic.length);
  if (head.length === 0) throw new DomainError('fileEmpty');
  const fits =
    head.equals(kind.magic) && (kind.folder === undefined || (await isOfficeZip(path, kind.folder)));
  if (!fits) throw new DomainError('fileContent');
  return kind.mediaType;
}

async function readHead(path: string, length: number): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** Whether the zip's directory lists the parts of an Office document of this kind. */
async function isOfficeZip(path: string, folder: string): Promise<boolean> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      if (zip.entryCount > MAX_ENTRIES) return false;
      let hasTypes = false;
      let hasFolder = false;
      for await (const { fileName } of zip.eachEntry()) {
        hasTypes ||= fileName === '[Content_Types].xml';
        hasFolder ||= fileName.startsWith(folder);
        if (hasTypes && hasFolder) return true;
      }
      return false;
    } finally {
      zip.close();
    }
  } catch {
    // Whatever the reader trips over, it is no document.
    return false;
  }
}
