import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigError } from '../errors';
import { flushFolder } from '../files/flush-folder';
import { lockFolder, LOCK, RESTORING } from '../store/hold-folder';
import { databaseFaults } from '../store/snapshot';
import { DATABASE } from './archive/manifest';
import { readArchive } from './archive/read-archive';
import { readOptions, runCommand } from './command';

const USAGE = 'npm run restore -- --from FILE [--data FOLDER] [--force]';
const BEFORE = 'before-restore-';

/**
 * Unpacks a backup into a data folder that nobody uses. Everything is checked before anything is touched. What was there
 * is moved aside, not removed, and only with `force`.
 */
export async function restore(
  from: string,
  dataFolder: string,
  { force, now = new Date() }: { force: boolean; now?: Date },
): Promise<string> {
  if (!existsSync(from)) throw new ConfigError([`there is no backup ${from}`]);
  const release = await lockFolder(dataFolder);
  try {
    const present = await contents(dataFolder);
    if (present.length > 0 && !force) {
      throw new ConfigError([
        `${dataFolder} is not empty (${present.slice(0, 3).join(', ')}): choose another with --data, or give --force, which moves all of it into a folder ${BEFORE}…`,
      ]);
    }
    const staged = join(dataFolder, RESTORING);
    const { madeAt, files } = await unpacked(from, staged);
    const aside = join(dataFolder, BEFORE + now.toISOString().replaceAll(':', '-'));
    await moveAll(dataFolder, present, aside);
    await moveAll(staged, await readdir(staged), dataFolder);
    await rm(staged, { recursive: true });
    await flushFolder(dataFolder);
    const kept = present.length > 0 ? ` What was there before is in ${aside}.` : '';
    return `${dataFolder}: the database and ${files.length - 1} files as of ${madeAt}.${kept}`;
  } finally {
    await release();
  }
}

/** All of the folder that a restore would replace. */
async function contents(folder: string): Promise<string[]> {
  const names = await readdir(folder);
  return names.filter((name) => !name.startsWith(LOCK) && !name.startsWith(BEFORE) && name !== RESTORING);
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
    const folder = resolve(option('data') ?? process.env['DATA_FOLDER'] ?? 'data');
    return restore(resolve(from), folder, { force: option('force') === 'true' });
  });
}
