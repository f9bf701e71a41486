import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import { ConfigError } from '../errors';
import { graphConfig, graphFaults, graphSettings, type GraphConfig } from './graph';
import { botFaults, botProof, botSettings, guid, type Credentials } from './bot';
import { certificateFaults, type ReadText } from './certificate';

export type { Credentials, Proof } from './bot';
export type { GraphConfig } from './graph';

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

const production = common.extend({
  ...graphSettings,
  GRAPH: z.enum(['on', 'off'], 'must be on or off').default('off'),
  ...botSettings,
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

/** What settings can be held against; without it, files are not read and any scheme is taken. */
export interface Surroundings {
  readonly readText: ReadText;
  /** Ids of the schemes that can be served. */
  readonly schemes: readonly string[];
}

/**
 * The settings of production from the environment; throws ConfigError that names everything that is missing or wrong at
 * once. There is no way to switch authentication off from here.
 */
export function parseConfig(env: NodeJS.ProcessEnv, around?: Surroundings): Config {
  const filled = filledIn(env);
  const { data: value, error } = production.safeParse(filled);
  const lines = error ? linesOf(error, filled) : [];
  const wrong = new Set(error?.issues.map(({ path }) => String(path[0])));
  // What can be read is judged as well, so that nobody mends one fault after another.
  const known = production.partial().parse(without(filled, wrong));
  const faults = [...lines, ...faultsAmong(known, wrong), ...(around ? faultsAround(known, around) : [])];
  if (!value || faults.length > 0) throw new ConfigError(faults);
  const allowedTenants = lowerCased(value.ALLOWED_TENANTS);
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

type Known = z.infer<ReturnType<typeof production.partial>>;

/** What does not fit together, one line for each; what hangs on a setting that is wrong itself is left out. */
function faultsAmong(known: Known, wrong: ReadonlySet<string>): string[] {
  const tenants = known.ALLOWED_TENANTS;
  const isClear = tenants !== undefined && !wrong.has('GRAPH');
  return [
    ...botFaults(known),
    ...(wrong.has('GRAPH_DRIVE_ID') || wrong.has('DATABASE_URL') ? [] : sharingFaults(known)),
    ...(isClear ? graphFaults(known, lowerCased(tenants)) : []),
  ];
}

/** What the settings name that is not there. */
function faultsAround(known: Known, { readText, schemes }: Surroundings): string[] {
  const { SCHEME: scheme, BOT_APP_CERTIFICATE_PATH: bot, GRAPH_CERTIFICATE_PATH: graph } = known;
  return [
    ...(scheme === undefined || schemes.includes(scheme)
      ? []
      : [`SCHEME must be one of ${schemes.join(', ')}`]),
    ...(bot ? certificateFaults('BOT_APP_CERTIFICATE_PATH', bot, readText) : []),
    ...(graph && known.GRAPH === 'on' ? certificateFaults('GRAPH_CERTIFICATE_PATH', graph, readText) : []),
  ];
}

/** PostgreSQL is for several replicas, each of which must find every deliverable. */
function sharingFaults(value: Known): string[] {
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
  const filled = filledIn(env);
  const { data, error } = schema.safeParse(filled);
  if (error) throw new ConfigError(linesOf(error, filled));
  return data;
}

type Filled = Readonly<Record<string, string | undefined>>;

/** The variables that say something. */
function filledIn(env: NodeJS.ProcessEnv): Filled {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
}

function without(filled: Filled, names: ReadonlySet<string>): Filled {
  return Object.fromEntries(Object.entries(filled).filter(([name]) => !names.has(name)));
}

function linesOf(error: z.ZodError, filled: Filled): string[] {
  return error.issues.map(({ path, message }) => {
    const name = String(path[0]);
    return filled[name] === undefined
      ? `${name} is missing: see docs/operations.md, "Settings"`
      : `${name} ${message}`;
  });
}
