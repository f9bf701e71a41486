import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAdapter } from './adapters/teams/adapter';
import { VoucherDeskBot } from './adapters/teams/bot';
import { createTokenCheck } from './adapters/teams/channel-token';
import { createDoor } from './adapters/teams/door';
import { createNotifier } from './adapters/teams/notifier';
import { createSigningKeys } from './adapters/teams/signing-keys';
import type { Config } from './config';
import type { Locale } from './domain/locale';
import type { Scheme } from './domain/scheme/scheme';
import { ConfigError } from './errors';
import { createDeliverables } from './adapters/files/deliverables';
import { createDownloads, overHttps } from './adapters/files/downloads';
import { createFileStore, createStaging } from './adapters/files/file-store';
import { createDesk } from './desk/desk';
import { allFlows } from './flows';
import { composeTold } from './flows/notices/compose';
import type { createGraph } from './adapters/graph';
import { createHolidays } from './adapters/holidays';
import { createEmlMailer } from './mail/eml-files';
import { createFolderMailbox } from './mail/folder-mailbox';
import { createDispatcher } from './notices/dispatcher';
import { mailReader } from './notices/mail-reader';
import { createRounds } from './notices/rounds';
import { isLoopback, PUBLIC_CLOUD, THIS_MACHINE, type Outside } from './outbound/outside';
import type { Clock, Mailbox, FileStore, Log, MovableClock, Stores } from './ports';
import { schemeById, schemes } from './schemes';
import { closeHttpServer, createHttpServer } from './adapters/web/server';
import { holdDatabase } from './adapters/store/hold';
import { migrate } from './adapters/store/migrations/migrate';
import { openStores } from './adapters/store/open';
import { watchBacklog } from './telemetry/measure';
import { uploadRoutes } from './adapters/web/upload';

/** Who writes the mails that are kept as files. */
const MAIL_SENDER = { name: 'Voucher Desk', address: 'voucher-desk@localhost' } as const;
const ROUND_MS = 60_000;
/** In local mode the clock can be moved, and what becomes due then comes within seconds. */
const LOCAL_ROUND_MS = 2_000;

/** The running bot. */
export interface App {
  readonly stores: Stores;
  readonly files: FileStore;
  /** Begins to listen; rejects when the port is taken. */
  listen(): Promise<void>;
  /** Finishes what is in flight, then closes everything. */
  close(): Promise<void>;
}

export interface AppParts {
  readonly config: Config;
  readonly clock: Clock;
  /** The same clock where people may move it, in local mode; without it nobody can. */
  readonly movable?: MovableClock;
  readonly log: Log;
  /** Language asked for on the command line; null: each person's own. */
  readonly locale: Locale | null;
  /** For tests: another world outside than the one that the configuration calls for. */
  readonly outside?: Outside;
}

/** Puts the bot together: the only place that knows every adapter. */
export async function createApp(parts: AppParts): Promise<App> {
  const { config, clock, movable, log, locale } = parts;
  const scheme = servedScheme(config.scheme);
  mkdirSync(config.dataFolder, { recursive: true });
  const url = config.databaseUrl;
  const release = await holdDatabase(url);
  await migrate(url);
  const stores = openStores({ url });
  const isLocal = config.credentials === null;
  const outside = parts.outside ?? (isLocal ? THIS_MACHINE : PUBLIC_CLOUD);
  const holidays = createHolidays();
  const graph =
    config.graph &&
    (await openGraph({
      ...outside,
      config: config.graph,
      log,
      clock,
      staging: createStaging(config.dataFolder),
    }));
  const files = graph?.drive ?? createFileStore(config.deliverablesFolder);
  const deliverables = createDeliverables({
    files,
    downloads: createDownloads({ ask: overHttps(outside.lookup) }),
    limit: config.fileLimit,
    uploadPage: (secret) => (isLocal ? `http://localhost:${config.port}/upload/${secret}` : null),
  });
  const adapter = createAdapter(config.credentials, outside, log);
  const dispatcher = createDispatcher({
    stores,
    clock,
    log,
    locale,
    holidays,
    scheme,
    compose: composeTold,
    notifier: createNotifier({ adapter, log }),
    mailer: graph?.mailer ?? createEmlMailer(join(config.dataFolder, 'mail'), MAIL_SENDER, clock),
    feed: graph?.feed ?? null,
    installer: graph?.installer ?? null,
    chatLink: config.credentials && chatLink(config.credentials.appId),
  });
  const wake = (): void => dispatcher.wake();
  const mailbox = graph?.mailbox ?? folderMailbox(config, log);
  const rounds = createRounds({
    stores,
    tenants: config.allowedTenants,
    clock,
    log,
    scheme,
    holidays,
    directory: graph?.directory ?? null,
    mails: mailbox && mailReader({ mailbox, stores, scheme, clock, log, holidays }),
    afterMs: isLocal ? LOCAL_ROUND_MS : 0,
    everyMs: isLocal ? LOCAL_ROUND_MS : ROUND_MS,
    wake,
  });
  const desk = { scheme, holidays, retirementInForce: config.retirementInForce };
  const bot = new VoucherDeskBot({
    stores,
    clock,
    log,
    locale,
    ...desk,
    directory: graph?.directory ?? null,
    firstAdmins: config.firstAdmins,
    desk: createDesk(allFlows(movable ? { clock: movable } : {})),
    deliverables,
    // Local mode waits for the first word: before it there is no chat to tell anything in.
    heard: () => isLocal && rounds.start(),
    wake,
  });
  const unwatch = watchBacklog(async () => {
    const now = clock.now();
    const { count, oldestDueAt } = await stores.backlog(now);
    return { depth: count, age: oldestDueAt ? Date.parse(now) - Date.parse(oldestDueAt) : 0 };
  });
  const door = createDoor({
    adapter,
    bot,
    log,
    checkToken:
      config.credentials &&
      createTokenCheck({
        appId: config.credentials.appId,
        issuer: outside.channel.issuer,
        keys: createSigningKeys({ outside, clock, log }),
        clock,
      }),
    isConnector: (url) => outside.isConnector(url),
    allowedTenants: config.allowedTenants,
  });
  const server = createHttpServer({
    log,
    messages: door,
    ready: () => stores.ready(),
    allowsHost: isLocal ? isLocalHost : () => true,
    ...(isLocal ? { routes: uploadRoutes({ ...desk, stores, clock, log, deliverables, wake }) } : {}),
  });
  return {
    stores,
    files,
    listen: () =>
      new Promise((done, fail) => {
        server.once('error', (error: Error) => fail(listenFault(error, config)));
        server.listen(config.port, config.host, () => {
          if (!isLocal) rounds.start();
          done();
        });
      }),
    async close() {
      await closeHttpServer(server);
      await Promise.all([rounds.stop(), dispatcher.stop()]);
      unwatch();
      graph?.close();
      await stores.close();
      await release();
    },
  };
}

/** Why it can't listen there, in words where a setting mends it. */
function listenFault(error: Error, { host, port }: Pick<Config, 'host' | 'port'>): Error {
  switch ('code' in error ? error.code : undefined) {
    case 'EADDRINUSE':
      return new ConfigError([
        `PORT ${port} is taken by another process: stop that one, or choose another port`,
      ]);
    case 'EACCES':
      return new ConfigError([`PORT ${port} may not be listened at by this user: choose one from 1024 on`]);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new ConfigError([`HOST ${host} is no address of this machine`]);
    default:
      return error;
  }
}

/** Loaded where it is configured alone. */
async function openGraph(parts: Parameters<typeof createGraph>[0]): Promise<ReturnType<typeof createGraph>> {
  return (await import('./adapters/graph/index.js')).createGraph(parts);
}

/** Address that opens a person's chat with the bot. */
function chatLink(appId: string): string {
  return `https://teams.microsoft.com/l/chat/0/0?users=28:${appId}`;
}

/** Where no mailbox of Microsoft 365 is configured, mails are files in a folder of the one company. */
function folderMailbox({ allowedTenants, dataFolder }: Config, log: Log): Mailbox | null {
  const [tenantId, ...others] = allowedTenants;
  if (tenantId === undefined || others.length > 0) return null;
  return createFolderMailbox(join(dataFolder, 'mailbox'), tenantId, log);
}

/** Whether a name, with or without a port, is one of this machine. */
function isLocalHost(host: string): boolean {
  const url = `http://${host}`;
  return URL.canParse(url) && isLoopback(new URL(url));
}

function servedScheme(id: string): Scheme {
  const scheme = schemeById(id);
  if (!scheme)
    throw new ConfigError([`SCHEME must be one of ${schemes.map((known) => known.id).join(', ')}`]);
  return scheme;
}
