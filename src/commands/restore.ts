import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inFolder } from '../config';
import { ConfigError } from '../errors';
import { flushFolder } from '../adapters/files/file-store';
import { LOCK, lockDatabase, RESTORING } from '../adapters/store/hold';
import { databaseFaults } from '../adapters/store/move/snapshot';
import { DATABASE, readArchive } from './archive';
import { dataFolder, readOptions, runCommand } from './command';

const USAGE = 'npm run restore -- --from FILE [--data FOLDER] [--force]';
const BEFORE = 'before-restore-';

/**
 * Unpacks a backup into a data folder that nobody uses. Everything is checked before anything is touched. What was there
 * is moved aside, not removed, and only with `force`.
 */
export async function restore(
  from: string,
  folder: string,
  { force, now = new Date() }: { force: boolean; now?: Date },
): Promise<string> {
  if (!existsSync(from)) throw new ConfigError([`there is no backup ${from}`]);
  await mkdir(folder, { recursive: true });
  const release = await lockDatabase(inFolder(folder).databaseUrl);
  try {
    const present = await contents(folder);
    if (present.length > 0 && !force) {
      throw new ConfigError([
        `${folder} is not empty (${present.slice(0, 3).join(', ')}): choose another with --data, or give --force, which moves all of it into a folder ${BEFORE}…`,
      ]);
    }
    const staged = join(folder, RESTORING);
    const { madeAt, files } = await unpacked(from, staged);
    const aside = join(folder, BEFORE + now.toISOString().replaceAll(':', '-'));
    await moveAll(folder, present, aside);
    await moveAll(staged, await readdir(staged), folder);
    await rm(staged, { recursive: true });
    await flushFolder(folder);
    const kept = present.length > 0 ? ` What was there before is in ${aside}.` : '';
    return `${folder}: the database and ${files.length - 1} files as of ${madeAt}.${kept}`;
  } finally {
    await release();
  }
}

/** All of the folder that a restore would replace. */
async function contents(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter(
    (name) => !name.startsWith(DATABASE + LOCK) && !name.startsWith(BEFORE) && name !== RESTORING,
  );
}

async function unpacked(from: string, staged: string) {
  await rm(staged, { recursive: true, force: true });
  await mkdir(staged, { recursive: true });
  try {
    const manifest = await readArchive(from, staged);
    const faults = await databaseFaults(join(staged, DATABASE));
    if (faults.length > 0) throw new Error(`the database in the backup is damaged: ${faults[0]}`);
    return manifest;
  } catch (error) {
    await rm(staged, { recursive: true, force: true });
    throw new ConfigError([
      `${from} can't be restored: ${error instanceof Error ? error.message : String(error)}`,
    ]);
  }
}

async function moveAll(from: string, names: readonly string[], to: string): Promise<void> {
  if (names.length > 0) await mkdir(to, { recursive: true });
  for (const name of names) await rename(join(from, name), join(to, name));
}

if (require.main === module) {
  void runCommand(async () => {
    const option = readOptions(process.argv.slice(2), {
      texts: ['from', 'data'],
      switches: ['force'],
      usage: USAGE,
    });
    const from = option('from');
    if (!from) throw new ConfigError([USAGE]);
    const folder = dataFolder(option('data'), process.env);
    return restore(resolve(from), folder, { force: option('force') === 'true' });
  });
}
