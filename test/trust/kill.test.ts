import { killRun } from '../support/kill-run';

it('keeps all that was acknowledged across ten kills in the middle of journeys', async () => {
  const seed = Date.now() % 1_000_000;
  const figures = await killRun(10, seed);
  expect({ seed, ...figures }).toMatchObject({ kills: 10, lost: [] });
  expect(figures.presses).toBeGreaterThanOrEqual(10);
}, 60_000);
