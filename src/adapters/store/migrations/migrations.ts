import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** One step of the database's schema, as it stands in the source. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  /** SHA-256 of the script, hex. */
  readonly checksum: string;
}

/** A database that the models are generated for; the name is Prisma's. */
export type Provider = 'sqlite' | 'postgresql';

/** The same from `src` and from `dist`. */
export const PRISMA_FOLDER = resolve(__dirname, '../../../../prisma');

/** The folder of one provider's migrations. */
export function migrationsFolder(provider: Provider): string {
  return join(PRISMA_FOLDER, 'migrations', provider);
}

/** All migrations of a provider, in the order in which they apply. */
export function readMigrations(provider: Provider): Migration[] {
  const folder = migrationsFolder(provider);
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}
