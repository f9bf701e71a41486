import { UpstreamError } from '../../../errors';
import { refuseInsideTransaction } from './transaction';

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
