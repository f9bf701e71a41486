import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasEmbeddedPostgres, startPostgres } from './embedded-postgres';
import { postgres, sqlite } from '../src/adapters/store/engine';
import { migrationsFolder, readMigrations, type Provider } from '../src/adapters/store/migrations/migrations';
import { missingMigration } from './schema-engine';

const USAGE = 'npm run migration -- NAME   (lower case, digits, _)\nnpm run migration -- --check';

/**
 * Writes the migrations that the models in `prisma/` lack, for each database, under the next number; or, with
 * `--check`, only says whether one is lacking.
 */
async function writeMigrations(name: string): Promise<number> {
  const ofSqlite = await writeMigration('sqlite', sqlite(':memory:'), name);
  const given = process.env['TEST_DATABASE_URL'];
  if (!given && !hasEmbeddedPostgres())
    return say('postgresql: not compared; set TEST_DATABASE_URL to a PostgreSQL that may be written to.', 1);
  const server = given ? undefined : await startPostgres();
  try {
    const url = given ?? server?.url ?? '';
    return Math.max(ofSqlite, await writeMigration('postgresql', postgres(url, true), name));
  } finally {
    await server?.stop();
  }
}

async function writeMigration(
  provider: Provider,
  database: Parameters<typeof missingMigration>[1],
  name: string,
): Promise<number> {
  mkdirSync(migrationsFolder(provider), { recursive: true });
  const sql = await missingMigration(provider, database);
  if (sql === undefined) return say(`${provider}: the migrations lead to the models; nothing to write.`, 0);
  if (name === '--check') return say(`${provider}: the migrations lack:\n\n${sql}`, 1);
  const number = String(readMigrations(provider).length + 1).padStart(4, '0');
  const folder = join(migrationsFolder(provider), `${number}_${name}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'migration.sql'), sql);
  return say(`Wrote ${join(folder, 'migration.sql')}. Read it before it is committed.`, 0);
}

function say(text: string, exitCode: number): number {
  process.stdout.write(`${text}\n`);
  return exitCode;
}

const [name] = process.argv.slice(2);
if (name === '--check' || /^[a-z0-9_]+$/.test(name ?? '')) {
  void writeMigrations(name ?? '').then((code) => (process.exitCode = code));
} else {
  process.exitCode = say(USAGE, 2);
}
