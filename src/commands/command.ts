import { existsSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigError } from '../errors';

/** Options of a command as typed: texts by name, and switches. */
export function readOptions(
  argv: readonly string[],
  { texts, switches = [], usage }: { texts: readonly string[]; switches?: readonly string[]; usage: string },
): (name: string) => string | undefined {
  try {
    const { values } = parseArgs({
      args: [...argv],
      options: {
        ...Object.fromEntries(texts.map((name) => [name, { type: 'string' } as const])),
        ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' } as const])),
      },
    });
    return (name) => {
      const value = values[name];
      return value === undefined ? undefined : String(value);
    };
  } catch (error) {
    throw new ConfigError([error instanceof Error ? error.message : String(error), usage]);
  }
}

/** The data folder that a command works on: the one that is named, else the bot's; throws where the bot uses PostgreSQL. */
export function dataFolder(named: string | undefined, env: NodeJS.ProcessEnv): string {
  if (named) return resolve(named);
  if (env['DATABASE_URL']) {
    throw new ConfigError([
      'DATABASE_URL is set, so the records are in PostgreSQL: use pg_dump and pg_restore, and copy the deliverables as files ' +
        '(docs/operations.md); or name a data folder with --data',
    ]);
  }
  return resolve(env['DATA_FOLDER'] || 'data');
}

/** What keeps a file of that name from being written, of which `option` is told; undefined where nothing is known to. */
export function outFault(option: string, out: string): string | undefined {
  const folder = dirname(resolve(out));
  if (!existsSync(folder)) return `${option}: there is no folder ${folder}`;
  if (!statSync(folder).isDirectory()) return `${option}: ${folder} is no folder`;
  return existsSync(out) && statSync(out).isDirectory()
    ? `${option}: ${out} is a folder; name a file`
    : undefined;
}

/** Runs a command to its end: prints what it answers, or, with exit code 1, what stood in its way. */
export async function runCommand(command: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await command()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
