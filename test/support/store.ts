import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Stores } from '../../src/ports';
import { migrate } from '../../src/store/migrate';
import { readMigrations } from '../../src/store/migrations';
import { openStores } from '../../src/store/open';

/** Stores on a real SQLite file of their own. */
export interface FreshStore {
  readonly stores: Stores;
  readonly path: string;
  /** Closes the stores and removes the file. */
  close(): Promise<void>;
}

/** New, empty, migrated stores. */
export async function freshStore(): Promise<FreshStore> {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-'));
  const path = join(folder, 'desk.db');
  copyFileSync(await emptyDatabase(), path);
  const stores = openStores({ url: pathToFileURL(path).href });
  return {
    stores,
    path,
    async close() {
      await stores.close();
      rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
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
