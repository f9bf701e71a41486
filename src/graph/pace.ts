/** Time as a pace needs it: tests replace it. */
export interface Time {
  /** Milliseconds of a clock that only runs forward. */
  now(): number;
  wait(milliseconds: number): Promise<void>;
}

export const systemTime: Time = {
  now: () => performance.now(),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
};

/** Lets at most so many through in a second for each key, evenly: resolves when it is the caller's turn. */
export function createPace(perSecond: number, time: Time): (key: string) => Promise<void> {
  const gap = 1000 / perSecond;
  const next = new Map<string, number>();
  return async (key) => {
    const now = time.now();
    const turn = Math.max(now, next.get(key) ?? now);
    next.set(key, turn + gap);
    if (turn > now) await time.wait(turn - now);
  };
}
