import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SAMPLE } from '../../../src/commands/local/sample';
import { freePort } from '../../e2e/desk';

const BUILT = join(__dirname, '../../../dist/commands/local/index.js');

/** A bot in a process of its own, without a chat; what it measures goes to a collector. */
export interface MeasuredDesk {
  readonly url: string;
  /** Its data folder. */
  readonly data: string;
  /** Its log, line by line. */
  logged(): Readonly<Record<string, unknown>>[];
  /** Hands it an activity of the sample company; the status of the answer. */
  hear(activity: object): Promise<number>;
  /** Asks it to end, and waits for it; its exit code. */
  stop(): Promise<number | null>;
}

/** Starts one, as `npm run local -- --no-chat` does. */
export async function startMeasured(collectorUrl: string, serviceUrl: string): Promise<MeasuredDesk> {
  const [port, data] = [await freePort(), mkdtempSync(join(tmpdir(), 'measured-'))];
  const child = spawn(process.execPath, [BUILT, '--port', String(port), '--data', data, '--no-chat'], {
    env: {
      ...process.env,
      OTEL_EXPORTER_OTLP_ENDPOINT: collectorUrl,
      OTEL_SERVICE_NAME: 'desk-of-tests',
      OTEL_METRIC_EXPORT_INTERVAL: '200',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  for await (const chunk of child.stdout) if (String(chunk).includes('listens on')) break;
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    data,
    logged: () =>
      readFileSync(join(data, 'voucher-desk.log'), 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const parsed: Readonly<Record<string, unknown>> = JSON.parse(line);
          return parsed;
        }),
    async hear(activity) {
      const tenant = { id: SAMPLE.tenantId };
      const chat = { conversationType: 'personal', tenantId: tenant.id, id: 'a:measured' };
      const response = await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          channelId: 'msteams',
          serviceUrl,
          conversation: chat,
          recipient: { id: '28:bot' },
          channelData: { tenant },
          locale: 'en-US',
          ...activity,
        }),
      });
      await response.text();
      return response.status;
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
      return child.exitCode;
    },
  };
}
