import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../test/e2e/desk';
import { startChild, type Child } from '../load/child';

/** How the bot is run. */
export interface DeskOptions {
  /** Whether it tells each SQL statement that it sends. */
  readonly records?: boolean;
  /** Whether it collects its garbage before it tells how much memory it holds. */
  readonly collects?: boolean;
}

/** The whole bot in a process of its own, on a database, with a folder that is gone when it has stopped. */
export async function startDesk(databaseUrl: string, options: DeskOptions = {}): Promise<Child> {
  const folder = mkdtempSync(join(tmpdir(), 'voucher-desk-bench-'));
  const { records = false, collects = false } = options;
  const parts = { port: await freePort(), folder, databaseUrl, records };
  const child = await startChild('bots/desk.ts', parts, { collects });
  return {
    ...child,
    async stop() {
      await child.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
