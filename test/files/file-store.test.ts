import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { createFileStore } from '../../src/files/file-store';

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
});
