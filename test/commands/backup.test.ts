import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { parseManifest } from '../../src/commands/archive';
import { DeskProcess } from '../support/processes/desk-process';
import { journey, JOURNEY_NOW } from '../support/processes/journeys';
import { brokenPromises } from '../support/kills/kept';
import { serve, type Served } from '../support/processes/served';

const ROOT = resolve(__dirname, '../..');
const run = (command: 'backup' | 'restore', ...args: string[]) =>
  promisify(execFile)(process.execPath, [`dist/commands/${command}.js`, ...args], { cwd: ROOT });

describe('backup and restore', () => {
  let served: Served;
  let folder: string;
  let archive: string;
  let promisedBefore: Served['promised'];
  beforeAll(async () => {
    served = await serve();
    folder = mkdtempSync(join(tmpdir(), 'voucher-desk-backup-'));
    archive = join(folder, 'desk.tar');
    await journey(served.road, 'B-1');
    const load = Promise.all(['B-2', 'B-3', 'B-4'].map((number) => journey(served.road, number)));
    promisedBefore = { presses: [...served.promised.presses], uploads: [...served.promised.uploads] };
    await run('backup', '--to', archive, '--data', served.dataFolder);
    await load;
  }, 240_000);
  afterAll(async () => {
    await served.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('a backup made while people work opens with everything that was done before it began', async () => {
    const data = join(folder, 'opened');
    await run('restore', '--from', archive, '--data', data);
    expect(promisedBefore.presses.length).toBeGreaterThan(5);
    expect(await brokenPromises({ dataFolder: data }, promisedBefore)).toEqual([]);
    const desk = await DeskProcess.start({ dataFolder: data, now: JOURNEY_NOW });
    expect((await fetch(`${desk.origin}/health`)).status).toBe(200);
    await desk.kill();
  }, 240_000);

  it('any tar unpacks it, and each file is what the manifest says', async () => {
    const data = join(folder, 'unpacked');
    mkdirSync(data);
    await promisify(execFile)('tar', ['-xf', archive, '-C', data]);
    const { files } = parseManifest(readFileSync(join(data, 'manifest.json'), 'utf8'));
    expect(files.length).toBeGreaterThan(1);
    for (const { name, size, sha256 } of files) {
      const content = readFileSync(join(data, name));
      expect([name, content.length, createHash('sha256').update(content).digest('hex')]).toEqual([
        name,
        size,
        sha256,
      ]);
    }
  });

  it('a backup is not written over another, and nothing is left beside it', async () => {
    await expect(run('backup', '--to', archive, '--data', served.dataFolder)).rejects.toThrow(
      'exists already',
    );
    await expect(run('backup', '--to', join(folder, 'none.tar'), '--data', folder)).rejects.toThrow(
      'there is no database',
    );
    expect(readdirSync(folder).filter((name) => /part|none/.test(name))).toEqual([]);
  });

  it.each(['backup', 'restore'] as const)(
    '%s says what to use where the records are in PostgreSQL',
    (command) => {
      const env = { ...process.env, DATABASE_URL: 'postgres://desk@db.example/desk' };
      const args = [
        `dist/commands/${command}.js`,
        command === 'backup' ? '--to' : '--from',
        join(folder, 'none.tar'),
      ];
      return expect(promisify(execFile)(process.execPath, args, { cwd: ROOT, env })).rejects.toThrow(
        'use pg_dump',
      );
    },
  );

  it('a folder in use is not restored into, even by force', async () => {
    const before = readdirSync(served.dataFolder).sort();
    await expect(run('restore', '--from', archive, '--data', served.dataFolder, '--force')).rejects.toThrow(
      'in use by another process',
    );
    expect(readdirSync(served.dataFolder).sort()).toEqual(before);
  });

  it('a folder that is not empty takes force, and then keeps what was there', async () => {
    const data = join(folder, 'full');
    mkdirSync(data);
    writeFileSync(join(data, 'voucher-desk.db'), 'old');
    await expect(run('restore', '--from', archive, '--data', data)).rejects.toThrow('is not empty');
    expect(readFileSync(join(data, 'voucher-desk.db'), 'utf8')).toBe('old');
    await run('restore', '--from', archive, '--data', data, '--force');
    expect(await brokenPromises({ dataFolder: data }, promisedBefore)).toEqual([]);
    const aside = readdirSync(data).find((name) => name.startsWith('before-restore-')) ?? '';
    expect(readFileSync(join(data, aside, 'voucher-desk.db'), 'utf8')).toBe('old');
  });

  it.each([
    ['cut off', (path: string) => truncateSync(path, readFileSync(path).length - 5_000)],
    ['changed in one byte', (path: string) => flip(path, 700)],
    ['no archive', (path: string) => writeFileSync(path, 'x'.repeat(2_000))],
  ])('a backup that is %s is refused, and nothing is touched', async (_, damage) => {
    const [data, damaged] = [join(folder, 'damaged'), join(folder, 'damaged.tar')];
    copyFileSync(archive, damaged);
    damage(damaged);
    await expect(run('restore', '--from', damaged, '--data', data)).rejects.toThrow("can't be restored");
    expect(readdirSync(data).filter((name) => !name.startsWith('voucher-desk.db.lock'))).toEqual([]);
  });

  it('a restore that was interrupted keeps the desk from starting', async () => {
    const data = join(folder, 'interrupted');
    mkdirSync(join(data, 'restoring'), { recursive: true });
    await expect(DeskProcess.start({ dataFolder: data, now: JOURNEY_NOW })).rejects.toThrow(
      'was not finished',
    );
  });
});

function flip(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = 255 - (bytes[at] ?? 0);
  writeFileSync(path, bytes);
}
