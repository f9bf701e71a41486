import { createApp } from './app';
import { parseConfig } from './config';
import { ConfigError } from './errors';
import { createLog } from './log';
import { closeOnSignal } from './shutdown';
import { systemClock } from './clock';
import { startTelemetry } from './telemetry/start';

async function main(): Promise<void> {
  const config = parseConfig(process.env);
  const log = createLog({ level: config.logLevel });
  const stopTelemetry = await startTelemetry(config.telemetry);
  const app = await createApp({ config, clock: systemClock, log, locale: null });
  await app.listen();
  log.info('listening', { host: config.host, port: config.port });
  closeOnSignal(async () => {
    await app.close();
    await stopTelemetry();
  }, log);
}

main().catch((error: unknown) => {
  const text =
    error instanceof ConfigError ? `Voucher Desk does not start:\n${error.message}` : String(error);
  process.stderr.write(`${text}\n`);
  process.exitCode = 1;
});
