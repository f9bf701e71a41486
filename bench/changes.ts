import { randomUUID } from 'node:crypto';
import { hasEmbeddedPostgres } from '../src/store/embedded-postgres';
import type { Provider } from '../src/store/migrations';
import { auditEvent, customer, outboxItem } from '../test/store/samples';
import { setup, teardown } from '../test/support/databases';
import { freshStore } from '../test/support/store';
import { median, rounded, type Result, type Run } from './bench';

const CHANGES = 400;
const AT_ONCE = 8;

/**
 * How many changes one process writes in one company while eight people want it at once, each as a press makes it: a
 * read, a guarded write, an audit row and an outbox row in one transaction. On PostgreSQL on this machine, of which
 * nothing has to survive a power cut; the baseline is SQLite, which waits for the disk.
 */
export const run: Run = async (say): Promise<Result> => {
  const sqlite = await changes('sqlite');
  say(`SQLite: ${JSON.stringify(sqlite)}`);
  if (!process.env['TEST_DATABASE_URL'] && !hasEmbeddedPostgres()) throw new Error('there is no PostgreSQL');
  await setup();
  const postgres = await changes('postgresql');
  await teardown();
  say(`PostgreSQL: ${JSON.stringify(postgres)}`);
  return {
    figures: {
      changes: CHANGES,
      sqliteASecond: sqlite.aSecond,
      sqliteMedianMs: sqlite.medianMs,
      sqliteCpuMs: sqlite.cpuMs,
      postgresASecond: postgres.aSecond,
      postgresMedianMs: postgres.medianMs,
      postgresCpuMs: postgres.cpuMs,
    },
    ratio: rounded(postgres.aSecond / sqlite.aSecond),
  };
};

async function changes(provider: Provider): Promise<{ aSecond: number; medianMs: number; cpuMs: number }> {
  const fresh = await freshStore(provider);
  const store = fresh.stores.tenant('t');
  const { id } = await store.customers.add(customer());
  const change = (): Promise<void> =>
    store.transaction(async (tables) => {
      const known = await tables.customers.get(id);
      if (known) await tables.customers.save({ ...known, name: randomUUID() });
      const [event, item] = [auditEvent(), outboxItem()];
      await tables.audit.add({ ...event, id: randomUUID(), reference: randomUUID(), nonce: randomUUID() });
      await tables.outbox.add({ ...item, id: randomUUID(), key: randomUUID() });
    });
  await change();
  const took: number[] = [];
  let left = CHANGES;
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (left > 0) {
        left -= 1;
        const asked = performance.now();
        await change();
        took.push(performance.now() - asked);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  const { user, system } = process.cpuUsage(cpu);
  await fresh.close();
  return {
    aSecond: rounded(CHANGES / seconds),
    medianMs: rounded(median(took)),
    cpuMs: rounded((user + system) / 1_000 / CHANGES),
  };
}
