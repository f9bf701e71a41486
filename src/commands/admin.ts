import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { holdDatabase } from '../adapters/store/hold';
import { openStores } from '../adapters/store/open';
import { systemClock } from '../clock';
import { isPostgresUrl } from '../config';
import { makeAdmin } from '../desk/first-admin';
import { ConfigError } from '../errors';
import type { Clock, Stores } from '../ports';
import { databaseUrlOf } from './audit';
import { readOptions, runCommand } from './command';

const USAGE =
  'npm run admin -- --grant ID [--tenant ID] [--data FOLDER]\n' +
  'Makes a person global admin by the Microsoft Entra object id, where FIRST_ADMINS was mistyped. Without --tenant: the one of\n' +
  'ALLOWED_TENANTS. Without --data: the database that DATABASE_URL or DATA_FOLDER names. With SQLite, stop the bot first.';

/** Who did it, as the audit trail says it. */
const OPERATOR = { id: 'operator', name: 'npm run admin' } as const;

const guid = z.guid();

/** Makes the person global admin in the tenant, known there or not, with an audit row; answers what was done. */
export async function grantAdmin(
  stores: Stores,
  { tenantId, personId }: { readonly tenantId: string; readonly personId: string },
  clock: Clock,
): Promise<string> {
  const who = `${personId} of the tenant ${tenantId}`;
  return stores.tenant(tenantId).transaction(async (tables) => {
    const known = await tables.people.get(personId);
    if (known?.roles.includes('globalAdmin')) return `${who} is global admin already`;
    const nobody = { email: null, locationId: null, locale: null, defaultLocale: null, roles: [] };
    const person = known ?? (await tables.people.add({ id: personId, name: personId, ...nobody }));
    const now = clock.now();
    await makeAdmin(tables, person, {
      actor: OPERATOR,
      verb: 'people.grantAdmin',
      origin: 'command line',
      now,
      newId: randomUUID,
    });
    return known
      ? `${known.name} (${who}) is global admin now`
      : `${who} has not spoken to the desk yet, and is global admin from the first word on`;
  });
}

/** Whom and where, from the command line and the environment; throws ConfigError with all that is wrong with them. */
export function parseGrant(
  option: (name: string) => string | undefined,
  env: NodeJS.ProcessEnv,
): { readonly tenantId: string; readonly personId: string } {
  const served = (env['ALLOWED_TENANTS'] ?? '')
    .toLowerCase()
    .split(/[\s,;]+/)
    .filter((id) => id !== '');
  const tenantId = option('tenant')?.toLowerCase() ?? (served.length === 1 ? served[0] : undefined);
  const personId = option('grant')?.toLowerCase();
  const faults = [
    ...(guid.safeParse(personId).success ? [] : ['--grant takes the object id of a person, a GUID']),
    ...(guid.safeParse(tenantId).success ? [] : ['--tenant takes the id of a tenant, a GUID']),
    ...(tenantId && served.length > 0 && !served.includes(tenantId)
      ? ['--tenant must be one of ALLOWED_TENANTS']
      : []),
  ];
  if (!personId || !tenantId || faults.length > 0) throw new ConfigError([...faults, USAGE]);
  return { tenantId, personId };
}

async function main(): Promise<string> {
  const option = readOptions(process.argv.slice(2), { texts: ['grant', 'tenant', 'data'], usage: USAGE });
  const grant = parseGrant(option, process.env);
  const url = databaseUrlOf(option('data') ?? null, process.env);
  if (!isPostgresUrl(url) && !existsSync(fileURLToPath(url)))
    throw new ConfigError([`there is no database ${fileURLToPath(url)}: name its folder with --data`]);
  const release = await holdDatabase(url);
  const stores = openStores({ url });
  try {
    return await grantAdmin(stores, grant, systemClock);
  } finally {
    await stores.close();
    await release();
  }
}

if (require.main === module) void runCommand(main);
