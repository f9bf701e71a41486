import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Stores } from '../../../src/ports';
import { isPostgres, postgres, sqlite } from '../../../src/adapters/store/engine';
import { migrate } from '../../../src/adapters/store/migrations/migrate';
import { readMigrations, type Provider } from '../../../src/adapters/store/migrations/migrations';
import { openStores } from '../../../src/adapters/store/open';

/** The databases that tests run on; PostgreSQL is left out on a machine that has none (see `databases.ts`). */
export const PROVIDERS: readonly Provider[] = process.env['TEST_DATABASES']
  ? ['sqlite', 'postgresql']
  : ['sqlite'];

/** Stores in a real database of their own. */
export interface FreshStore {
  readonly stores: Stores;
  readonly url: string;
  /** Closes the stores and removes what can be removed of the database. */
  close(): Promise<void>;
}

/** New, empty, migrated stores. */
export async function freshStore(provider: Provider = 'sqlite'): Promise<FreshStore> {
  const { url, remove } = await freshDatabase(provider);
  const stores = openStores({ url });
  return {
    stores,
    url,
    async close() {
      await stores.close();
      remove();
    },
  };
}

/** A new, empty, migrated database. */
export async function freshDatabase(provider: Provider): Promise<{ url: string; remove: () => void }> {
  if (provider === 'postgresql') return { url: await postgresDatabase('migrated'), remove: () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
  const path = join(folder, 'desk.db');
  copyFileSync(await emptyDatabase(), path);
  return {
    url: pathToFileURL(path).href,
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 }),
  };
}

/** A new PostgreSQL database, gone when the tests have ended; its URL. */
export async function postgresDatabase(state: 'migrated' | 'empty'): Promise<string> {
  const response = await fetch(`${process.env['TEST_DATABASES']}/${state}`);
  const text = await response.text();
  if (!response.ok) throw new Error(text);
  return text;
}

/** The stores of a database that this script made, brought up to date; with the migrations that it lacked. */
export async function storesOf(
  provider: Provider,
  script: string,
): Promise<FreshStore & { readonly applied: readonly string[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
  const url =
    provider === 'postgresql' ? await postgresDatabase('empty') : pathToFileURL(join(folder, 'desk.db')).href;
  const database = await (isPostgres(url) ? postgres(url) : sqlite(url)).connect();
  if (isPostgres(url)) await database.executeRaw({ sql: script, args: [], argTypes: [] });
  else await database.executeScript(`BEGIN;\n${script}\nCOMMIT;`);
  await database.dispose();
  const applied = await migrate(url);
  const stores = openStores({ url });
  return {
    stores,
    url,
    applied,
    async close() {
      await stores.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}

/** Does something in a database behind the store's back. */
export async function execute(url: string, sql: string): Promise<unknown[][]> {
  const database = await (isPostgres(url) ? postgres(url) : sqlite(url)).connect();
  const { rows } = await database.queryRaw({ sql, args: [], argTypes: [] });
  await database.dispose();
  return rows;
}

/** A migrated file to copy, made once for each set of migrations, whichever worker comes first. */
async function emptyDatabase(): Promise<string> {
  const migrations = readMigrations('sqlite').map(({ name, checksum }) => `${name} ${checksum}`);
  const key = createHash('sha256').update(migrations.join('\n')).digest('hex').slice(0, 16);
  const template = join(tmpdir(), `voucher-desk-${key}.db`);
  if (!existsSync(template)) {
    const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
    const draft = join(folder, 'empty.db');
    await migrate(pathToFileURL(draft).href);
    renameSync(draft, template);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
  return template;
}
