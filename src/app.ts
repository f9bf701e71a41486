import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
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
import { createDispatcher } from './notifications/dispatcher';
import type { Clock, FileStore, Log, Stores } from './ports';
import { schemeById, schemes } from './schemes';
import { createHttpServer } from './server';
import { migrate } from './store/migrate';
import { openStores } from './store/open';
import { uploadRoutes } from './web/upload';

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
  readonly log: Log;
  /** Language asked for on the command line; null: each person's own. */
  readonly locale: Locale | null;
}

/** Puts the bot together: the only place that knows every adapter. */
export async function createApp({ config, clock, log, locale }: AppParts): Promise<App> {
  mkdirSync(config.dataFolder, { recursive: true });
  const url = pathToFileURL(resolve(config.dataFolder, 'voucher-desk.db')).href;
  await migrate(url);
  const stores = openStores({ url });
  const isLocal = config.credentials === null;
  const files = createFileStore(join(config.dataFolder, 'deliverables'));
  const deliverables = createDeliverables({
    files,
    downloads: createDownloads(),
    limit: config.fileLimit,
    uploadPage: (secret) => (isLocal ? `http://localhost:${config.port}/upload/${secret}` : null),
  });
  const adapter = createAdapter(config.credentials, log);
  const notifier = createNotifier({ adapter, appId: config.credentials?.appId ?? '', stores });
  const dispatcher = createDispatcher({ stores, clock, log, notifier });
  const desk = { scheme: servedScheme(config.scheme), retirementInForce: config.retirementInForce };
  const wake = (): void => dispatcher.wake();
  const bot = new VoucherDeskBot({
    stores,
    clock,
    log,
    locale,
    ...desk,
    firstAdmins: config.firstAdmins,
    allowedTenants: config.allowedTenants,
    desk: createDesk(allFlows()),
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
          dispatcher.wake();
          done();
        });
      }),
    async close() {
      await new Promise<void>((done) => void server.close(() => done()));
      await dispatcher.stop();
      await stores.close();
    },
  };
}

/** Whether the URL leads to this machine. */
function isLoopback(url: string): boolean {
  return URL.canParse(url) && ['localhost', '127.0.0.1', '[::1]'].includes(new URL(url).hostname);
}

function servedScheme(id: string): Scheme {
  const scheme = schemeById(id);
  if (!scheme)
    throw new ConfigError([`SCHEME must be one of ${schemes.map((known) => known.id).join(', ')}`]);
  return scheme;
}
