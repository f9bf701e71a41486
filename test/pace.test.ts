import fc from 'fast-check';
import { Pace, type Timing } from '../src/pace';

/** A stop watch that a test moves; whoever waits is woken at their time, or `late` milliseconds after it. */
class StopWatch implements Timing {
  time = 0;
  late = 0;
  #waiting: { readonly at: number; readonly done: () => void }[] = [];

  now(): number {
    return this.time;
  }

  wait(milliseconds: number): Promise<void> {
    return new Promise((done) => void this.#waiting.push({ at: this.time + milliseconds + this.late, done }));
  }

  /** Goes on to this time, and wakes on the way. */
  async runTo(end: number): Promise<void> {
    for (;;) {
      await settled();
      const [next] = this.#waiting.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
      if (!next) break;
      this.#waiting = this.#waiting.filter((each) => each !== next);
      this.time = Math.max(this.time, next.at);
      next.done();
    }
    this.time = Math.max(this.time, end);
  }
}

/** All that waits for nothing but promises has gone on. */
const settled = (): Promise<void> => new Promise((done) => setImmediate(done));

let watch: StopWatch;
beforeEach(() => void (watch = new StopWatch()));

/** Asks for so many turns at once; fills `turns` with the times of those that came. */
function ask(pace: Pace, count: number, turns: number[] = [], key = 'a'): number[] {
  for (let asked = 0; asked < count; asked += 1)
    void pace.turn(key).then(() => void turns.push(Math.round(watch.time)));
  return turns;
}

/** The most that came in any second. */
function mostInASecond(turns: readonly number[]): number {
  return Math.max(...turns.map((from) => turns.filter((at) => at >= from && at < from + 1_000).length));
}

it('turns that are asked for at once come one after another, evenly', async () => {
  const turns = ask(new Pace(40, watch), 5);
  await watch.runTo(1_000);
  expect(turns).toEqual([0, 25, 50, 75, 100]);
});

it('time in which nobody asked lets no more than usual go at once', async () => {
  const pace = new Pace(5, watch);
  const turns = ask(pace, 1);
  await watch.runTo(10_000);
  ask(pace, 3, turns);
  await watch.runTo(20_000);
  expect(turns).toEqual([0, 10_000, 10_200, 10_400]);
});

it('keys do not wait for each other', async () => {
  const pace = new Pace(5, watch);
  const [mei, kenji] = [ask(pace, 2, [], 'mei'), ask(pace, 2, [], 'kenji')];
  await watch.runTo(1_000);
  expect([mei, kenji]).toEqual([
    [0, 200],
    [0, 200],
  ]);
});

it('timers that fire a little late cost nothing of the pace', async () => {
  watch.late = 3;
  const turns = ask(new Pace(40, watch), 401);
  await watch.runTo(20_000);
  expect(turns.at(-1)).toBeLessThanOrEqual(10_003);
});

it('what a long hold-up has cost is not made up for by many at once', async () => {
  const turns = ask(new Pace(40, watch), 200);
  await watch.runTo(1_000);
  watch.time = 3_000;
  await watch.runTo(10_000);
  expect(turns).toHaveLength(200);
  expect(mostInASecond(turns)).toBeLessThanOrEqual(45);
});

it('never is it more than a second takes, whenever they ask and however late timers are', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ after: fc.nat(400), count: fc.integer({ min: 1, max: 16 }), late: fc.nat(300) }), {
        minLength: 1,
        maxLength: 12,
      }),
      async (bursts) => {
        watch = new StopWatch();
        const pace = new Pace(40, watch);
        const turns: number[] = [];
        for (const { after, count, late } of bursts) {
          watch.late = late;
          await watch.runTo(watch.time + after);
          ask(pace, count, turns);
        }
        watch.late = 0;
        await watch.runTo(watch.time + 60_000);
        expect(turns).toHaveLength(bursts.reduce((sum, { count }) => sum + count, 0));
        // Forty, the one that opens the second, and the hundred milliseconds that are made up for.
        expect(mostInASecond(turns)).toBeLessThanOrEqual(45);
      },
    ),
    { numRuns: 50 },
  ));

it('of very many keys the ones asked for longest ago are forgotten', async () => {
  const pace = new Pace(5, watch);
  for (let key = 0; key < 25_000; key += 1) void pace.turn(`person ${key}`);
  expect(pace.size).toBe(10_000);
  const again = ask(pace, 1, [], 'person 24999');
  await watch.runTo(1_000);
  expect(again).toEqual([200]);
});
