import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ConfigError } from '../../errors';
import { isBusy, isPostgres, openLibsql, reason, type Libsql } from './engine';

/** What is added to the name of a database file for the file that is locked. */
export const LOCK = '.lock';

/** What a restore leaves beside the database until it is done. */
export const RESTORING = 'restoring';

/**
 * Takes the database for this process alone, as `lockDatabase` does; throws `ConfigError` also where half a restore lies
 * there.
 */
export async function holdDatabase(url: string): Promise<() => Promise<void>> {
  const release = await lockDatabase(url);
  if (isPostgres(url)) return release;
  const folder = dirname(fileURLToPath(url));
  if (!existsSync(join(folder, RESTORING))) return release;
  await release();
  throw new ConfigError([`the restore into ${folder} was not finished: run it again, with --force`]);
}

/**
 * Takes an SQLite file for this process alone, until the answer is called; throws `ConfigError` where another process has
 * it. What is held is an exclusive transaction on a file beside it: the system lets go of that lock when the process
 * ends, however it ends, and the file itself stays open to those who only read it, such as a backup. PostgreSQL needs
 * nothing of the kind.
 */
export async function lockDatabase(url: string): Promise<() => Promise<void>> {
  if (isPostgres(url)) return async () => undefined;
  let lock: Libsql | undefined;
  try {
    lock = openLibsql(fileURLToPath(url) + LOCK);
    await lock.executeScript('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE;');
    await lock.executeScript('BEGIN EXCLUSIVE');
    const held = lock;
    return async () => {
      await held.executeScript('ROLLBACK');
      await held.dispose();
    };
  } catch (error) {
    await lock?.dispose();
    throw new ConfigError([refusal(fileURLToPath(url), error)]);
  }
}

function refusal(path: string, error: unknown): string {
  if (!isBusy(error)) return `the database ${path} can't be locked: ${reason(error)}`;
  return (
    `the database ${path} is in use by another process, and an SQLite file is for one: ` +
    'stop the other one, choose another folder, or use PostgreSQL (docs/postgresql.md)'
  );
}
