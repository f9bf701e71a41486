import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { migrationsFolder, readMigrations } from './migrations';
import { missingMigration } from './schema-engine';
import { sqlite } from './sqlite';

const USAGE = 'npm run migration -- NAME   (lower case, digits, _)\nnpm run migration -- --check';

/**
 * Writes the migration that the models in `prisma/` lack, under the next number; or, with `--check`, only says
 * whether one is lacking.
 */
async function writeMigration(name: string): Promise<number> {
  const database = sqlite(':memory:');
  const { provider } = database;
  mkdirSync(migrationsFolder(provider), { recursive: true });
  const sql = await missingMigration(database);
  if (sql === undefined) return say('The migrations lead to the models; nothing to write.', 0);
  if (name === '--check') return say(`The migrations of ${provider} lack:\n\n${sql}`, 1);
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
  void writeMigration(name ?? '').then((code) => (process.exitCode = code));
} else {
  process.exitCode = say(USAGE, 2);
}
