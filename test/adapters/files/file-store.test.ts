import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { createFileStore } from '../../../src/adapters/files/file-store';

const LIMIT = 1_000_000;
const sha256 = (content: string): string => createHash('sha256').update(content).digest('hex');

describe('the file store', () => {
  let folder: string;
  beforeEach(async () => void (folder = await mkdtemp(join(tmpdir(), 'files-'))));
  afterEach(() => rm(folder, { recursive: true }));

  const kept = async (): Promise<string[]> => {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
  };

  it('keeps a file under the hash of its content and gives it back', async () => {
    const files = createFileStore(folder);
    const stored = await files.put(Readable.from(['de', 'liverable']), LIMIT);
    expect(stored).toEqual({ sha256: sha256('deliverable'), size: 11 });
    expect(await text(await files.read(stored.sha256))).toBe('deliverable');
    expect(await kept()).toEqual([stored.sha256]);
  });

  it('keeps equal content once, also when it comes several times at once', async () => {
    const files = createFileStore(folder);
    await Promise.all(['same', 'same', 'same'].map((content) => files.put(Readable.from([content]), LIMIT)));
    expect(await kept()).toEqual([sha256('same')]);
  });

  it('counts bytes, not characters', async () => {
    const stored = await createFileStore(folder).put(Readable.from(['成果物']), LIMIT);
    expect(stored.size).toBe(9);
  });

  it('stops reading past the limit and keeps nothing', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc((given += 1) && 100_000);
      })(),
    );
    await expect(createFileStore(folder).put(endless, LIMIT)).rejects.toMatchObject({
      code: 'fileTooLarge',
      params: { limitBytes: LIMIT },
    });
    expect(given).toBeLessThan(50);
    expect(await kept()).toEqual([]);
  });

  it('takes a file of exactly the limit', async () => {
    expect((await createFileStore(folder).put(Readable.from([Buffer.alloc(10)]), 10)).size).toBe(10);
  });

  it('keeps nothing of a file that breaks off', async () => {
    const broken = Readable.from(
      (async function* () {
        yield 'half';
        throw new Error('connection lost');
      })(),
    );
    await expect(createFileStore(folder).put(broken, LIMIT)).rejects.toThrow('connection lost');
    expect(await kept()).toEqual([]);
  });

  it('shows the whole content before it is kept, and keeps nothing that is turned down', async () => {
    const files = createFileStore(folder);
    const turnDown = files.put(Readable.from(['bad']), LIMIT, async (path) => {
      expect(await readdir(folder)).toHaveLength(1);
      expect(path.startsWith(folder)).toBe(true);
      throw new Error('turned down');
    });
    await expect(turnDown).rejects.toThrow('turned down');
    expect(await kept()).toEqual([]);
  });

  it.each(['../../etc/passwd', '', 'abc', 'A'.repeat(64)])(
    'reads nothing but a content hash (%p)',
    async (name) => {
      await expect(createFileStore(folder).read(name)).rejects.toThrow('not a content hash');
    },
  );

  it('says when a file is not there', async () => {
    await expect(createFileStore(folder).read('0'.repeat(64))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('removes at the start what was left half written more than a day ago, and nothing else', async () => {
    const { sha256: whole } = await createFileStore(folder).put(Readable.from(['whole']), LIMIT);
    const dayAgo = new Date(Date.now() - 25 * 60 * 60 * 1000);
    for (const name of ['incoming-old', 'incoming-now', 'notes.txt'])
      await writeFile(join(folder, name), 'x');
    for (const name of ['incoming-old', 'notes.txt']) await utimes(join(folder, name), dayAgo, dayAgo);
    const [first = ''] = await readdir(folder, { recursive: true }).then((all) =>
      all.filter((name) => name.endsWith(whole)),
    );
    await utimes(join(folder, first), dayAgo, dayAgo);
    createFileStore(folder);
    for (let tries = 0; (await kept()).includes('incoming-old') && tries < 100; tries += 1)
      await setTimeout(10);
    expect((await kept()).sort()).toEqual([whole, 'incoming-now', 'notes.txt'].sort());
  });

  it('starts where there is no folder yet', async () => {
    const files = createFileStore(join(folder, 'new'));
    expect((await files.put(Readable.from(['x']), LIMIT)).size).toBe(1);
  });
});
