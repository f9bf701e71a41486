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
  /** Id of the scheme that is served. */
  readonly scheme: string;
}

const guid = z.guid('must be a GUID');
const guids = z
  .string()
  .transform((text) => text.split(/[\s,;]+/).filter((part) => part !== ''))
  .pipe(z.array(guid).min(1, 'must name at least one'));

const common = z.object({
  RETIREMENT_IN_FORCE: z.enum(['true', 'false']).default('false'),
  FILE_LIMIT_MB: z.coerce.number().min(1).max(250).default(25),
  SCHEME: z.string().default('planning-services'),
});

const production = common.extend({
  BOT_APP_ID: guid,
  BOT_APP_TENANT_ID: guid,
  BOT_APP_PASSWORD: z.string().min(1).optional(),
  ALLOWED_TENANTS: guids,
  FIRST_ADMINS: guids,
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3978),
  DATA_FOLDER: z.string().min(1).default('data'),
});

/**
 * The settings of production from the environment; throws ConfigError that names every missing or wrong variable at
 * once. There is no way to switch authentication off from here.
 */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  const value = parsed(production, env);
  return Object.freeze({
    ...settings(value),
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
  });
}

/** The settings that do not depend on where it runs. */
export type CommonSettings = Pick<Config, 'retirementInForce' | 'fileLimit' | 'scheme'>;

/** The settings that local mode takes from the environment too; throws ConfigError on a wrong one. */
export function parseCommonSettings(env: NodeJS.ProcessEnv): CommonSettings {
  return settings(parsed(common, env));
}

function settings(value: z.infer<typeof common>): CommonSettings {
  return {
    retirementInForce: value.RETIREMENT_IN_FORCE === 'true',
    fileLimit: value.FILE_LIMIT_MB * 1_000_000,
    scheme: value.SCHEME,
  };
}

function parsed<T>(schema: z.ZodType<T>, env: NodeJS.ProcessEnv): T {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(filled);
  if (result.success) return result.data;
  throw new ConfigError(
    result.error.issues.map(({ path, message }) => {
      const name = String(path[0]);
      return filled[name] === undefined
        ? `${name} is missing: see README.md, "In production"`
        : `${name} ${message}`;
    }),
  );
}
