import { createHash, randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';
import type { FileStore } from '../../../src/ports';
import { startGraphDesk, type GraphDesk } from './desk';

const LIMIT = 25_000_000;
const sha256 = (content: Buffer | string): string => createHash('sha256').update(content).digest('hex');
const pathOf = (content: Buffer | string): string => `成果物/Voucher Desk/${sha256(content)}`;

describe('the document library', () => {
  let desk: GraphDesk;
  let drive: FileStore;
  beforeEach(async () => {
    desk = await startGraphDesk();
    if (!desk.graph.drive) throw new Error('no drive');
    drive = desk.graph.drive;
  });
  afterEach(async () => {
    expect(desk.standIn.schemaFaults).toEqual([]);
    expect(await readdir(desk.stagingFolder)).toEqual([]);
    await desk.close();
  });

  const put = (content: Buffer | string) => drive.put(Readable.from([Buffer.from(content)]), LIMIT);

  it.each(['完成報告', ''])(
    'keeps a file under the hash of its content and gives it back (%p)',
    async (content) => {
      const stored = await put(content);
      expect(stored).toEqual({ sha256: sha256(content), size: Buffer.byteLength(content) });
      expect([...desk.standIn.drive.items.keys()]).toEqual([pathOf(content)]);
      expect(await text(await drive.read(stored.sha256))).toBe(content);
    },
  );

  it('uploads a large one in parts', async () => {
    const content = randomBytes(12_000_000);
    const { sha256: hash } = await put(content);
    expect(sha256(await buffer(await drive.read(hash)))).toBe(sha256(content));
    expect(desk.standIn.requests.filter(({ url }) => url.pathname.startsWith('/up/'))).toHaveLength(3);
  });

  it.each([
    ['before it arrived', 'closeBefore'],
    ['after it arrived', 'closeAfter'],
    ['by a busy server', { status: 503, headers: { 'retry-after': '2' } }],
  ] as const)('goes on from where a large one was cut %s', async (_when, fault) => {
    const content = randomBytes(12_000_000);
    desk.standIn.next(fault, /^\/up\//, 1);
    await put(content);
    expect(desk.standIn.drive.items.get(pathOf(content))?.equals(content)).toBe(true);
    const sent = desk.standIn.requests.filter(
      ({ method, url }) => method === 'PUT' && url.pathname.startsWith('/up/'),
    );
    expect(sent).toHaveLength(fault === 'closeAfter' ? 3 : 4);
    expect(desk.pauses).toEqual([typeof fault === 'string' ? 500 : 2_000]);
  });

  it('is content when only the answer to the last part was lost', async () => {
    const content = randomBytes(5_000_000);
    desk.standIn.next('closeAfter', /^\/up\//);
    await put(content);
    expect(desk.standIn.drive.items.get(pathOf(content))?.equals(content)).toBe(true);
  });

  it('sends a small one again when it was cut', async () => {
    desk.standIn.next('closeBefore');
    await put('small');
    expect(desk.standIn.drive.items.get(pathOf('small'))?.toString()).toBe('small');
  });

  it('gives up after some tries, and says that it may pass', async () => {
    for (let times = 0; times < 20; times += 1) desk.standIn.next({ status: 503 });
    await expect(put('x')).rejects.toMatchObject({ system: 'drive', retryable: true });
    expect(desk.standIn.requests).toHaveLength(5);
  });

  it('says at once that it may not write', async () => {
    desk.standIn.next({ status: 403 });
    await expect(put('x')).rejects.toMatchObject({ system: 'drive', retryable: false });
  });

  it('uploads nothing that is too large or turned down', async () => {
    const given = () => Readable.from(['123456']);
    await expect(drive.put(given(), 5)).rejects.toMatchObject({ code: 'fileTooLarge' });
    const turnDown = drive.put(given(), LIMIT, async (path) => {
      expect(path.startsWith(desk.stagingFolder)).toBe(true);
      throw new Error('turned down');
    });
    await expect(turnDown).rejects.toThrow('turned down');
    expect(desk.standIn.requests).toEqual([]);
  });

  it('reads nothing but a content hash', async () => {
    await expect(drive.read('../secrets')).rejects.toThrow('not a content hash');
    expect(desk.standIn.requests).toEqual([]);
  });

  it('says when a file is not there', async () => {
    await expect(drive.read('0'.repeat(64))).rejects.toMatchObject({ system: 'drive', retryable: false });
  });

  it('fetches content from Graph’s host and SharePoint, and from no other', async () => {
    const { sha256: hash } = await put('x');
    desk.standIn.drive.redirectTo = 'https://sharepoint.com.evil.example/x';
    await expect(drive.read(hash)).rejects.toMatchObject({ system: 'drive', retryable: false });
  });

  it('puts no part of a file at another host than Graph’s and SharePoint', async () => {
    const uploadUrl = 'https://evil.example/up/session/1';
    const body = { uploadUrl, expirationDateTime: '2030-01-01T00:00:00Z', nextExpectedRanges: ['0-'] };
    desk.standIn.next({ status: 200, body }, /createUploadSession/);
    await expect(put(randomBytes(5_000_000))).rejects.toMatchObject({ system: 'drive' });
    expect(desk.standIn.requests.filter(({ method }) => method === 'PUT')).toEqual([]);
  });
});
