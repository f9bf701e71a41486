import { readFileSync } from 'node:fs';
import { createApp } from './app';
import { parseConfig } from './config';
import { ConfigError } from './errors';
import { createLog } from './log';
import { schemes } from './schemes';
import { closeOnSignal } from './shutdown';
import { systemClock } from './clock';
import { startTelemetry } from './telemetry/start';

async function main(): Promise<void> {
  const config = parseConfig(process.env, {
    readText: (path) => readFileSync(path, 'utf8'),
    schemes: schemes.map(({ id }) => id),
  });
  const log = createLog({ level: config.logLevel });
  const stopTelemetry = await startTelemetry(config.telemetry);
  const app = await createApp({ config, clock: systemClock, log, locale: null });
  const close = async (): Promise<void> => {
    await app.close();
    await stopTelemetry();
  };
  try {
    await app.listen();
  } catch (error) {
    await close();
    throw error;
  }
  log.info('listening', { host: config.host, port: config.port });
  closeOnSignal(close, log);
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigError ? `Voucher Desk does not start:\n${error.message}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
