import { fileURLToPath } from 'node:url';
import { PrismaLibSql } from '@prisma/adapter-libsql';
import { isDriverAdapterError, type SqlDriverAdapter } from '@prisma/driver-adapter-utils';
import { ConfigError } from '../errors';
import { isPostgres } from './database';
import { reason } from './migration-history';
import { address } from './sqlite';
import { statement } from './statement';

/**
 * Takes an SQLite file for this process alone, until the answer is called; throws `ConfigError` where another process has
 * it. What is held is an exclusive transaction on a file beside it: the system lets go of that lock when the process
 * ends, however it ends, and the file itself stays open to those who only read it, such as a backup. PostgreSQL needs
 * nothing of the kind.
 */
export async function holdDatabase(url: string): Promise<() => Promise<void>> {
  if (isPostgres(url)) return async () => undefined;
  let lock: SqlDriverAdapter | undefined;
  try {
    lock = await new PrismaLibSql({ url: address(`${url}.lock`) }).connect();
    await lock.executeScript('PRAGMA busy_timeout = 0; PRAGMA journal_mode = DELETE;');
    await lock.executeRaw(statement('BEGIN EXCLUSIVE'));
    const held = lock;
    return async () => {
      await held.executeRaw(statement('ROLLBACK'));
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
    'stop the other one, choose another folder, or use PostgreSQL (docs/operations.md)'
  );
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && isDriverAdapterError(error) && error.cause.kind === 'SocketTimeout';
}
