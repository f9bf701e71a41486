import { existsSync } from 'node:fs';
import { inFolder, isPostgresUrl } from '../config';
import { ConfigError } from '../errors';
import { holdDatabase } from '../adapters/store/hold';
import { moveRecords, type Moved } from '../adapters/store/move/move';
import { readOptions, runCommand } from './command';

const USAGE =
  'npm run move -- --to postgres://user:password@host:port/name [--data FOLDER]\n' +
  'Instead of --to, DATABASE_URL may be set.';

/** Copies the records of a data folder into PostgreSQL; succeeds where nobody can have written to them meanwhile. */
async function move(): Promise<string> {
  const option = readOptions(process.argv.slice(2), { texts: ['to', 'data'], usage: USAGE });
  const to = option('to') ?? process.env['DATABASE_URL'] ?? '';
  if (!isPostgresUrl(to)) throw new ConfigError([USAGE]);
  const { databaseUrl, deliverablesFolder } = inFolder(
    option('data') ?? (process.env['DATA_FOLDER'] || 'data'),
  );
  const held = await holdDatabase(databaseUrl).catch((error: unknown) => messageOf(error));
  const copied = summary(await moveRecords(databaseUrl, to));
  if (typeof held === 'string') {
    process.exitCode = 1;
    return `${copied}
This was a rehearsal: ${held}.
What is written there from now on is not in the copy. Stop the bot and run this again: it replaces the copy.`;
  }
  await held();
  const files = `\nDeliverables are files: copy what is in ${deliverablesFolder} to DELIVERABLES_FOLDER.`;
  return `${copied}
The move is done. Start the bot with DATABASE_URL now; the SQLite file stays as it is.${existsSync(deliverablesFolder) ? files : ''}`;
}

/** One line for each table, as both databases have it. */
function summary(moved: readonly Moved[]): string {
  const lines = moved.map(
    ({ table, rows, sha256 }) => `${table.padEnd(16)} ${String(rows).padStart(9)}  ${sha256}`,
  );
  const rows = moved.reduce((sum, each) => sum + each.rows, 0);
  return [
    ...lines,
    `${rows} rows of ${moved.length} tables were copied, read again and found the same.`,
  ].join('\n');
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

void runCommand(move);
