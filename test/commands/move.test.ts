import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inFolder } from '../../src/config';
import type { Stores } from '../../src/ports';
import { holdDatabase } from '../../src/adapters/store/hold';
import { migrate } from '../../src/adapters/store/migrations/migrate';
import { openStores } from '../../src/adapters/store/open';
import { customer } from '../adapters/store/samples';
import { postgresDatabase, PROVIDERS } from '../support/store/store';

const built = resolve(__dirname, '../../dist/commands/move.js');

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command as an operator does. */
function move(...args: string[]): Promise<Ran> {
  return new Promise((done) => {
    const child = execFile(process.execPath, [built, ...args], (_error, out, err) =>
      done({ code: child.exitCode ?? -1, out, err }),
    );
  });
}

it('says how it is used where no PostgreSQL is named', async () => {
  for (const args of [[], ['--to', 'mysql://db/desk'], ['--into', 'x']])
    expect(await move(...args)).toMatchObject({
      code: 1,
      err: expect.stringContaining('npm run move -- --to'),
    });
});

(PROVIDERS.includes('postgresql') ? describe : describe.skip)('with a data folder', () => {
  let folder: string;
  let stores: Stores;
  let release: () => Promise<void>;
  let to: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
    const { databaseUrl } = inFolder(folder);
    release = await holdDatabase(databaseUrl);
    await migrate(databaseUrl);
    stores = openStores({ url: databaseUrl });
    await stores.tenant('t').customers.add(customer(1));
    to = await postgresDatabase('empty');
  });
  afterEach(async () => {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('rehearses while a bot has it and fails, then moves all once the bot has stopped', async () => {
    const rehearsal = await move('--to', to, '--data', folder);
    expect(rehearsal).toMatchObject({ code: 1, err: '' });
    expect(rehearsal.out).toMatch(/^Customer +1 {2}[0-9a-f]{64}$/m);
    expect(rehearsal.out).toContain('This was a rehearsal: the database');
    expect(rehearsal.out).toContain('is in use by another process');

    await stores.tenant('t').customers.add(customer(2));
    await release();
    const final = await move('--to', to, '--data', folder);
    expect(final).toMatchObject({ code: 0, err: '' });
    expect(final.out).toMatch(/^Customer +2 {2}[0-9a-f]{64}$/m);
    expect(final.out).toContain('The move is done.');
    expect(final.out).not.toContain(new URL(to).password);

    const target = openStores({ url: to });
    expect(await target.tenant('t').customers.count()).toBe(2);
    await target.close();
  });
});
