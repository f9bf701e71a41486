import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { ConfigError } from '../errors';
import { address, isBusy } from './sqlite';

/** Name of the file that is locked. */
export const LOCK = 'voucher-desk.lock';

/** What a restore leaves in a data folder until it is done. */
export const RESTORING = 'restoring';

/**
 * Keeps every other process out of a data folder, until released or until this process ends, however it ends: the lock is
 * the system's own, on a file of its own. Throws `ConfigError` where somebody else is in, or half a restore.
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  const release = await lockFolder(folder);
  if (!existsSync(join(folder, RESTORING))) return release;
  await release();
  throw new ConfigError([`the restore into ${resolve(folder)} was not finished: run it again, with --force`]);
}

/** The same for whoever restores. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  const path = resolve(folder, LOCK);
  try {
    mkdirSync(folder, { recursive: true });
    const connection = await new PrismaLibSql({ url: address(pathToFileURL(path).href) }).connect();
    try {
      // No journal beside it: nothing is ever written.
      for (const sql of ['PRAGMA busy_timeout = 0', 'PRAGMA journal_mode = MEMORY', 'BEGIN EXCLUSIVE'])
        await connection.queryRaw({ sql, args: [], argTypes: [] });
    } catch (error) {
      await connection.dispose();
      throw error;
    }
    return () => connection.dispose();
  } catch (error) {
    const path = resolve(folder);
    throw new ConfigError([
      isBusy(error)
        ? `the data folder ${path} is in use by another process, and an SQLite database is for one at a time`
        : `the data folder ${path} can't be used: ${String(error)}`,
    ]);
  }
}
