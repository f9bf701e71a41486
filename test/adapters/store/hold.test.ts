import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { holdDatabase } from '../../../src/adapters/store/hold';

let folder: string;
let url: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
  url = pathToFileURL(join(folder, 'a b.db')).href;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a file is held once, and may be held again when it was let go', async () => {
  const release = await holdDatabase(url);
  await expect(holdDatabase(url)).rejects.toThrow('is in use by another process');
  await release();
  await (
    await holdDatabase(url)
  )();
});

it('another process holds it as long as it lives, even where it is killed', async () => {
  const built = resolve(__dirname, '../../../dist/adapters/store/hold.js');
  const script = `require(${JSON.stringify(built)}).holdDatabase(${JSON.stringify(url)}).then(() => console.log('held'));
    setInterval(() => undefined, 1000);`;
  const other = spawn(process.execPath, ['-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(other.stdout, 'data');
  await expect(holdDatabase(url)).rejects.toThrow(
    `the database ${join(folder, 'a b.db')} is in use by another`,
  );
  other.kill('SIGKILL');
  await once(other, 'exit');
  await (
    await holdDatabase(url)
  )();
});

it('says so where there is no such folder', async () => {
  const missing = pathToFileURL(join(folder, 'missing', 'desk.db')).href;
  await expect(holdDatabase(missing)).rejects.toThrow("can't be locked");
});

it('nothing is held of PostgreSQL', async () => {
  const of = 'postgres://desk@127.0.0.1:1/desk';
  await Promise.all([holdDatabase(of), holdDatabase(of)]);
});
