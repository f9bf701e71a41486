import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { ConfigError } from './errors';

/** How the bot proves to the channel who it is. */
export interface Credentials {
  readonly appId: string;
  readonly appTenantId: string;
  readonly proof: Proof;
}

/** How an application proves to Microsoft Entra who it is, without a user. */
export type Proof =
  /** The client id is that of a user-assigned managed identity. */
  | { readonly kind: 'managedIdentity' }
  /** The client is an app registration that trusts a user-assigned managed identity, by its client id. */
  | { readonly kind: 'federated'; readonly identityId: string }
  /** Path of a PEM file that holds the certificate and its private key. */
  | { readonly kind: 'certificate'; readonly path: string }
  | { readonly kind: 'secret'; readonly secret: string };

/** What the bot does through Microsoft Graph, and how it gets there; what is null is not done. */
export interface GraphConfig {
  /** Origin of Graph: https, no path. */
  readonly endpoint: string;
  /** Origin of the authority that issues the tokens. */
  readonly authority: string;
  readonly clientId: string;
  readonly proof: Proof;
  /** Application id of the bot, for links that lead to its chat. */
  readonly botId: string;
  /** The tenant that the sender, the mailbox and the drive belong to. */
  readonly tenantId: string;
  /** Address that mails are sent from. */
  readonly mailSender: string | null;
  /** Address of the shared mailbox that customers' mails come to. */
  readonly mailbox: string | null;
  /** Id of the app in the tenant's catalog, by which it is installed for people. */
  readonly teamsAppId: string | null;
  /** Document library that deliverables are kept in; the folder's parts are separated by slashes. */
  readonly drive: { readonly id: string; readonly folder: string } | null;
}

const LOG_LEVELS = ['info', 'warn', 'error', 'silent'] as const;

/** From which level on something is written into the log. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Where traces and metrics go. */
export interface TelemetryConfig {
  /** Base address of an OpenTelemetry collector that takes OTLP over HTTP. */
  readonly endpoint: string;
  readonly serviceName: string;
  /** Milliseconds between two deliveries of metrics. */
  readonly everyMs: number;
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
  /** Folder of what this process keeps. */
  readonly dataFolder: string;
  /** The database: an SQLite file, or PostgreSQL; it may hold a password and goes into no log. */
  readonly databaseUrl: string;
  /** Folder of the deliverables, where Graph has no library for them. */
  readonly deliverablesFolder: string;
  /** Whether the dates on which a scheme ends are in force. */
  readonly retirementInForce: boolean;
  /** Largest deliverable in bytes. */
  readonly fileLimit: number;
  /** Id of the scheme that is served. */
  readonly scheme: string;
  /** The least that is written into the log. */
  readonly logLevel: LogLevel;
  /** Null: nothing is measured. */
  readonly telemetry: TelemetryConfig | null;
  /** Null: nothing goes through Microsoft Graph. */
  readonly graph: GraphConfig | null;
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
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/, error: 'must be an address' }).optional(),
  OTEL_SERVICE_NAME: z.string().default('voucher-desk'),
  OTEL_METRIC_EXPORT_INTERVAL: z.coerce.number().int().min(100).default(60_000),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
});

const origin = z
  .url({ protocol: /^https$/, error: 'must be an https address' })
  .refine((text) => new URL(text).href === `${new URL(text).origin}/`, 'must be an address without a path')
  .transform((text) => new URL(text).origin);
const address = z.email('must be a mail address');

/** The settings of Microsoft Graph but for the switch, each of which is an error while the switch is off. */
const graphSettings = {
  GRAPH_ENDPOINT: origin.optional(),
  GRAPH_AUTHORITY: origin.optional(),
  GRAPH_TENANT: guid.optional(),
  GRAPH_CLIENT_ID: guid.optional(),
  GRAPH_CLIENT_SECRET: z.string().min(1).optional(),
  GRAPH_CERTIFICATE_PATH: z.string().min(1).optional(),
  GRAPH_MAIL_SENDER: address.optional(),
  GRAPH_MAILBOX: address.optional(),
  GRAPH_TEAMS_APP_ID: guid.optional(),
  GRAPH_DRIVE_ID: z
    .string()
    .regex(/^[\w!-]+$/, 'must be the id of a drive')
    .optional(),
  GRAPH_DRIVE_FOLDER: z
    .string()
    .regex(/^[^\\"*:<>?|]+$/, 'must be the path of a folder, its parts separated by slashes')
    .optional(),
};

const production = common.extend({
  ...graphSettings,
  GRAPH: z.enum(['on', 'off'], 'must be on or off').default('off'),
  BOT_APP_ID: guid,
  BOT_APP_TENANT_ID: guid,
  BOT_MANAGED_IDENTITY: guid.optional(),
  BOT_APP_CERTIFICATE_PATH: z.string().min(1).optional(),
  BOT_APP_PASSWORD: z.string().min(1).optional(),
  ALLOWED_TENANTS: guids,
  FIRST_ADMINS: guids,
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3978),
  DATA_FOLDER: z.string().min(1).default('data'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'must be postgres://user:password@host:port/name')
    .optional(),
  DELIVERABLES_FOLDER: z.string().min(1).optional(),
  SINGLE_REPLICA: z.enum(['true', 'false'], 'must be true or false').default('false'),
});

/** Whether the text names a database on a PostgreSQL server. */
export function isPostgresUrl(text: string): boolean {
  return /^postgres(ql)?:\/\/[^/]+\/[^/?]+/.test(text) && URL.canParse(text);
}

/** Where the database and the deliverables are that one process keeps in a folder. */
export function inFolder(folder: string): Pick<Config, 'dataFolder' | 'databaseUrl' | 'deliverablesFolder'> {
  return {
    dataFolder: folder,
    databaseUrl: pathToFileURL(resolve(folder, 'voucher-desk.db')).href,
    deliverablesFolder: join(folder, 'deliverables'),
  };
}

/**
 * The settings of production from the environment; throws ConfigError that names every missing or wrong variable at
 * once. There is no way to switch authentication off from here.
 */
export function parseConfig(env: NodeJS.ProcessEnv): Config {
  const value = parsed(production, env);
  const allowedTenants = lowerCased(value.ALLOWED_TENANTS);
  const faults = [...botFaults(value), ...sharingFaults(value), ...graphFaults(value, allowedTenants)];
  if (faults.length > 0) throw new ConfigError(faults);
  return Object.freeze({
    ...settings(value),
    credentials: {
      appId: value.BOT_APP_ID,
      appTenantId: value.BOT_APP_TENANT_ID,
      proof: botProof(value),
    },
    allowedTenants,
    firstAdmins: lowerCased(value.FIRST_ADMINS),
    host: value.HOST,
    port: value.PORT,
    ...inFolder(value.DATA_FOLDER),
    ...(value.DATABASE_URL && { databaseUrl: value.DATABASE_URL }),
    ...(value.DELIVERABLES_FOLDER && { deliverablesFolder: value.DELIVERABLES_FOLDER }),
    graph: graphConfig(value, allowedTenants),
  });
}

type Settings = z.infer<typeof production>;

/** PostgreSQL is for several replicas, each of which must find every deliverable. */
function sharingFaults(value: Settings): string[] {
  const isShared = value.GRAPH_DRIVE_ID ?? value.DELIVERABLES_FOLDER;
  if (!value.DATABASE_URL || isShared || value.SINGLE_REPLICA === 'true') return [];
  return [
    'DELIVERABLES_FOLDER is missing: with DATABASE_URL there may be several replicas, and deliverables need a place that ' +
      'all of them see. Set GRAPH_DRIVE_ID, or DELIVERABLES_FOLDER to a shared path, or SINGLE_REPLICA=true',
  ];
}

function lowerCased(ids: readonly string[]): string[] {
  return ids.map((id) => id.toLowerCase());
}

function botProof(value: Settings): Proof {
  if (value.BOT_MANAGED_IDENTITY) return { kind: 'federated', identityId: value.BOT_MANAGED_IDENTITY };
  return keyProof(value.BOT_APP_CERTIFICATE_PATH, value.BOT_APP_PASSWORD) ?? { kind: 'managedIdentity' };
}

function keyProof(path: string | undefined, secret: string | undefined): Proof | undefined {
  if (path) return { kind: 'certificate', path };
  return secret ? { kind: 'secret', secret } : undefined;
}

function botFaults(value: Settings): string[] {
  const names = ['BOT_MANAGED_IDENTITY', 'BOT_APP_CERTIFICATE_PATH', 'BOT_APP_PASSWORD'] as const;
  const given = names.filter((name) => value[name] !== undefined);
  return given.length > 1 ? [`${given.join(' and ')} exclude each other`] : [];
}

function graphConfig(value: Settings, allowedTenants: readonly string[]): GraphConfig | null {
  if (value.GRAPH === 'off') return null;
  return {
    endpoint: value.GRAPH_ENDPOINT ?? 'https://graph.microsoft.com',
    authority: value.GRAPH_AUTHORITY ?? 'https://login.microsoftonline.com',
    clientId: value.GRAPH_CLIENT_ID ?? value.BOT_APP_ID,
    proof: graphProof(value),
    botId: value.BOT_APP_ID,
    tenantId: value.GRAPH_TENANT?.toLowerCase() ?? allowedTenants[0] ?? '',
    mailSender: value.GRAPH_MAIL_SENDER ?? null,
    mailbox: value.GRAPH_MAILBOX ?? null,
    teamsAppId: value.GRAPH_TEAMS_APP_ID ?? null,
    drive: value.GRAPH_DRIVE_ID
      ? { id: value.GRAPH_DRIVE_ID, folder: value.GRAPH_DRIVE_FOLDER ?? 'Voucher Desk' }
      : null,
  };
}

function graphProof(value: Settings): Proof {
  const key = keyProof(value.GRAPH_CERTIFICATE_PATH, value.GRAPH_CLIENT_SECRET);
  // The bot's own app registration trusts for Graph whom it trusts for the chat.
  if (!key && !value.GRAPH_CLIENT_ID && value.BOT_MANAGED_IDENTITY) return botProof(value);
  return key ?? { kind: 'managedIdentity' };
}

/** What does not fit together, one line for each. */
function graphFaults(value: Settings, allowedTenants: readonly string[]): string[] {
  if (value.GRAPH === 'off') {
    return Object.entries(value)
      .filter(([name, given]) => name in graphSettings && given !== undefined)
      .map(([name]) => `${name} has no effect while GRAPH is off: set GRAPH=on, or leave ${name} out`);
  }
  const lines: string[] = [];
  if (value.GRAPH_CLIENT_SECRET && value.GRAPH_CERTIFICATE_PATH)
    lines.push('GRAPH_CLIENT_SECRET and GRAPH_CERTIFICATE_PATH exclude each other');
  if (graphProof(value).kind === 'managedIdentity' && allowedTenants.length > 1)
    lines.push(
      'GRAPH_CERTIFICATE_PATH is missing: a managed identity reaches its own tenant alone, and ALLOWED_TENANTS names several',
    );
  if (value.GRAPH_TENANT && !allowedTenants.includes(value.GRAPH_TENANT.toLowerCase()))
    lines.push('GRAPH_TENANT must be one of ALLOWED_TENANTS');
  if (!value.GRAPH_TENANT && allowedTenants.length > 1)
    lines.push('GRAPH_TENANT is missing: ALLOWED_TENANTS names several');
  if (value.GRAPH_DRIVE_FOLDER && !value.GRAPH_DRIVE_ID)
    lines.push('GRAPH_DRIVE_ID is missing: GRAPH_DRIVE_FOLDER is a folder of it');
  return lines;
}

/** The settings that do not depend on where it runs. */
export type CommonSettings = Pick<
  Config,
  'retirementInForce' | 'fileLimit' | 'scheme' | 'logLevel' | 'telemetry'
>;

/** The settings that local mode takes from the environment too; throws ConfigError on a wrong one. */
export function parseCommonSettings(env: NodeJS.ProcessEnv): CommonSettings {
  return settings(parsed(common, env));
}

function settings(value: z.infer<typeof common>): CommonSettings {
  return {
    retirementInForce: value.RETIREMENT_IN_FORCE === 'true',
    fileLimit: value.FILE_LIMIT_MB * 1_000_000,
    scheme: value.SCHEME,
    logLevel: value.LOG_LEVEL,
    telemetry: value.OTEL_EXPORTER_OTLP_ENDPOINT
      ? {
          endpoint: value.OTEL_EXPORTER_OTLP_ENDPOINT.replace(/\/+$/, ''),
          serviceName: value.OTEL_SERVICE_NAME,
          everyMs: value.OTEL_METRIC_EXPORT_INTERVAL,
        }
      : null,
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
        ? `${name} is missing: see docs/operations.md, "Settings"`
        : `${name} ${message}`;
    }),
  );
}
