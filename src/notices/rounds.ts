import type { Directory, Log, Store, Stores } from '../ports';
import { correlated } from '../telemetry/correlation';
import { underLease } from './lease';
import type { MailReading } from './mail-reader';
import { syncPeople } from './people-sync';
import { sweep, type SweepParts } from './sweep';

/** The jobs that come round by themselves. */
export interface Rounds {
  /** Begins; further calls do nothing. */
  start(): void;
  /**
   * Does each job once for each tenant that no other process is at; a job that fails is logged and holds up no other.
   */
  run(): Promise<void>;
  /** Ends, and waits for what is under way. */
  stop(): Promise<void>;
}

export interface RoundsParts extends SweepParts {
  readonly stores: Stores;
  readonly tenants: readonly string[];
  readonly log: Log;
  readonly directory: Directory | null;
  /** The shared mailbox; null where there is none. */
  readonly mails: MailReading | null;
  /** Milliseconds from the start to the first round. */
  readonly afterMs: number;
  /** Milliseconds between two rounds. */
  readonly everyMs: number;
  /** Called when something may have been queued. */
  readonly wake: () => void;
}

export function createRounds(parts: RoundsParts): Rounds {
  const { stores, tenants, log, clock, directory, mails, afterMs, everyMs, wake } = parts;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> | undefined;
  let isStopped = false;

  function attempt(job: string, tenantId: string, work: () => Promise<unknown>): Promise<void> {
    return correlated(async () => {
      try {
        await work();
      } catch (error) {
        log.error('a round failed', { job, tenantId, error: String(error) });
      }
    });
  }

  async function roundOf(tenantId: string, store: Store): Promise<null> {
    if (directory)
      await attempt('people', tenantId, () => syncPeople({ directory, clock, log }, tenantId, store));
    await attempt('reminders', tenantId, () => sweep(store, parts));
    if (mails?.tenantId === tenantId) await attempt('mails', tenantId, () => mails.read());
    return null;
  }

  async function once(): Promise<void> {
    for (const tenantId of tenants) {
      const store = stores.tenant(tenantId);
      await attempt('lease', tenantId, () =>
        underLease(parts, store, 'rounds', () => roundOf(tenantId, store)),
      );
    }
    wake();
  }

  function run(): Promise<void> {
    running ??= once().finally(() => (running = undefined));
    return running;
  }

  function next(milliseconds: number): void {
    timer = setTimeout(() => {
      void run().finally(() => {
        if (!isStopped) next(everyMs);
      });
    }, milliseconds).unref();
  }

  return {
    start() {
      if (!timer && !isStopped) next(afterMs);
    },
    run,
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await running;
    },
  };
}
