import { accessSync, constants, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';
import { createApp, type App } from '../../app';
import { clockAt, movableClock, systemClock } from '../../clock';
import { inFolder, parseCommonSettings, type Config } from '../../config';
import { ConfigError } from '../../errors';
import { createLog } from '../../log';
import type { Log } from '../../ports';
import { closeOnSignal } from '../../shutdown';
import { openChat } from './open-chat';
import { startTelemetry, type StopTelemetry } from '../../telemetry/start';
import { parseOptions, type LocalOptions } from '../options';
import { SAMPLE, addSampleCompany } from './sample';

const HOST = '127.0.0.1';

/** Everything on this machine: the bot without authentication, a sample company, and the local chat. */
async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  checkFolder(options.data);
  await checkPort(options.port, '--port');
  if (options.chat) await checkPort(options.chatPort, '--chat-port');
  const { app, log, stopTelemetry } = await start(options);
  say(`Voucher Desk listens on http://${HOST}:${options.port} (this machine only, nobody is authenticated)`);
  const chat = options.chat ? await openChat(options) : undefined;
  if (chat) {
    say(`Open the chat: ${chat.url}`);
    say(`Say "help" there. Stop with Ctrl+C; records stay in ${resolve(options.data)}`);
  }
  closeOnSignal(async () => {
    await chat?.stop();
    await app.close();
    await stopTelemetry();
  }, log);
}

async function start(options: LocalOptions): Promise<{ app: App; log: Log; stopTelemetry: StopTelemetry }> {
  const config: Config = {
    credentials: null,
    allowedTenants: [SAMPLE.tenantId],
    firstAdmins: [SAMPLE.currentUser],
    host: HOST,
    port: options.port,
    ...inFolder(options.data),
    ...(options.database && { databaseUrl: options.database }),
    graph: null,
    ...parseCommonSettings(process.env),
  };
  const clock = movableClock(options.at ? clockAt(options.at, SAMPLE.timeZone) : systemClock);
  const log = createLog({ file: join(options.data, 'voucher-desk.log'), level: config.logLevel });
  const stopTelemetry = await startTelemetry(config.telemetry);
  const app = await createApp({ config, clock, movable: clock, log, locale: options.locale });
  const store = app.stores.tenant(SAMPLE.tenantId);
  if (await addSampleCompany(store, app.files, clock.now()))
    say('A sample company was added: Harborline Consulting');
  await app.listen();
  return { app, log, stopTelemetry };
}

function checkFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
  } catch {
    throw new ConfigError([`The folder ${resolve(folder)} can't be written to: choose another with --data`]);
  }
}

async function checkPort(port: number, option: string): Promise<void> {
  const probe = createServer();
  await new Promise<void>((done, fail) => {
    probe.once('error', () =>
      fail(new ConfigError([`Port ${port} is taken: choose another with ${option}`])),
    );
    probe.listen(port, HOST, () => probe.close(() => done()));
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigError
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
  process.stderr.write(`${text}\n`);
  process.exit(1);
});
