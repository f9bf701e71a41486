/** What a bench found. */
export interface Result {
  /** By name; the unit is the end of the name. */
  readonly figures: Readonly<Record<string, number>>;
  /** Ours against the baseline that the bench names; 1 is as good. */
  readonly ratio: number;
}

/** A bench: what it does on its way it says line by line. */
export type Run = (say: (line: string) => void) => Promise<Result>;

/** The middle one of the values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  const middle = sorted.length / 2;
  const around = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]].map((value) => value ?? NaN);
  return around.reduce((sum, value) => sum + value, 0) / 2;
}

/** With two digits behind the point. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
