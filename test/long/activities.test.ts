import { startLocalDesk, type LocalDesk } from '../support/processes/local-desk';
import { recordActivities } from '../support/hostile/recorded';
import { heapInUse, storm } from '../support/hostile/storm';

const PARTS = 10;
const PART = 5_000;

/** Another one each time; a run is repeated with the seed that it printed. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 2 ** 31);

/** Megabytes: what the caches of the database and of the templates may still take after the first part. */
const BOUND = 40;

let desk: LocalDesk;
let recorded: object[];
let warm: number | undefined;
beforeAll(async () => {
  process.stdout.write(`SEED=${SEED}\n`);
  desk = await startLocalDesk();
  recorded = await recordActivities(desk, { presses: 4, depth: 2 });
  process.stdout.write(`${recorded.length} activities recorded\n`);
}, 3_600_000);
afterAll(() => desk.close());

it.each(Array.from({ length: PARTS }, (_, part) => part))(
  `answers ${PART} activities that nobody should send, part %i`,
  async (part) => {
    const seed = SEED + part * PART;
    const { statuses, cards, faults } = await storm(desk, { seed, count: PART, recorded });
    desk.logged.length = 0;
    const heap = heapInUse() / 1_000_000;
    warm ??= heap;
    process.stdout.write(`${JSON.stringify(statuses)} ${cards} cards, heap ${heap.toFixed(1)} MB\n`);
    expect(faults).toEqual([]);
    expect(cards).toBeGreaterThan(PART / 4);
    expect(heap - warm).toBeLessThan(BOUND);
  },
  3_600_000,
);

it('serves people afterwards as before', async () => {
  expect(await recordActivities(desk, { presses: 1, depth: 1 })).not.toHaveLength(0);
});
