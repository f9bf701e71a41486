import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { extname } from 'node:path';
import { openPromise } from 'yauzl';
import { DomainError } from '../../errors';

/** Entries of an Office file that are looked at; real ones have some hundreds. */
const MAX_ENTRIES = 20_000;

const PDF = Buffer.from('%PDF-', 'latin1');
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');

/** What programs write in front of a PDF: a byte order mark, white space. Readers pass over it. */
const BEFORE_PDF = /^(?:\xef\xbb\xbf)?\s*/;
/** Bytes of a file that are looked at for how it begins. */
const HEAD = 64;

/** Names within a binary Office file, in UTF-16, that stand there where it is encrypted, by a password or a label. */
const ENCRYPTED = [
  'EncryptedPackage',
  'EncryptionInfo',
  'EncryptedSummary',
  'DRMContent',
  'DRMEncrypted',
].map((name) => Buffer.from(name, 'utf16le'));
/** What a PDF says of itself where it is encrypted (ISO 32000-2, 7.5.5). */
const ENCRYPTED_PDF = /\/Encrypt\s*(?:<<|\d+\s+\d+\s+R)/;
/** Bytes that are looked through at once, and those of them that are looked at again with the next. */
const CHUNK = 1_000_000;
const OVERLAP = 200;

/** Parts of an Office document that hold macros, whatever the file is called. */
const MACROS = /(?:^|\/)vbaProject\.bin$|^xl\/macrosheets\//i;

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
 * `DomainError` with `fileType`, `fileEmpty`, `fileContent`, or with `fileProtected` where it is encrypted and `fileMacros`
 * where it holds macros. Nothing in it is unpacked.
 */
export async function deliverableType(path: string, name: string): Promise<string> {
  const kind = promisedKind(name);
  const head = await readHead(path, kind);
  if (head.length === 0) throw new DomainError('fileEmpty');
  // Office encrypts a document of the new format as a binary file that holds it.
  const isBinary = head.subarray(0, OLE.length).equals(OLE);
  if (isBinary && (await holds(path, (bytes) => ENCRYPTED.some((mark) => bytes.includes(mark)))))
    throw new DomainError('fileProtected');
  if (!head.subarray(0, kind.magic.length).equals(kind.magic)) throw new DomainError('fileContent');
  if (kind.magic === PDF && (await holds(path, (bytes) => ENCRYPTED_PDF.test(bytes.toString('latin1')))))
    throw new DomainError('fileProtected');
  if (kind.folder !== undefined) await checkOfficeZip(path, kind.folder);
  return kind.mediaType;
}

/** The first bytes of a file; of a PDF those from where it begins. */
async function readHead(path: string, { magic }: Kind): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD), 0, HEAD, 0);
    const head = buffer.subarray(0, bytesRead);
    const [before = ''] = (magic === PDF && BEFORE_PDF.exec(head.toString('latin1'))) || [];
    return head.subarray(before.length);
  } finally {
    await file.close();
  }
}

/** Whether a file holds something somewhere that is shorter than `OVERLAP`. */
async function holds(path: string, isIn: (bytes: Buffer) => boolean): Promise<boolean> {
  let before = Buffer.alloc(0);
  const chunks: AsyncIterable<Buffer> = createReadStream(path, { highWaterMark: CHUNK });
  for await (const chunk of chunks) {
    if (isIn(Buffer.concat([before, chunk]))) return true;
    before = Buffer.from(chunk.subarray(-OVERLAP));
  }
  return false;
}

/** Throws `DomainError` where the zip's directory does not list the parts of an Office document of this kind, or macros. */
async function checkOfficeZip(path: string, folder: string): Promise<void> {
  const names = await namesInZip(path);
  const isOffice = names.includes('[Content_Types].xml') && names.some((name) => name.startsWith(folder));
  if (!isOffice) throw new DomainError('fileContent');
  if (names.some((name) => MACROS.test(name))) throw new DomainError('fileMacros');
}

/** The names in a zip's directory; none where it cannot be read or holds too many. */
async function namesInZip(path: string): Promise<string[]> {
  try {
    const zip = await openPromise(path, { lazyEntries: true, autoClose: false });
    try {
      if (zip.entryCount > MAX_ENTRIES) return [];
      const names: string[] = [];
      for await (const { fileName } of zip.eachEntry()) names.push(fileName);
      return names;
    } finally {
      zip.close();
    }
  } catch {
    // Whatever the reader trips over, it is no document.
    return [];
  }
}
