import type { Holidays, Store, Stores } from '../ports';
import { sendCardUpdates } from './card-updates';
import { underLease, type Holding } from './lease';
import { Pace, realTiming, type Timing } from './pace';
import { loadRoster } from './roster';
import { tell, type TellParts, type Telling } from './tell';

export interface Dispatcher {
  /** Looks for due items soon; cheap to call often. */
  wake(): void;
  /** Works off what is due now, and returns when nothing is left. */
  drain(): Promise<void>;
  /** Finishes what is in flight and stops. */
  stop(): Promise<void>;
}

export interface DispatcherParts extends TellParts {
  readonly stores: Stores;
  readonly holidays: Holidays;
  readonly timing?: Timing;
}

const IDLE_MS = 5_000;
/** Of the 50 a second that Teams takes for one app in one tenant, so that people who talk are answered. */
const NOTICES_A_SECOND = 40;
/** Of the 7 a second that Teams takes in one conversation: the rest is for answers. */
const TO_ONE_A_SECOND = 5;
/** People of one tenant who are told at the same time. */
const AT_ONCE = 16;
/** People who are told before roles and settings are read anew. */
const ROUND = 200;

/** Works off the outbox: cards into their places, and to each person what is due. */
export function createDispatcher(parts: DispatcherParts): Dispatcher {
  const { stores, clock, log, holidays, timing = realTiming } = parts;
  const tenantPace = new Pace(NOTICES_A_SECOND, timing);
  const personPace = new Pace(TO_ONE_A_SECOND, timing);
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let stopped = false;
  /** Somebody queued something while a run was on its way, which may have passed it by. */
  let isAwaited = false;

  async function drain(): Promise<void> {
    const tenants = await stores.tenantsWithDueItems(clock.now());
    await Promise.all(
      tenants.map(async (tenantId) => {
        const store = stores.tenant(tenantId);
        await Promise.all([sendCardUpdates(parts, tenantId, store), tellPeople(tenantId, store)]);
      }),
    );
  }

  async function tellPeople(tenantId: string, store: Store): Promise<void> {
    if ((await store.peopleWithDueNotices(clock.now())).length === 0) return;
    await underLease(parts, store, 'notices', (holding) => tellAll(tenantId, store, holding));
  }

  /**
   * Everybody who has something due, once; who gets something meanwhile has it due in the next round. Answers for how
   * long the tenant is to be left alone (ms).
   */
  async function tellAll(tenantId: string, store: Store, { isHeld }: Holding): Promise<number | null> {
    const seen = new Set<string>();
    let rest: number | null = null;
    const isOver = (): boolean => stopped || rest !== null || !isHeld();
    while (!isOver()) {
      const waiting = await store.peopleWithDueNotices(clock.now());
      const next = waiting.filter((personId) => !seen.has(personId)).slice(0, ROUND);
      const roster = next.length > 0 ? await loadRoster(store, holidays) : undefined;
      if (!roster) break;
      for (const personId of next) seen.add(personId);
      await inParallel(next, AT_ONCE, async (personId) => {
        const turn = async (): Promise<boolean> => {
          await Promise.all([tenantPace.turn(tenantId), personPace.turn(`${tenantId} ${personId}`)]);
          return !isOver();
        };
        if (!isOver()) rest = (await tellOne({ tenantId, store, roster, personId, turn })) ?? rest;
      });
    }
    return rest;
  }

  async function tellOne(telling: Telling): Promise<number | null> {
    try {
      return await tell(parts, telling);
    } catch (error) {
      const { tenantId, personId } = telling;
      log.error('telling somebody failed', { tenantId, personId, error: String(error) });
      return null;
    }
  }

  function run(): Promise<void> {
    if (running) isAwaited = true;
    running ??= drain()
      .catch((error: unknown) => log.error('dispatcher failed', { error: String(error) }))
      .finally(() => {
        running = undefined;
        if (!stopped) runIn(isAwaited ? 0 : IDLE_MS);
        isAwaited = false;
      });
    return running;
  }

  function runIn(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds).unref();
  }

  return {
    wake() {
      if (!stopped) runIn(0);
    },
    drain,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}

async function inParallel<T>(
  all: readonly T[],
  atOnce: number,
  work: (each: T) => Promise<void>,
): Promise<void> {
  const left = all.values();
  await Promise.all(
    Array.from({ length: Math.min(atOnce, all.length) }, async () => {
      for (const each of left) await work(each);
    }),
  );
}
