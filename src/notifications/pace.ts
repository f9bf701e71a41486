/** Time as a stop watch has it, milliseconds; tests that live through a year do not wait. */
export interface Timing {
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const realTiming: Timing = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** Keys that are kept; the rest have long had their turn. */
const MOST_KEYS = 10_000;

/** Lets things with the same key happen one after another, at most so many a second, evenly. */
export class Pace {
  readonly #next = new Map<string, number>();

  constructor(
    private readonly perSecond: number,
    private readonly timing: Timing = realTiming,
  ) {}

  /** Resolves when it is this one's turn. */
  async turn(key: string): Promise<void> {
    const now = this.timing.now();
    const at = Math.max(this.#next.get(key) ?? 0, now);
    if (this.#next.size >= MOST_KEYS) this.#forget(now);
    this.#next.set(key, at + 1_000 / this.perSecond);
    if (at > now) await this.timing.wait(at - now);
  }

  #forget(now: number): void {
    for (const [key, next] of this.#next) if (next <= now) this.#next.delete(key);
  }
}
