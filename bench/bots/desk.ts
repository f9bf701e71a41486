import { join } from 'node:path';
import { z } from 'zod';
import { createApp } from '../../src/app';
import { inFolder } from '../../src/config';
import { createLog } from '../../src/log';
import { later } from '../../src/notifications/outbox';
import { given, report } from '../load/own-process';
import { MORNING, TENANT } from '../seed/facts';
import { recordStatements } from './statements';

/** The whole bot as in production, but for the proof of who asks: whatever is measured goes through all of it. */
const { port, folder, databaseUrl, records } = z
  .object({
    port: z.number(),
    folder: z.string(),
    databaseUrl: z.string(),
    /** Whether it tells each SQL statement that it sends. */
    records: z.boolean(),
  })
  .parse(given());

const statements = records ? recordStatements() : undefined;
const begun = performance.now();

void (async () => {
  const app = await createApp({
    config: {
      credentials: null,
      allowedTenants: [TENANT],
      firstAdmins: [],
      host: '127.0.0.1',
      port,
      ...inFolder(folder),
      databaseUrl,
      retirementInForce: false,
      fileLimit: 25_000_000,
      scheme: 'planning-services',
      logLevel: 'info',
      telemetry: null,
      graph: null,
    },
    clock: { now: () => later(MORNING, performance.now() - begun) },
    log: createLog({ file: join(folder, 'voucher-desk.log'), level: 'info' }),
    locale: null,
  });
  await app.listen();
  report(port, () => ({ statements: statements && [...statements] }));
})();
