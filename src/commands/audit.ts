import { existsSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { inFolder, isPostgresUrl } from '../config';
import { isCalendarDate } from '../domain/time/dates';
import { ConfigError } from '../errors';
import type { Stores } from '../ports';
import { openStores } from '../adapters/store/open';
import { auditLines, type Period } from './audit-lines';
import { outFault } from './command';

const USAGE =
  'npm run audit -- --from YYYY-MM-DD --to YYYY-MM-DD --out FILE.csv [--tenant ID] [--data FOLDER]\n' +
  'Days of each company in its own time zone, both included. Without --tenant: all tenants. Without --data: from the\n' +
  'database that DATABASE_URL or DATA_FOLDER names.';

/** What the command line asks for. */
export interface AuditOptions extends Period {
  readonly out: string;
  /** Null: where the environment says. */
  readonly data: string | null;
}

/** Reads the command line; throws ConfigError with one line for each option that can't be used. */
export function parseAuditOptions(argv: readonly string[]): AuditOptions {
  const { from, to, out, tenant, data } = read(argv);
  if (from === undefined || to === undefined || !out)
    throw new ConfigError(['--from, --to and --out are needed', USAGE]);
  if (!isCalendarDate(from) || !isCalendarDate(to))
    throw new ConfigError(['--from and --to take dates such as 2026-03-31', USAGE]);
  if (from > to) throw new ConfigError(['--from must not be after --to', USAGE]);
  return { from, to, out, tenantId: tenant?.toLowerCase() ?? null, data: data ?? null };
}

function read(argv: readonly string[]) {
  const text = { type: 'string' } as const;
  try {
    const options = { from: text, to: text, out: text, tenant: text, data: text };
    return parseArgs({ args: [...argv], options }).values;
  } catch (error) {
    throw new ConfigError([error instanceof Error ? error.message : String(error), USAGE]);
  }
}

/**
 * Writes the file, whole or not at all, readable by its owner alone; answers how many events it has. Throws ConfigError
 * where there is no such tenant, or no place for the file.
 */
export async function exportAudit(stores: Stores, period: Period, out: string): Promise<number> {
  const fault = outFault('--out', out) ?? (await tenantFault(stores, period));
  if (fault) throw new ConfigError([fault]);
  const draft = `${out}.part`;
  const file = await open(draft, 'w', 0o600);
  let lines = 0;
  try {
    for await (const line of auditLines(stores, period)) {
      await file.write(line);
      lines += 1;
    }
    await file.sync();
    await file.close();
    await rename(draft, out);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
  return lines - 1;
}

async function tenantFault(stores: Stores, { tenantId }: Period): Promise<string | undefined> {
  const known = await stores.tenantsWithAudit();
  if (tenantId === null || known.includes(tenantId)) return undefined;
  return `--tenant: nothing was recorded for ${tenantId}, but for: ${known.join(', ') || 'nobody'}`;
}

/** Where the records are: in the folder that is named, else where the bot has them with these settings. */
export function databaseUrlOf(data: string | null, env: NodeJS.ProcessEnv): string {
  const { DATABASE_URL: url, DATA_FOLDER: folder } = env;
  return data === null && url ? url : inFolder(data ?? (folder || 'data')).databaseUrl;
}

async function main(): Promise<void> {
  const options = parseAuditOptions(process.argv.slice(2));
  const url = databaseUrlOf(options.data, process.env);
  if (!isPostgresUrl(url) && !existsSync(fileURLToPath(url)))
    throw new ConfigError([`there is no database ${fileURLToPath(url)}: name its folder with --data`]);
  const stores = openStores({ url });
  try {
    const count = await exportAudit(stores, options, options.out);
    process.stdout.write(`${count} events written to ${resolve(options.out)}\n`);
  } finally {
    await stores.close();
  }
}

if (require.main === module) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  });
}
