import { z } from 'zod';
import { ConfigError } from './errors';

/** How the bot proves to the channel who it is. */
export interface Credentials {
  readonly appId: string;
  readonly appTenantId: string;
  /** Null: a user-assigned managed identity. */
  readonly appPassword: string | null;
}

/** All settings of the process, checked. */
export interface Config {
  /** Null in local mode alone: then nobody is authenticated, and everything is held to this machine. */
  readonly credentials: Credentials | null;
  /** Tenants whose people are served; an activity of any other is refused. */
  readonly allowedTenants: readonly string[];
  /** Microsoft Entra object ids of those who are global admins in an empty database. */
  readonly firstAdmins: readonly string[];
  readonly host: string;
  readonly port: number;
  /** Folder of the database and of the deliverables. */
  readonly dataFolder: string;
  /** Whether the dates on which a scheme ends are in force. */
  readonly retirementInForce: boolean;
  /** Largest deliverable in bytes. */
  readonly fileLimit: number;
}

const guid = z.guid('must be a GUID');
const guids = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter((part) => part !== ''))
  .pipe(z.array(guid).min(1, 'must name at least one'));

const environment = z.object({
  BOT_APP_ID: guid,
  BOT_APP_TENANT_ID: guid,
  BOT_APP_PASSWORD: z.string().min(1).optional(),
  ALLOWED_TENANTS: guids,
  FIRST_ADMINS: guids,
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3978),
  DATA_FOLDER: z.string().min(1).default('data'),
  RETIREMENT_IN_FORCE: z.enum(['true', 'false']).default('false'),
  FILE_LIMIT_MB: z.coerce.number().min(1).max(250).default(25),
});

/**
 * The settings of production from the environment; throws ConfigError that names every missing or wrong variable at
 * once. There is no way to switch authentication off from here.
 */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(filled);
  if (!parsed.success) {
    throw new ConfigError(
      parsed.error.issues.map(({ path, message }) => {
        const name = String(path[0]);
        return filled[name] === undefined ? `${name} is missing: see README.md, "In production"` : `${name} ${message}`;
      }),
    );
  }
  const value = parsed.data;
  return Object.freeze({
    credentials: {
      appId: value.BOT_APP_ID,
      appTenantId: value.BOT_APP_TENANT_ID,
      appPassword: value.BOT_APP_PASSWORD ?? null,
    },
    allowedTenants: value.ALLOWED_TENANTS.map((id) => id.toLowerCase()),
    firstAdmins: value.FIRST_ADMINS.map((id) => id.toLowerCase()),
    host: value.HOST,
    port: value.PORT,
    dataFolder: value.DATA_FOLDER,
    retirementInForce: value.RETIREMENT_IN_FORCE === 'true',
    fileLimit: value.FILE_LIMIT_MB * 1_000_000,
  });
}
