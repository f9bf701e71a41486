import { AsyncLocalStorage } from 'node:async_hooks';
import { UpstreamError } from '../errors';

interface Held {
  open: boolean;
  /** What the database first refused inside. */
  failure?: Error;
}

/** Whether the code that runs now was called from inside a transaction that is still open. */
const holding = new AsyncLocalStorage<Held>();

/** Lets one at a time use something, in the order of asking. */
export class Turns {
  #last: Promise<void> = Promise.resolve();
  #asked = 0;

  /** Whether nobody has the turn or waits for it. */
  get isFree(): boolean {
    return this.#asked === 0;
  }

  /**
   * Waits for the turn; the answer ends it. Throws `UpstreamError` when it has not come within the limit
   * (milliseconds).
   */
  async take(limitMs?: number): Promise<() => void> {
    refuseInsideTransaction();
    const before = this.#last;
    let done = (): void => undefined;
    this.#asked += 1;
    this.#last = new Promise((resolve) => {
      done = () => {
        this.#asked -= 1;
        resolve();
      };
    });
    if (limitMs === undefined || (await isWithin(limitMs, before))) {
      await before;
      return done;
    }
    void before.then(done);
    throw new UpstreamError('database', true, { cause: new Error('too many transactions wait') });
  }
}

async function isWithin(limitMs: number, turn: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  return Promise.race([turn.then(() => true), late]).finally(() => clearTimeout(timer));
}

/** Throws where the code that runs now was called from inside a transaction. */
export function refuseInsideTransaction(): void {
  if (!holding.getStore()?.open) return;
  throw new Error(
    'inside a transaction only the tables that it was given may be used: this call would wait for ever',
  );
}

/** Notes that the database refused something; the transaction in which it did can't stand any more. */
export function failTransaction(error: Error): void {
  const held = holding.getStore();
  if (held?.open) held.failure ??= error;
}

/**
 * Runs the work of a transaction so that a call past the transaction is refused instead of waiting for its end. What the
 * database refused inside fails the whole, even where the work caught it: PostgreSQL takes nothing more then, and rolls
 * back at the commit without a word.
 */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const held: Held = { open: true };
  try {
    const result = await holding.run(held, work);
    if (held.failure !== undefined) throw held.failure;
    return result;
  } finally {
    held.open = false;
  }
}
