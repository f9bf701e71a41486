import { appendFile, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UpstreamError } from '../../src/errors';
import { createFolderMailbox } from '../../src/mail/folder-mailbox';
import { eml } from './eml';

let folder: string;
let logged: { event: string; fields: Record<string, unknown> | undefined }[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'voucher-desk-mailbox-'));
  logged = [];
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const log = {
  info: () => undefined,
  error: () => undefined,
  warn: (event: string, fields?: Record<string, unknown>) => void logged.push({ event, fields }),
};
const mailbox = (settle: () => Promise<unknown> = async () => undefined) =>
  createFolderMailbox(join(folder, 'mailbox'), 'tenant', log, async () => void (await settle()));
const path = (name: string): string => join(folder, 'mailbox', name);

async function put(name: string, number: number): Promise<void> {
  await mkdir(path(''), { recursive: true });
  await writeFile(path(name), eml({ id: `<${number}@a.example>`, body: `Voucher ID: VP-${number}` }));
}

/** Reads all pages; the ids of the mails in each, and the bookmark behind the last. */
async function readFrom(bookmark: string | null, from = mailbox()) {
  const pages: string[][] = [];
  let last = bookmark;
  for await (const page of from.changes(bookmark)) {
    pages.push(page.mails.map(({ messageId }) => messageId));
    last = page.bookmark;
  }
  return { pages, last };
}

it('is made where it is not there yet, and holds nothing', async () => {
  expect(await readFrom(null)).toEqual({ pages: [], last: null });
  expect(await readdir(path(''))).toEqual([]);
});

it('gives each file once and leaves it where it is, also one whose name and date are older than those read', async () => {
  await put('b.eml', 1);
  await put('c.EML', 2);
  const first = await readFrom(null);
  expect(first.pages).toEqual([['<1@a.example>', '<2@a.example>']]);
  expect((await readFrom(first.last)).pages).toEqual([]);
  await put('a.eml', 3);
  await utimes(path('a.eml'), new Date('2020-01-01'), new Date('2020-01-01'));
  const second = await readFrom(first.last);
  expect(second.pages).toEqual([['<3@a.example>']]);
  expect((await readFrom(second.last)).pages).toEqual([]);
  expect(await readdir(path(''))).toHaveLength(3);
});

it('goes on behind the page whose bookmark is the last that was kept', async () => {
  for (let count = 1; count <= 45; count += 1) await put(`${String(count).padStart(2, '0')}.eml`, count);
  const bookmarks: string[] = [];
  for await (const page of mailbox().changes(null)) bookmarks.push(page.bookmark);
  expect(bookmarks).toHaveLength(3);
  const rest = await readFrom(bookmarks[0] ?? null);
  expect(rest.pages.flat()).toHaveLength(25);
  expect(rest.pages.flat()[0]).toBe('<21@a.example>');
});

it('leaves a file that is still on its way for the next time', async () => {
  await put('a.eml', 1);
  const growing = mailbox(() => appendFile(path('a.eml'), '\r\nExpiration date: 2027-05-01\r\n'));
  expect((await readFrom(null, growing)).pages).toEqual([]);
  const bodies: string[] = [];
  for await (const { mails } of mailbox().changes(null)) bodies.push(...mails.map(({ body }) => body));
  expect(bodies).toEqual([expect.stringContaining('Expiration date: 2027-05-01')]);
});

it('waits for the content of an empty file', async () => {
  await mkdir(path(''));
  await writeFile(path('a.eml'), '');
  const { pages, last } = await readFrom(null);
  expect(pages).toEqual([]);
  await put('a.eml', 1);
  expect((await readFrom(last)).pages).toEqual([['<1@a.example>']]);
  expect(logged).toEqual([]);
});

it('logs a file that is no mail once, reads the others, and looks at it again when it has changed', async () => {
  await put('b.eml', 1);
  await writeFile(path('a.eml'), 'no mail at all');
  await writeFile(path('note.txt'), eml({ body: 'not asked for' }));
  await mkdir(path('folder.eml'));
  const first = await readFrom(null);
  expect(first.pages).toEqual([['<1@a.example>']]);
  expect((await readFrom(first.last)).pages).toEqual([]);
  expect(logged).toMatchObject([{ event: 'mail file not read', fields: { bytes: 14 } }]);
  await put('a.eml', 2);
  expect((await readFrom(first.last)).pages).toEqual([['<2@a.example>']]);
});

it('reads everything again by a bookmark that it does not understand', async () => {
  await put('a.eml', 1);
  for (const bookmark of ['', 'https://elsewhere.example/delta', '[1]'])
    expect((await readFrom(bookmark)).pages).toEqual([['<1@a.example>']]);
});

it('forgets files that were taken out of the folder', async () => {
  await put('a.eml', 1);
  const { last } = await readFrom(null);
  await rm(path('a.eml'));
  await put('b.eml', 2);
  const second = await readFrom(last);
  const marks: Record<string, string> = JSON.parse(second.last ?? '{}');
  expect(Object.keys(marks)).toEqual(['b.eml']);
});

it('says so when there is a file in the place of the folder', async () => {
  await writeFile(join(folder, 'mailbox'), 'a file');
  await expect(readFrom(null)).rejects.toBeInstanceOf(UpstreamError);
});
