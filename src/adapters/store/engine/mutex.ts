import { UpstreamError } from '../../../errors';
import { refuseInsideTransaction } from './transaction';

/** Lets one at a time use something, in the order of asking. */
export class Mutex {
  #last: Promise<void> = Promise.resolve();
  #users = 0;

  /** Whether nobody has it or waits for it. */
  get isFree(): boolean {
    return this.#users === 0;
  }

  /** Waits until it is free, and is taken until the answer is called. Throws `UpstreamError` after the limit (milliseconds). */
  async acquire(limitMs?: number): Promise<() => void> {
    refuseInsideTransaction();
    const before = this.#last;
    let release = (): void => undefined;
    this.#users += 1;
    this.#last = new Promise((resolve) => {
      release = () => {
        this.#users -= 1;
        resolve();
      };
    });
    if (limitMs === undefined || (await isWithin(limitMs, before))) {
      await before;
      return release;
    }
    void before.then(release);
    throw new UpstreamError('database', true, { cause: new Error('too many transactions wait') });
  }
}

async function isWithin(limitMs: number, free: Promise<void>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  return Promise.race([free.then(() => true), late]).finally(() => clearTimeout(timer));
}
