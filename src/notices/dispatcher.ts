import type { Holidays, Store, Stores } from '../ports';
import { correlated } from '../telemetry/correlation';
import { sendCardUpdates } from './card-updates';
import { readerInstead } from './hand-over';
import { underLease, type Holding } from './lease';
import { Pace, realTiming, type Timing } from '../pace';
import { loadRoster, type Roster } from './roster';
import { catchUp } from './sweep';
import { tell, type TellParts, type Telling } from './tell';

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
/** Of the 7 in a second, and 8 in two, that Teams takes in one conversation: the rest is for answers. */
const TO_ONE_A_SECOND = 3;
/** People of one tenant who are told at the same time. */
const AT_ONCE = 16;
/** People who are told before roles and settings are read anew. */
const ROUND = 200;

interface Due {
  readonly personId: string;
  readonly roster: Roster;
}

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
        await Promise.all([
          sendCardUpdates(parts, tenantId, store, () => stopped),
          tellPeople(tenantId, store),
        ]);
      }),
    );
  }

  async function tellPeople(tenantId: string, store: Store): Promise<void> {
    if ((await store.peopleWithDueNotices(clock.now())).length === 0) return;
    await underLease(parts, store, 'notices', async (holding) => {
      try {
        await catchUp(store, parts);
      } catch (error) {
        log.error('a round failed', { job: 'reminders', tenantId, error: String(error) });
      }
      return tellAll(tenantId, store, holding);
    });
  }

  /** Tells all who have something due; answers for how long the tenant is to be left alone then (ms). */
  async function tellAll(tenantId: string, store: Store, { isHeld }: Holding): Promise<number | null> {
    let rest: number | null = null;
    const isOver = (): boolean => stopped || rest !== null || !isHeld();
    const tellOne = async ({ personId, roster }: Due): Promise<void> => {
      if (isOver()) return;
      const turn = async (): Promise<boolean> => {
        await Promise.all([tenantPace.turn(tenantId), personPace.turn(`${tenantId} ${personId}`)]);
        return !isOver();
      };
      rest = (await tryToTell({ tenantId, store, roster, personId, turn })) ?? rest;
    };
    const due = dueIn(store, isOver, tellOne);
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for await (const each of due) await tellOne(each);
      }),
    );
    return rest;
  }

  /**
   * Everybody who has something due, once; who gets something meanwhile has it due in the next run. The next round is
   * read while the last of the one before are still told, so that the pace knows no gaps.
   */
  async function* dueIn(
    store: Store,
    isOver: () => boolean,
    handOver: (due: Due) => Promise<void>,
  ): AsyncGenerator<Due> {
    const seen = new Set<string>();
    while (!isOver()) {
      const waiting = await store.peopleWithDueNotices(clock.now());
      const next = waiting.filter((personId) => !seen.has(personId)).slice(0, ROUND);
      const roster = next.length > 0 ? await loadRoster(store, holidays) : undefined;
      if (!roster) return;
      // What is handed over to a stand-in first goes out with what the stand-in is told.
      const away = next.filter((personId) => isAway(roster, personId));
      for (const personId of away) {
        seen.add(personId);
        await handOver({ personId, roster });
      }
      for (const personId of away.length > 0 ? [] : next) {
        seen.add(personId);
        yield { personId, roster };
      }
    }
  }

  function isAway(roster: Roster, personId: string): boolean {
    const person = roster.byId.get(personId);
    return person !== undefined && readerInstead(roster, person, clock.now()) !== undefined;
  }

  async function tryToTell(telling: Telling): Promise<number | null> {
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
    // A timer goes on under the id of the turn that set it; what is sent carries the ids of its own causes.
    running ??= correlated(drain)
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
