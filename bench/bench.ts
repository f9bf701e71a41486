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

/** The value that so many of a hundred do not exceed. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? NaN;
}

/** With two digits behind the point. */
export function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** How many turns a bench takes: what `BENCH_TURNS` says, else as many as given. */
export function turnsOr(usual: number): number {
  return Number(process.env['BENCH_TURNS'] ?? usual);
}

/** The values under names of their own: `{ p50Ms }` with `deskAt10` is `{ deskAt10P50Ms }`. */
export function named(prefix: string, values: Readonly<Record<string, number>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      prefix + name.slice(0, 1).toUpperCase() + name.slice(1),
      rounded(value),
    ]),
  );
}

/** All of the figures in one. */
export function merged(all: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  return Object.fromEntries(all.flatMap((each) => Object.entries(each)));
}
