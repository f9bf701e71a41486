import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Database from 'libsql';
import { readMigrations } from '../../src/adapters/store/migrations/migrations';
import { archiveScript } from './archive-script';
import { seededDatabase } from './desk';

/** A database file of its own, for one bench. */
export interface Archive {
  readonly url: string;
  readonly path: string;
  remove(): void;
}

/**
 * The company at work with so many vouchers in all, in an SQLite file: what is more than a thousand is history, with
 * its reports, claims and customers; and of every voucher an audit row and a notice that was sent. The file is made
 * once for each schema and kept in the system's folder for such things; a bench gets a copy.
 */
export async function archive(vouchers: number, say: (line: string) => void): Promise<Archive> {
  const kept = join(tmpdir(), `voucher-desk-bench-${keyOf(vouchers)}.db`);
  if (!existsSync(kept)) {
    say(`makes a database of ${vouchers} vouchers, kept as ${kept}`);
    const seeded = await seededDatabase('http://127.0.0.1:1/');
    const draft = `${kept}.${process.pid}`;
    copyFileSync(fileURLToPath(seeded.url), draft);
    await seeded.close();
    const database = new Database(draft);
    database.exec(archiveScript(vouchers));
    database.close();
    renameSync(draft, kept);
  }
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-bench-'));
  const path = join(folder, 'desk.db');
  copyFileSync(kept, path);
  return {
    url: pathToFileURL(path).href,
    path,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** Whatever makes another file has another key. */
function keyOf(vouchers: number): string {
  const hash = createHash('sha256').update(String(vouchers));
  for (const { checksum } of readMigrations('sqlite')) hash.update(checksum);
  for (const file of ['archive-script', 'company', 'facts', 'vouchers'])
    hash.update(readFileSync(join(__dirname, `${file}.ts`)));
  return hash.digest('hex').slice(0, 16);
}
