import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { inFolder, isPostgresUrl } from '../config';
import { ConfigError } from '../errors';
import { holdDatabase } from '../store/hold';
import { moveRecords } from '../store/move';

const USAGE =
  'npm run move -- --to postgres://user:password@host:port/name [--from FOLDER]\n' +
  'FOLDER is the data folder (data); instead of --to, DATABASE_URL may be set.';

/** Copies the records of a data folder into PostgreSQL; succeeds where nobody can have written to them meanwhile. */
async function main(): Promise<void> {
  const { from, to } = optionsOf(process.argv.slice(2));
  const { databaseUrl, deliverablesFolder } = inFolder(from);
  const held = await holdDatabase(databaseUrl).catch((error: unknown) => messageOf(error));
  const moved = await moveRecords(databaseUrl, to);
  for (const { table, rows, sha256 } of moved)
    say(`${table.padEnd(16)} ${String(rows).padStart(9)}  ${sha256}`);
  const rows = moved.reduce((sum, each) => sum + each.rows, 0);
  say(`${rows} rows of ${moved.length} tables were copied, read again and found the same.`);
  if (typeof held === 'string') {
    process.exitCode = 1;
    return say(
      `This was a rehearsal: ${held}.\n` +
        'What is written there from now on is not in the copy. Stop the bot and run this again: it replaces the copy.',
    );
  }
  await held();
  say('The move is done. Start the bot with DATABASE_URL now; the SQLite file stays as it is.');
  if (existsSync(deliverablesFolder))
    say(`Deliverables are files: copy what is in ${deliverablesFolder} to DELIVERABLES_FOLDER.`);
}

function optionsOf(args: string[]): { from: string; to: string } {
  const { values } = read(args);
  const to = values.to ?? process.env['DATABASE_URL'] ?? '';
  if (!isPostgresUrl(to)) throw new ConfigError([USAGE]);
  return { from: values.from ?? 'data', to };
}

function read(args: string[]) {
  try {
    return parseArgs({ args, options: { from: { type: 'string' }, to: { type: 'string' } } });
  } catch {
    throw new ConfigError([USAGE]);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${messageOf(error)}\n`);
  process.exitCode = 1;
});
