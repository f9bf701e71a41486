import { Line, type Answer } from './line';

/** What is asked of a bot, turn by turn. */
export interface Load {
  /** The request of a turn, counted from 0; `line`: which of those at once sends it. */
  readonly request: (turn: number, line: number) => Buffer;
  /** Throws where the answer is not the one that was to come. */
  readonly check: (answer: Answer, line: number) => void;
}

/** How long it all took. */
export interface Driven {
  readonly seconds: number;
  /**
   * Of each turn, from the request to the end of its answer; milliseconds. Without the first of each line, which waits
   * until its connection is let in.
   */
  readonly latencies: readonly number[];
}

/** Has so many turns taken on lines to these ports in turn, each line asking again as soon as it is answered. */
export async function drive(
  ports: readonly number[],
  atOnce: number,
  turns: number,
  { request, check }: Load,
): Promise<Driven> {
  const lines = await Promise.all(
    Array.from({ length: atOnce }, (_, index) => Line.open(ports[index % ports.length] ?? 0)),
  );
  const latencies: number[] = [];
  let next = 0;
  const began = performance.now();
  await Promise.all(
    lines.map(async (line, index) => {
      for (let isFirst = true; next < turns; isFirst = false) {
        const asking = request(next, index);
        next += 1;
        const asked = performance.now();
        const answer = await line.ask(asking);
        if (!isFirst) latencies.push(performance.now() - asked);
        check(answer, index);
      }
    }),
  );
  const seconds = (performance.now() - began) / 1_000;
  for (const line of lines) line.close();
  return { seconds, latencies };
}

/** Throws where the bot did not take the activity. */
export function checkTaken({ status, body }: Answer): void {
  if (status < 200 || status > 299) throw new Error(`answered ${status}: ${body.toString()}`);
}
