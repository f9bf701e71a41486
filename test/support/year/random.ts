/** Chance that is the same in every run. */
export interface Chance {
  /** From 0 up to 1. */
  next(): number;
  /** A whole number from one to another, both included. */
  between(from: number, to: number): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  pick<T>(from: readonly [T, ...T[]]): T;
  /** Days until somebody gets to it: mostly a day or two, now and then up to `most`. */
  lag(most: number): number;
}

/** Mulberry32 by Tommy Ettinger. */
export function chance(seed: number): Chance {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    lag: (most) => (next() < 0.75 ? between(0, 1) : between(2, most)),
    pick: (from) => from[between(0, from.length - 1)] ?? from[0],
  };
}
