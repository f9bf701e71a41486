import { join } from 'node:path';
import { z } from 'zod';
import { createApp } from '../../src/app';
import { createLog } from '../../src/log';
import { later } from '../../src/notices/outbox';
import { given, report } from '../load/own-process';
import { MORNING } from '../seed/facts';
import { configOf } from './config';
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
    config: { ...configOf(port, folder), databaseUrl },
    clock: { now: () => later(MORNING, performance.now() - begun) },
    log: createLog({ file: join(folder, 'voucher-desk.log'), level: 'info' }),
    locale: null,
  });
  await app.listen();
  report(port, () => ({ statements: statements && [...statements] }));
})();
