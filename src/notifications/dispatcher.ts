import type { Holidays, Store, Stores } from '../ports';
import { sendCardUpdates } from './card-updates';
import { Pace, realTiming, type Timing } from './pace';
import { loadRoster, type Roster } from './roster';
import { tell, type TellParts } from './tell';

export interface Dispatcher {
  /** Looks for due items soon; cheap to call often. */
  wake(): void;
  /** Works off what is due now, and returns when nothing is left. */
  drain(): Promise<void>;
  /** Finishes what is being sent, takes nothing more under a lease, and stops. */
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
  /** Until when throttled tenants are left alone, by the stop watch. */
  const paused = new Map<string, number>();
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
        await Promise.all([
          sendCardUpdates(parts, tenantId, store, () => stopped),
          tellPeople(tenantId, store),
        ]);
      }),
    );
  }

  /** Everybody who has something due, once; who gets something meanwhile has it due in the next round. */
  async function tellPeople(tenantId: string, store: Store): Promise<void> {
    const seen = new Set<string>();
    while (!isResting(tenantId)) {
      const waiting = await store.peopleWithDueNotices(clock.now());
      const next = waiting.filter((personId) => !seen.has(personId)).slice(0, ROUND);
      const roster = next.length > 0 ? await loadRoster(store, holidays) : undefined;
      if (!roster) return;
      for (const personId of next) seen.add(personId);
      await inParallel(next, AT_ONCE, (personId) => tellOne(tenantId, store, roster, personId));
    }
  }

  async function tellOne(tenantId: string, store: Store, roster: Roster, personId: string): Promise<void> {
    if (isResting(tenantId)) return;
    const turn = async (): Promise<void> => {
      await Promise.all([tenantPace.turn(tenantId), personPace.turn(`${tenantId} ${personId}`)]);
    };
    try {
      const pause = await tell(parts, { tenantId, store, roster, personId, turn });
      if (pause !== null) paused.set(tenantId, timing.now() + pause);
    } catch (error) {
      log.error('telling somebody failed', { tenantId, personId, error: String(error) });
    }
  }

  function isResting(tenantId: string): boolean {
    return stopped || (paused.get(tenantId) ?? 0) > timing.now();
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
