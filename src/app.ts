import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createAdapter, createProcess } from './bot/adapter';
import { VoucherDeskBot } from './bot/bot';
import { createNotifier } from './bot/notifier';
import type { Config } from './config';
import type { Locale } from './domain/locale';
import type { Scheme } from './domain/scheme';
import { ConfigError } from './errors';
import { createDeliverables } from './files/deliverables';
import { createDownloads } from './files/downloads';
import { createFileStore } from './files/file-store';
import { createDesk } from './flows/desk';
import { allFlows } from './flows';
import { composeTold } from './flows/notices/compose';
import { createGraph } from './graph';
import { createHolidays } from './holidays';
import { createEmlMailer } from './mail/eml-files';
import { createFolderMailbox } from './mail/folder-mailbox';
import { createDispatcher } from './notifications/dispatcher';
import { mailReader } from './notifications/mail-reader';
import { createRounds } from './notifications/rounds';
import type { Clock, Mailbox, FileStore, Log, MovableClock, Stores } from './ports';
import { schemeById, schemes } from './schemes';
import { createHttpServer } from './server';
import { holdDatabase } from './store/hold';
import { migrate } from './store/migrate';
import { openStores } from './store/open';
import { uploadRoutes } from './web/upload';

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
}

/** Puts the bot together: the only place that knows every adapter. */
export async function createApp({ config, clock, movable, log, locale }: AppParts): Promise<App> {
  mkdirSync(config.dataFolder, { recursive: true });
  const url = config.databaseUrl;
  const release = await holdDatabase(url);
  await migrate(url);
  const stores = openStores({ url });
  const isLocal = config.credentials === null;
  const holidays = createHolidays();
  const scheme = servedScheme(config.scheme);
  const graph =
    config.graph && createGraph({ config: config.graph, log, clock, stagingFolder: config.dataFolder });
  const files = graph?.drive ?? createFileStore(config.deliverablesFolder);
  const deliverables = createDeliverables({
    files,
    downloads: createDownloads(),
    limit: config.fileLimit,
    uploadPage: (secret) => (isLocal ? `http://localhost:${config.port}/upload/${secret}` : null),
  });
  const adapter = createAdapter(config.credentials, log);
  const dispatcher = createDispatcher({
    stores,
    clock,
    log,
    locale,
    holidays,
    scheme,
    compose: composeTold,
    notifier: createNotifier({ adapter, appId: config.credentials?.appId ?? '', log }),
    mailer: graph?.mailer ?? createEmlMailer(join(config.dataFolder, 'mail'), MAIL_SENDER, clock),
    feed: graph?.feed ?? null,
    installer: graph?.installer ?? null,
    chatLink: config.credentials && chatLink(config.credentials.appId),
  });
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
    wake: () => dispatcher.wake(),
  });
  const desk = { scheme, holidays, retirementInForce: config.retirementInForce };
  const wake = (): void => {
    // Local mode waits for the first word: before it there is no chat to tell anything in.
    if (isLocal) rounds.start();
    dispatcher.wake();
  };
  const bot = new VoucherDeskBot({
    stores,
    clock,
    log,
    locale,
    ...desk,
    directory: graph?.directory ?? null,
    firstAdmins: config.firstAdmins,
    allowedTenants: config.allowedTenants,
    desk: createDesk(allFlows(movable ? { clock: movable } : {})),
    deliverables,
    wake,
  });
  const process = createProcess(adapter, bot);
  const server = createHttpServer({
    log,
    messages: process,
    ready: () => stores.ready(),
    allowsHost: isLocal ? (host) => isLoopback(`http://${host}`) : () => true,
    allowsServiceUrl: isLocal ? isLoopback : () => true,
    ...(isLocal ? { routes: uploadRoutes({ ...desk, stores, clock, log, deliverables, wake }) } : {}),
  });
  return {
    stores,
    files,
    listen: () =>
      new Promise((done, fail) => {
        server.server.once('error', fail);
        server.listen(config.port, config.host, () => {
          if (!isLocal) rounds.start();
          done();
        });
      }),
    async close() {
      await new Promise<void>((done) => void server.close(() => done()));
      await rounds.stop();
      await dispatcher.stop();
      graph?.close();
      await stores.close();
      await release();
    },
  };
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

/** Whether the URL leads to this machine. */
function isLoopback(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return ['http:', 'https:'].includes(protocol) && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function servedScheme(id: string): Scheme {
  const scheme = schemeById(id);
  if (!scheme)
    throw new ConfigError([`SCHEME must be one of ${schemes.map((known) => known.id).join(', ')}`]);
  return scheme;
}
