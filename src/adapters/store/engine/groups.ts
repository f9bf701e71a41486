import { UpstreamError } from '../../../errors';
import { translated } from '../failure';
import type { Inside } from './database';
import type { Delegates } from '../tables';
import { refuseInsideTransaction } from './transaction';

/** Runs work in one transaction, once its turn has come. */
export type InTransaction = <T>(work: (inside: Inside) => Promise<T>) => Promise<T>;

/** One write by itself. */
export type Write = <T>(work: (client: Delegates) => PromiseLike<T>) => Promise<T>;

interface Waiting {
  /** Writes it; the answer tells whoever waits, once the transaction stands. */
  readonly run: (client: Delegates) => Promise<() => void>;
  readonly alone: () => void;
  readonly fail: (error: unknown) => void;
}

/** Most writes in one transaction. */
const MOST = 50;

/**
 * Writes that wait for the same turn go in one transaction: the disk is waited for once. Where one of them fails, but for
 * a database that is slow, full or gone, each is written alone, so that none fails for another.
 */
export function inGroups(transaction: InTransaction): Write {
  const waiting: Waiting[] = [];

  async function write(): Promise<void> {
    let group: Waiting[] = [];
    let isMore = false;
    const take = (): Waiting[] => {
      group = waiting.splice(0, MOST);
      isMore = waiting.length > 0;
      return group;
    };
    try {
      const written = await transaction(async ({ client }) => {
        const done = [];
        for (const { run } of take()) done.push(await run(client));
        return done;
      });
      for (const tell of written) tell();
    } catch (error) {
      const failed = group.length > 0 ? group : take();
      const isOfAll = translated(error) instanceof UpstreamError;
      for (const { alone, fail } of failed) {
        if (failed.length > 1 && !isOfAll) alone();
        else fail(error);
      }
    }
    if (isMore) void write();
  }

  return (work) =>
    new Promise((resolve, reject) => {
      refuseInsideTransaction();
      waiting.push({
        run: async (client) => {
          const result = await work(client);
          return () => resolve(result);
        },
        alone: () => void transaction(async ({ client }) => work(client)).then(resolve, reject),
        fail: reject,
      });
      if (waiting.length === 1) void write();
    });
}
