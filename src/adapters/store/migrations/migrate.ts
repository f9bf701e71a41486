import { isPostgres } from '../engine';
import { migratePostgres } from './migrate-postgres';
import { migrateSqlite } from './migrate-sqlite';

/**
 * Brings the database at the URL up to date; where it is a file and there is none, it is created. Each migration stands
 * wholly or not at all. Answers the names of those applied now. Throws `ConfigError` where the database can't be used.
 */
export function migrate(url: string): Promise<string[]> {
  return isPostgres(url) ? migratePostgres(url) : migrateSqlite(url);
}
