import { killRun } from '../support/kills/kill-run';
import { postgresDatabase, PROVIDERS } from '../support/store/store';

it.each(PROVIDERS)(
  'keeps all that was acknowledged across kills in the middle of journeys (%s)',
  async (provider) => {
    const seed = Date.now() % 1_000_000;
    const where = provider === 'postgresql' ? { databaseUrl: await postgresDatabase('migrated') } : {};
    const figures = await killRun({ kills: 5, seed, ...where });
    expect({ seed, ...figures }).toMatchObject({ kills: 5, lost: [] });
    expect(figures.presses).toBeGreaterThanOrEqual(5);
  },
  240_000,
);
