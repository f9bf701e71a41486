import { AsyncLocalStorage } from 'node:async_hooks';

interface Held {
  open: boolean;
}

/** Whether the code that runs now was called from inside a transaction that is still open. */
const holding = new AsyncLocalStorage<Held>();

/** Lets one at a time use a connection, in the order of asking. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Waits for the turn; the answer ends it. */
  async take(): Promise<() => void> {
    if (holding.getStore()?.open) {
      throw new Error(
        'inside a transaction only the tables that it was given may be used: this call would wait for ever',
      );
    }
    const before = this.#last;
    let done = (): void => undefined;
    this.#last = new Promise((resolve) => {
      done = resolve;
    });
    await before;
    return done;
  }
}

/** Runs the work of a transaction so that a call past the transaction is refused instead of waiting for its end. */
export async function insideTransaction<T>(work: () => Promise<T>): Promise<T> {
  const held: Held = { open: true };
  try {
    return await holding.run(held, work);
  } finally {
    held.open = false;
  }
}
