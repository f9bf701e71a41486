import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { ConfigError } from '../errors';
import { copyDatabase, namedFiles } from '../adapters/store/move/snapshot';
import { DATABASE, writeArchive } from './archive';
import { dataFolder, outFault, readOptions, runCommand } from './command';

const USAGE = 'npm run backup -- --to FILE [--data FOLDER]';

/** Copies the records and their files into one archive; the bot may run meanwhile. */
export async function backup(to: string, folder: string, now = new Date()): Promise<string> {
  const fault = outFault('--to', to);
  if (fault) throw new ConfigError([fault]);
  if (existsSync(to)) throw new ConfigError([`${to} exists already`]);
  const copy = `${to}.db.part`;
  try {
    await rm(copy, { force: true });
    await copyDatabase(join(folder, DATABASE), copy);
    const { files } = await writeArchive(copy, folder, to, now);
    const missing = (await namedFiles(copy)).filter((hash) => !files.some(({ name }) => name.endsWith(hash)));
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    const lacks =
      missing.length > 0
        ? `\n${missing.length} deliverables are not in the data folder (GRAPH_DRIVE_ID, DELIVERABLES_FOLDER) and not in the backup.`
        : '';
    return `${to}: the database and ${files.length - 1} files, ${bytes} bytes.${lacks}`;
  } finally {
    for (const suffix of ['', '-wal', '-shm']) await rm(copy + suffix, { force: true });
  }
}

if (require.main === module) {
  void runCommand(async () => {
    const option = readOptions(process.argv.slice(2), { texts: ['to', 'data'], usage: USAGE });
    const to = option('to');
    if (!to) throw new ConfigError([USAGE]);
    return backup(resolve(to), dataFolder(option('data'), process.env));
  });
}
