import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApp, type App } from '../../../src/app';
import { inFolder, parseCommonSettings } from '../../../src/config';
import type { Log } from '../../../src/ports';
import { PEOPLE, seedCompany } from '../records/company';
import { createConnector, type Connector } from '../channel/connector';
import { assignedVoucher, eligibleAndEnrolled, reservedVoucher } from '../records/vouchers';
import { START, TENANT } from '../chat/world';

/** The whole bot in local mode, with its HTTP server and the SDK's adapter, a company with some vouchers, and the channel on this machine. */
export interface LocalDesk {
  readonly app: App;
  readonly url: string;
  readonly connector: Connector;
  /** Warnings and errors since the last time this was emptied. */
  readonly logged: { level: string; event: string; fields: Record<string, unknown> }[];
  close(): Promise<void>;
}

export async function startLocalDesk(): Promise<LocalDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'local-desk-'));
  const [connector, port] = await Promise.all([createConnector(), freePort()]);
  const logged: LocalDesk['logged'] = [];
  const log: Log = {
    info: () => undefined,
    warn: (event, fields = {}) => void logged.push({ level: 'warn', event, fields }),
    error: (event, fields = {}) => void logged.push({ level: 'error', event, fields }),
  };
  const app = await createApp({
    config: {
      credentials: null,
      allowedTenants: [TENANT],
      firstAdmins: [PEOPLE.mei.id],
      host: '127.0.0.1',
      port,
      ...inFolder(folder),
      graph: null,
      ...parseCommonSettings({}),
    },
    clock: { now: () => START },
    log,
    locale: null,
  });
  const store = app.stores.tenant(TENANT);
  await seedCompany(store);
  await eligibleAndEnrolled(store);
  await assignedVoucher(store, { number: 'VCH-1' });
  const reservation = { startsOn: '2026-11-16', endsOn: '2026-11-20' } as const;
  await reservedVoucher(store, { number: 'VCH-7001', reservation });
  await app.listen();
  return {
    app,
    url: `http://127.0.0.1:${port}`,
    connector,
    logged,
    async close() {
      await app.close();
      await connector.close();
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
