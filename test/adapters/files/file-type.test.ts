import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deliverableType } from '../../../src/adapters/files/file-type';
import { DOCX, OLE, PDF, PPTX, XLSX, zip } from '../../support/records/documents';

describe('what counts as a deliverable', () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'types-'))));
  afterAll(() => rm(folder, { recursive: true }));

  const type = async (name: string, content: Buffer): Promise<string> => {
    const path = join(folder, 'content');
    await writeFile(path, content);
    return deliverableType(path, name);
  };

  it.each([
    ['plan.pdf', PDF, 'application/pdf'],
    ['PLAN.PDF', PDF, 'application/pdf'],
    ['plan.docx', DOCX, 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['sizing.xlsx', XLSX, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['計画書.pptx', PPTX, 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['plan.doc', OLE, 'application/msword'],
    ['sizing.xls', OLE, 'application/vnd.ms-excel'],
    ['slides.ppt', OLE, 'application/vnd.ms-powerpoint'],
  ])('takes %s', async (name, content, mediaType) => {
    expect(await type(name, content)).toBe(mediaType);
  });

  it.each(['plan.exe', 'plan.docm', 'plan.zip', 'plan.pdf.exe', 'plan', '.pdf', 'plan.html', ''])(
    'refuses %p by its name, whatever it holds',
    async (name) => {
      await expect(type(name, PDF)).rejects.toMatchObject({ code: 'fileType' });
    },
  );

  it.each([
    ['a program named .pdf', 'plan.pdf', Buffer.from('MZ\x90\x00')],
    ['a PDF that does not begin with its mark', 'plan.pdf', Buffer.concat([Buffer.from('<html>'), PDF])],
    ['a PDF named .docx', 'plan.docx', PDF],
    ['a workbook named .docx', 'plan.docx', XLSX],
    ['any zip named .docx', 'plan.docx', zip(['readme.txt'])],
    ['a zip with the folder alone', 'plan.docx', zip(['word/document.xml'])],
    ['a zip cut short', 'plan.docx', DOCX.subarray(0, DOCX.length - 30)],
    ['a zip that leads out of its folder', 'plan.docx', zip(['../[Content_Types].xml', '/word/x'])],
    [
      'a zip of too many files',
      'plan.docx',
      zip([...Array.from({ length: 20_001 }, (_, index) => `f${index}`), '[Content_Types].xml', 'word/x']),
    ],
    ['an Office file of the new format named .doc', 'plan.doc', DOCX],
    ['a single byte', 'plan.pdf', Buffer.from('%')],
  ])('refuses %s by its content', async (_, name, content) => {
    await expect(type(name, content)).rejects.toMatchObject({ code: 'fileContent' });
  });

  it.each([
    [
      'a document of the new format',
      'plan.docx',
      Buffer.concat([OLE, Buffer.from('EncryptedPackage', 'utf16le')]),
    ],
    [
      'a workbook',
      'plan.xlsx',
      Buffer.concat([OLE, Buffer.alloc(999_990), Buffer.from('EncryptionInfo', 'utf16le')]),
    ],
    [
      'slides of the old format',
      'plan.ppt',
      Buffer.concat([OLE, Buffer.from('EncryptedSummary', 'utf16le')]),
    ],
    [
      'a PDF',
      'plan.pdf',
      Buffer.from(PDF.toString('latin1').replace('/Root', '/Encrypt 9 0 R/Root'), 'latin1'),
    ],
  ])('says of %s that it is protected', async (_, name, content) => {
    await expect(type(name, content)).rejects.toMatchObject({ code: 'fileProtected' });
  });

  it.each([
    ['plan.docx', zip(['[Content_Types].xml', 'word/document.xml', 'word/vbaProject.bin'])],
    ['sizing.xlsx', zip(['[Content_Types].xml', 'xl/workbook.xml', 'xl/macrosheets/sheet1.xml'])],
  ])('refuses macros in %s', async (name, content) => {
    await expect(type(name, content)).rejects.toMatchObject({ code: 'fileMacros' });
  });

  it.each(['efbbbf', 'efbbbf0d0a', '0a', '2020'])('takes a PDF behind the bytes %s', async (before) => {
    const content = Buffer.concat([Buffer.from(before, 'hex'), PDF]);
    expect(await type('plan.pdf', content)).toBe('application/pdf');
  });

  it('calls an empty file empty', async () => {
    await expect(type('plan.pdf', Buffer.alloc(0))).rejects.toMatchObject({ code: 'fileEmpty' });
  });
});
