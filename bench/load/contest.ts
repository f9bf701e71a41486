import { median, percentile } from '../bench';
import type { Child } from './child';
import { drive, type Load } from './drive';

/** One of those that are measured beside each other. */
export interface Rival {
  readonly name: string;
  /** More than one share the lines between them. */
  readonly children: readonly Child[];
  readonly load: Load;
}

/** What one of them did in a round. */
export type Figures = Readonly<Record<'turnsASecond' | 'p50Ms' | 'p99Ms' | 'cpuMicrosATurn', number>>;

/** How long a contest is. */
export interface Extent {
  readonly atOnce: number;
  /** In all, divided among the rounds. */
  readonly turns: number;
  readonly rounds: number;
}

/** Measures each in turn, round by round, so that a noisy machine hits all of them; the rounds of each, by name. */
export async function contest(
  rivals: readonly Rival[],
  { atOnce, turns, rounds }: Extent,
): Promise<Record<string, Figures[]>> {
  const found: Record<string, Figures[]> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const rival of rivals)
      (found[rival.name] ??= []).push(await measured(rival, atOnce, Math.ceil(turns / rounds)));
  return found;
}

async function measured({ children, load }: Rival, atOnce: number, turns: number): Promise<Figures> {
  const before = await cpuOf(children);
  const ports = children.map(({ port }) => port);
  const { seconds, latencies } = await drive(ports, atOnce, turns, load);
  const cpu = (await cpuOf(children)) - before;
  return {
    turnsASecond: turns / seconds,
    p50Ms: percentile(latencies, 50),
    p99Ms: percentile(latencies, 99),
    cpuMicrosATurn: cpu / turns,
  };
}

async function cpuOf(children: readonly Child[]): Promise<number> {
  const each = await Promise.all(children.map((child) => child.used()));
  return each.reduce((sum, { cpuMicros }) => sum + cpuMicros, 0);
}

/** The middle of each figure over the rounds. */
export function middle(rounds: readonly Figures[] = []): Figures {
  const of = (name: keyof Figures): number => median(rounds.map((round) => round[name]));
  return {
    turnsASecond: of('turnsASecond'),
    p50Ms: of('p50Ms'),
    p99Ms: of('p99Ms'),
    cpuMicrosATurn: of('cpuMicrosATurn'),
  };
}

/** The middle of the ratios that the rounds have, each against the other's round beside it. */
export function ratioOf(
  ours: readonly Figures[] = [],
  theirs: readonly Figures[] = [],
  of: keyof Figures = 'turnsASecond',
): number {
  return median(ours.map((figures, round) => figures[of] / (theirs[round]?.[of] ?? NaN)));
}
