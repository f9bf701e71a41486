import { killRun } from '../support/kill-run';

const KILLS = Number(process.env['KILLS'] ?? 200);

it(`keeps all that was acknowledged across ${KILLS} kills in the middle of journeys`, async () => {
  const seed = Number(process.env['SEED'] ?? Date.now() % 1_000_000);
  const figures = await killRun(KILLS, seed);
  const { lost, ...rest } = figures;
  process.stdout.write(`${JSON.stringify({ seed, ...rest, lost: lost.length })}\n`);
  expect({ seed, ...figures }).toMatchObject({ kills: KILLS, lost: [] });
}, 3_600_000);
