import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { ConfigError } from '../../../src/errors';
import { migrate } from '../../../src/adapters/store/migrations/migrate';
import { readMigrations } from '../../../src/adapters/store/migrations/migrations';
import { openStores } from '../../../src/adapters/store/open';
import { sqlite } from '../../../src/adapters/store/engine';
import { PROVIDERS } from '../../support/store/store';
import { customer } from './samples';

let folder: string;
let path: string;
let url: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
  path = join(folder, 'new', 'a b%20#?ü.db');
  url = pathToFileURL(path).href;
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const all = readMigrations('sqlite').map(({ name }) => name);

async function execute(sql: string): Promise<unknown[][]> {
  const database = await sqlite(url).connect();
  const { rows } = await database.queryRaw({ sql, args: [], argTypes: [] });
  await database.dispose();
  return rows;
}

it('makes the folder, the file and every table', async () => {
  expect(await migrate(url)).toEqual(all);
  expect(existsSync(path)).toBe(true);
  const stores = openStores({ url });
  await stores.tenant('t').customers.add(customer());
  await stores.close();
});

it('leaves an up-to-date database untouched, byte for byte', async () => {
  await migrate(url);
  const before = readFileSync(path);
  expect(await migrate(url)).toEqual([]);
  expect(readFileSync(path).equals(before)).toBe(true);
});

it('writes its history as Prisma does', async () => {
  await migrate(url);
  const [migration] = readMigrations('sqlite');
  const rows = await execute(
    'SELECT "migration_name", "checksum", "applied_steps_count" FROM "_prisma_migrations"',
  );
  expect(rows[0]).toEqual([migration?.name, migration?.checksum, 1]);
  expect(rows).toHaveLength(all.length);
});

it('the journal is a write-ahead log', async () => {
  await migrate(url);
  expect(await execute('PRAGMA journal_mode')).toEqual([['wal']]);
});

it('refuses a database of a newer version', async () => {
  await migrate(url);
  await execute(
    `UPDATE "_prisma_migrations" SET "migration_name" = '9999_later' WHERE "migration_name" = '${all.at(-1)}'`,
  );
  await expect(migrate(url)).rejects.toThrow(
    new ConfigError([`the database ${path} was written by a newer version of this program (9999_later)`]),
  );
});

it('a migration that fails leaves nothing, and the next start can try it again', async () => {
  await migrate(url);
  await execute('DELETE FROM "_prisma_migrations"');
  await execute('DROP TABLE "AuditEvent"');
  await expect(migrate(url)).rejects.toThrow('database failed');
  expect(await execute(`SELECT "name" FROM "sqlite_master" WHERE "name" = 'AuditEvent'`)).toEqual([]);
  expect(await execute('SELECT * FROM "_prisma_migrations"')).toEqual([]);
});

it('says so when the folder is no folder, or the file no database', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, 'text, and enough of it to be no empty database '.repeat(100));
  await expect(migrate(pathToFileURL(join(file, 'desk.db')).href)).rejects.toThrow(
    `the folder ${file} can't be written to`,
  );
  await expect(migrate(pathToFileURL(file).href)).rejects.toThrow(`the database ${file} can't be opened`);
});

it('the migrations lead to the models', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [
    '-r',
    resolve(__dirname, '../../../tools/compile'),
    resolve(__dirname, '../../../tools/write-migration.ts'),
    '--check',
  ]);
  expect(stdout.match(/nothing to write/g)).toHaveLength(PROVIDERS.length);
}, 30_000);
