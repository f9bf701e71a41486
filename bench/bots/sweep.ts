import { z } from 'zod';
import { createHolidays } from '../../src/adapters/holidays';
import { sweep } from '../../src/notices/sweep';
import { planningServices } from '../../src/schemes/planning-services';
import type { Store } from '../../src/ports';
import { openStores } from '../../src/adapters/store/open';
import { given, report } from '../load/own-process';
import { MORNING, TENANT } from '../seed/facts';

/** One sweep in a process of its own; it tells what that took once it is asked. */
const { databaseUrl } = z.object({ databaseUrl: z.string() }).parse(given());
/** How often it is looked whether anybody else would have had a turn. */
const TICK_MS = 5;
const MB = 1_048_576;

void (async () => {
  const stores = openStores({ url: databaseUrl });
  const store = stores.tenant(TENANT);
  await store.companies.list();
  const before = process.memoryUsage();
  let heap = before.heapUsed;
  let longest = 0;
  let ticked = performance.now();
  const sample = (): void => {
    heap = Math.max(heap, process.memoryUsage().heapUsed);
  };
  const tick = (): void => {
    longest = Math.max(longest, performance.now() - ticked);
    ticked = performance.now();
  };
  const ticking = setInterval(tick, TICK_MS);
  const sampled: Store = {
    ...store,
    transaction: (work) => store.transaction(work).finally(sample),
  };
  const [began, cpu] = [performance.now(), process.cpuUsage()];
  const parts = { clock: { now: () => MORNING }, scheme: planningServices, holidays: createHolidays() };
  const queued = await sweep(sampled, parts);
  const ms = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  tick();
  clearInterval(ticking);
  await stores.close();
  const grown = {
    heapMb: (heap - before.heapUsed) / MB,
    rssMb: process.resourceUsage().maxRSS / 1_024 - before.rss / MB,
  };
  report(0, () => ({
    queued,
    ms,
    cpuMs: (user + system) / 1_000,
    longestPauseMs: longest,
    ...grown,
  }));
})();
