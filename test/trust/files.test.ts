import { createHash } from 'node:crypto';
import type { RequestListener } from 'node:http';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { createDeliverables } from '../../src/adapters/files/deliverables';
import { createFileStore } from '../../src/adapters/files/file-store';
import type { Deliverables, Downloads } from '../../src/ports';
import { DOCX, OLE, PDF, PPTX, XLSX, zip } from '../support/records/documents';
import { startFileHost, type FileHost } from '../support/channel/file-host';

const LIMIT = 2_000_000;
const TYPES = '[Content_Types].xml';

/** A place of its own, in which the store's folder is the only thing. */
let place: string;
beforeEach(async () => void (place = await mkdtemp(join(tmpdir(), 'trust-files-'))));
afterEach(() => rm(place, { recursive: true }));

const NO_DOWNLOADS: Downloads = { open: () => Promise.reject(new Error('nothing is fetched here')) };

function desk(downloads: Downloads = NO_DOWNLOADS): Deliverables {
  const files = createFileStore(join(place, 'deliverables'));
  return createDeliverables({ files, downloads, limit: LIMIT, uploadPage: () => null });
}

/** Paths of all files, the whole place over. */
async function kept(): Promise<string[]> {
  const entries = await readdir(place, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
}

function pathOf(content: Buffer): string {
  const hash = createHash('sha256').update(content).digest('hex');
  return join(place, 'deliverables', hash.slice(0, 2), hash.slice(2, 4), hash);
}

describe('what a file is called', () => {
  it.each([
    ['../../../../etc/cron.d/plan.pdf', 'plan.pdf'],
    ['..\\..\\windows\\plan.pdf', 'plan.pdf'],
    ['/etc/passwd.pdf', 'passwd.pdf'],
    ['C:\\Windows\\System32\\plan.pdf', 'plan.pdf'],
    ['\\\\server\\share\\plan.pdf', 'plan.pdf'],
    ['\\\\?\\C:\\plan.pdf', 'plan.pdf'],
    ['plan.exe\0.pdf', 'plan.exe.pdf'],
    ['plan\u202efdp.exe.pdf', 'planfdp.exe.pdf'],
    ['pl\u{e0061}an\u180e\u00ad.pdf', 'plan.pdf'],
    ['CON.pdf', 'CON.pdf'],
    ['aux.c.pdf', 'aux.c.pdf'],
    ['plan.exe:stream.pdf', 'plan.exe:stream.pdf'],
    ['..pdf', '..pdf'],
    ['~.pdf', '~.pdf'],
    ['-rf *;$(reboot).pdf', '-rf *;$(reboot).pdf'],
    ['%2e%2e%2fplan.pdf', '%2e%2e%2fplan.pdf'],
    ['<at>everyone<\\at>.pdf', 'at>.pdf'],
    [`${'長'.repeat(300)}.pdf`, `${'長'.repeat(116)}.pdf`],
  ])('%j is for display (as %j), and never a part of a path', async (given, shown) => {
    const received = await desk().receive(given, Readable.from([PDF]));
    expect(received.name).toBe(shown);
    expect(await kept()).toEqual([pathOf(PDF)]);
  });

  it.each([
    '',
    '.',
    '..',
    '../',
    'plan',
    'plan.pdf/',
    'plan.pdf.exe',
    'plan.pdf.',
    'pdf',
    '.pdf',
    'plan.__proto__',
    'plan.constructor',
    `plan.${'x'.repeat(300)}`,
    'plan\u202efdp.exe',
    'plan.pdf\\x',
  ])('%j promises no document, and nothing of it is kept', async (name) => {
    await expect(desk().receive(name, Readable.from([PDF]))).rejects.toMatchObject({ code: 'fileType' });
    expect(await kept()).toEqual([]);
  });
});

describe('what a file holds', () => {
  const nested = Buffer.concat([zip(['inner.zip'], 1_000), zip(['inner.zip'])]);
  const lying = Buffer.from(DOCX);
  lying.writeUInt16LE(0xfffe, lying.length - 12);
  const distant = Buffer.from(DOCX);
  distant.writeUInt32LE(0xfffffff0, distant.length - 6);

  it.each([
    ['a program', 'plan.pdf', Buffer.from('MZ\x90\x00\x03')],
    ['a web page', 'plan.pdf', Buffer.from('<html><script>alert(1)</script>')],
    ['a workbook under another name', 'plan.docx', XLSX],
    ['slides under another name', 'plan.xlsx', PPTX],
    ['an old document under a new name', 'plan.docx', OLE],
    ['a zip of zips', 'plan.docx', nested],
    ['a zip with parts outside of its folder', 'plan.docx', zip([`../${TYPES}`, '../word/document.xml'])],
    [
      'more parts than any document has',
      'plan.docx',
      zip([...Array.from({ length: 20_001 }, (_, index) => String(index)), TYPES, 'word/document.xml']),
    ],
    ['a directory that says more than there is', 'plan.pptx', lying],
    ['a directory that lies elsewhere', 'plan.docx', distant],
    ['only the beginning of a document', 'plan.docx', DOCX.subarray(0, 40)],
  ])('is refused where it is %s', async (_, name, content) => {
    await expect(desk().receive(name, Readable.from([content]))).rejects.toMatchObject({
      code: 'fileContent',
    });
    expect(await kept()).toEqual([]);
  });

  it('is not unpacked: a zip bomb takes as much room as was sent', async () => {
    const bomb = zip([TYPES, 'word/document.xml', 'word/media/1.bin'], 300_000_000);
    expect(bomb.length).toBeLessThan(LIMIT);
    const before = process.memoryUsage().rss;
    expect(await desk().receive('plan.docx', Readable.from([bomb]))).toMatchObject({ size: bomb.length });
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
    expect(await kept()).toEqual([pathOf(bomb)]);
  });

  it('may be exactly as much as the limit, not a byte more, and not nothing', async () => {
    const full = Buffer.concat([PDF, Buffer.alloc(LIMIT - PDF.length)]);
    expect(await desk().receive('plan.pdf', Readable.from([full]))).toMatchObject({ size: LIMIT });
    const over = Readable.from([full, Buffer.alloc(1)]);
    await expect(desk().receive('plan.pdf', over)).rejects.toMatchObject({ code: 'fileTooLarge' });
    const nothing = Readable.from([Buffer.alloc(0)]);
    await expect(desk().receive('plan.pdf', nothing)).rejects.toMatchObject({ code: 'fileEmpty' });
    expect(await kept()).toEqual([pathOf(full)]);
  });
});

describe('what is fetched', () => {
  const URL_OF_FILE = 'https://contoso.sharepoint.com/plan.pdf';
  let host: FileHost;
  afterEach(() => host.close());

  async function fetched(answer: RequestListener, timeout?: number): Promise<{ size: number }> {
    host = await startFileHost(answer, timeout);
    return desk(host.downloads).fetch({ name: 'plan.pdf', downloadUrl: URL_OF_FILE });
  }

  it('is whole, or nothing is kept: it stalls amid the content', async () => {
    const stalled = fetched((_, response) => void response.write(PDF), 300);
    await expect(stalled).rejects.toMatchObject({ system: 'download', retryable: true });
    expect(await kept()).toEqual([]);
  });

  it('is whole, or nothing is kept: it stalls before the first byte', async () => {
    const stalled = fetched(() => undefined, 300);
    await expect(stalled).rejects.toMatchObject({ system: 'download', retryable: true });
    expect(await kept()).toEqual([]);
  });

  it('is whole, or nothing is kept: less comes than was announced', async () => {
    const short = fetched((_, response) => {
      response.writeHead(200, { 'Content-Length': PDF.length + 1 });
      response.write(PDF, () => response.destroy());
    });
    await expect(short).rejects.toMatchObject({ system: 'download', retryable: true });
    expect(await kept()).toEqual([]);
  });

  it('ends where it was announced to end, whatever comes after', async () => {
    const long = await fetched((request, response) => {
      response.writeHead(200, { 'Content-Length': PDF.length });
      response.write(PDF, () => request.socket.end('HTTP/1.1 200 OK\r\n\r\nmore'));
    });
    expect(long.size).toBe(PDF.length);
    expect(await kept()).toEqual([pathOf(PDF)]);
  });

  it('is no more than the limit, whatever was announced', async () => {
    const endless = fetched((_, response) => {
      const more = (): void => void (response.destroyed || response.write(Buffer.alloc(100_000), more));
      response.writeHead(200);
      response.write(PDF, more);
    });
    await expect(endless).rejects.toMatchObject({ code: 'fileTooLarge' });
    expect(await kept()).toEqual([]);
  });

  it.each([
    'http://127.0.0.1/plan.pdf',
    'https://127.0.0.1/plan.pdf',
    'https://localhost/plan.pdf',
    'https://[::1]/plan.pdf',
    'https://[::ffff:127.0.0.1]/plan.pdf',
    'https://2130706433/plan.pdf',
    'https://169.254.169.254/metadata/identity/oauth2/token',
    'https://10.0.0.5/plan.pdf',
    'https://evil.example/plan.pdf',
    'https://contoso.sharepoint.com.evil.example/plan.pdf',
    'https://contoso.sharepoint.com@evil.example/plan.pdf',
    'https://evil.example#.sharepoint.com/plan.pdf',
    'https://evil.example\\.sharepoint.com/plan.pdf',
    'http://contoso.sharepoint.com/plan.pdf',
    '//evil.example/plan.pdf',
    'file:///etc/passwd',
    'data:application/pdf,%25PDF-',
  ])('is not fetched from where a redirect leads: %s', async (location) => {
    const away = fetched((_, response) => {
      response.writeHead(302, { location });
      response.end();
    });
    await expect(away).rejects.toMatchObject({ system: 'download', retryable: false });
    expect(host.asked).toEqual([URL_OF_FILE]);
    expect(await kept()).toEqual([]);
  });
});
