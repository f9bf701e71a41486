import { UpstreamError } from '../../../errors';
import { translate } from './failure';
import { refuseInsideTransaction } from './transaction';

/** Runs work in a transaction, once those before it have ended. */
export type Transact = <T>(work: () => Promise<T>) => Promise<T>;

/** Runs one write by itself, once those before it have ended. */
export type Write = <T>(work: () => PromiseLike<T>) => Promise<T>;

interface Waiting {
  /** Writes it; the answer tells whoever waits, once the transaction stands. */
  readonly run: () => Promise<() => void>;
  readonly runAlone: () => void;
  readonly fail: (error: unknown) => void;
}

/** Most writes in one transaction. */
const MOST = 50;

/**
 * Writes that wait together go in one transaction: the disk is waited for once. Where one of them fails, but for
 * a database that is slow, full or gone, each is written alone, so that none fails for another.
 */
export function groupWrites(transact: Transact): Write {
  const waiting: Waiting[] = [];

  async function writeGroup(): Promise<void> {
    let group: Waiting[] = [];
    let isMore = false;
    const take = (): Waiting[] => {
      group = waiting.splice(0, MOST);
      isMore = waiting.length > 0;
      return group;
    };
    try {
      const written = await transact(async () => {
        const done = [];
        for (const { run } of take()) done.push(await run());
        return done;
      });
      for (const tell of written) tell();
    } catch (error) {
      const failed = group.length > 0 ? group : take();
      const isOfAll = translate(error) instanceof UpstreamError;
      for (const { runAlone, fail } of failed) {
        if (failed.length > 1 && !isOfAll) runAlone();
        else fail(error);
      }
    }
    if (isMore) void writeGroup();
  }

  return (work) =>
    new Promise((resolve, reject) => {
      refuseInsideTransaction();
      waiting.push({
        run: async () => {
          const result = await work();
          return () => resolve(result);
        },
        runAlone: () => void transact(async () => work()).then(resolve, reject),
        fail: reject,
      });
      if (waiting.length === 1) void writeGroup();
    });
}
