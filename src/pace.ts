/** Time as a stop watch has it, milliseconds; tests that live through a year do not wait. */
export interface Timing {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const realTiming: Timing = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** Keys that are remembered; the rest have long had their turn. */
const MOST_KEYS = 10_000;

/**
 * Lateness that is made up for, since each timer fires a little late; ms. What was lost beyond it stays lost: many at
 * once are more than the receiver takes.
 */
const MADE_UP_MS = 100;

/** Lets things with the same key happen one after another, at most so many a second, evenly. */
export class Pace {
  /** When the last one of each key had its turn by the pace; the key that was asked for longest ago comes first. */
  readonly #last = new Map<string, Promise<number>>();
  readonly #gapMs: number;

  constructor(
    perSecond: number,
    private readonly timing: Timing = realTiming,
  ) {
    this.#gapMs = 1_000 / perSecond;
  }

  /** How many keys are remembered. */
  get size(): number {
    return this.#last.size;
  }

  /** Resolves when it is this one's turn. */
  async turn(key: string): Promise<void> {
    const turn = this.#after(this.#last.get(key), this.timing.now());
    this.#last.delete(key);
    this.#last.set(key, turn);
    const [oldest] = this.#last.keys();
    if (oldest !== undefined && this.#last.size > MOST_KEYS) this.#last.delete(oldest);
    await turn;
  }

  async #after(before: Promise<number> | undefined, askedAt: number): Promise<number> {
    const earliest = before ? (await before) + this.#gapMs : askedAt;
    const now = this.timing.now();
    const at = Math.max(earliest, askedAt, now - MADE_UP_MS);
    if (at > now) await this.timing.wait(at - now);
    return at;
  }
}
