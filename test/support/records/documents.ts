import { crc32, deflateRawSync } from 'node:zlib';

/** A PDF as far as its first bytes tell. */
export const PDF = Buffer.from(
  '%PDF-1.7\n%âãÏÓ\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  'latin1',
);

/** The beginning of a binary Office file. */
export const OLE = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(512)]);

export const DOCX = zip(['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
export const XLSX = zip(['[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml']);
export const PPTX = zip(['[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml']);

/** A zip of files that all hold the same bytes: a few, stored without compression, or `zeros` of them, packed. */
export function zip(names: readonly string[], zeros?: number): Buffer {
  const whole = zeros === undefined ? Buffer.from('<xml/>') : Buffer.alloc(zeros);
  const content = zeros === undefined ? whole : deflateRawSync(whole);
  const sum = crc32(whole);
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const name of names) {
    const path = Buffer.from(name);
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(zeros === undefined ? 0 : 8, 4);
    shared.writeUInt32LE(sum, 10);
    shared.writeUInt32LE(content.length, 14);
    shared.writeUInt32LE(whole.length, 18);
    shared.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), shared, path, content]);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    centrals.push(Buffer.concat([Buffer.from('504b01021400', 'hex'), shared, tail, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  Buffer.from('504b0506', 'hex').copy(end);
  end.writeUInt16LE(names.length, 8);
  end.writeUInt16LE(names.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}
