import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App } from '../../../src/app';
import { parseConfig } from '../../../src/config';
import type { Instant } from '../../../src/domain/time/dates';
import { isLoopback } from '../../../src/outbound/outside';
import { loopbackLookup } from '../../../src/outbound/lookup';
import type { Log, Store } from '../../../src/ports';
import { seedCompany } from '../records/company';
import { createConnector, type Connector } from '../channel/connector';
import { startGraphStandIn, CLIENT_ID, CLIENT_SECRET, type GraphStandIn } from '../graph';
import { startSignIn, type SignIn } from '../channel/sign-in';
import { START, TENANT } from '../chat/world';

/** The bot as `npm start` runs it, with a settled configuration; around it, on this machine, what it speaks to. */
export interface Production {
  readonly app: App;
  readonly url: string;
  readonly signIn: SignIn;
  readonly connector: Connector;
  /** Graph, and the authority that issues the bot's tokens. */
  readonly graph: GraphStandIn;
  readonly logged: { level: string; event: string; fields: Record<string, unknown> }[];
  setClock(now: Instant): void;
  /** Sends an activity as the channel does. */
  post(activity: object, authorization?: string | null): Promise<Response>;
  close(): Promise<void>;
}

export interface ProductionOptions {
  /** Further settings; they may name Graph's address. */
  readonly env?: (graph: GraphStandIn) => NodeJS.ProcessEnv;
  /** Called before the bot begins to listen. */
  readonly prepare?: (graph: GraphStandIn, store: Store) => Promise<unknown>;
  /** In place of the one that keeps the lines for the test. */
  readonly log?: Log;
}

export async function startProduction({ env, prepare, log }: ProductionOptions = {}): Promise<Production> {
  let now: Instant = START;
  const clock = { now: () => now };
  const logged: Production['logged'] = [];
  const keep =
    (level: string) =>
    (event: string, fields: Record<string, unknown> = {}): void =>
      void logged.push({ level, event, fields });
  const folder = await mkdtemp(join(tmpdir(), 'production-'));
  const [connector, graph, port] = await Promise.all([createConnector(), startGraphStandIn(), freePort()]);
  const signIn = await startSignIn({
    appId: CLIENT_ID,
    serviceUrl: connector.url,
    certificate: { cert: graph.ca, key: graph.key },
    now: () => Date.parse(now),
  });
  const config = parseConfig({
    BOT_APP_ID: CLIENT_ID,
    BOT_APP_TENANT_ID: TENANT,
    BOT_APP_PASSWORD: CLIENT_SECRET,
    ALLOWED_TENANTS: TENANT,
    FIRST_ADMINS: TENANT,
    HOST: '127.0.0.1',
    PORT: String(port),
    DATA_FOLDER: folder,
    ...env?.(graph),
  });
  const app = await createApp({
    config,
    clock,
    locale: null,
    log: log ?? { info: keep('info'), warn: keep('warn'), error: keep('error') },
    outside: {
      channel: signIn.channel,
      authority: graph.url,
      isConnector: isLoopback,
      // Every name leads to this machine, and no name server is asked.
      lookup: loopbackLookup((_name, _options, found) => found(null, [{ address: '127.0.0.1', family: 4 }])),
      ca: graph.ca,
    },
  });
  await seedCompany(app.stores.tenant(TENANT));
  await prepare?.(graph, app.stores.tenant(TENANT));
  await app.listen();
  const url = `http://127.0.0.1:${port}`;
  return {
    app,
    url,
    signIn,
    connector,
    graph,
    logged,
    setClock: (at) => void (now = at),
    post: (activity, authorization = `Bearer ${signIn.token()}`) =>
      fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(authorization === null ? {} : { Authorization: authorization }),
        },
        body: JSON.stringify(activity),
      }),
    async close() {
      await app.close();
      await Promise.all([connector.close(), signIn.close(), graph.close()]);
      await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port }: AddressInfo = Object(probe.address());
  await new Promise((done) => probe.close(done));
  return port;
}
