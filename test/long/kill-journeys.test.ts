import { killRun } from '../support/kills/kill-run';
import { postgresDatabase, PROVIDERS } from '../support/store/store';

const KILLS = Number(process.env['KILLS'] ?? 200);

it.each(PROVIDERS)(
  `keeps all that was acknowledged across ${KILLS} kills in the middle of journeys (%s)`,
  async (provider) => {
    const seed = Number(process.env['KILL_SEED'] ?? Date.now() % 1_000_000);
    const where = provider === 'postgresql' ? { databaseUrl: await postgresDatabase('migrated') } : {};
    const figures = await killRun({ kills: KILLS, seed, ...where });
    const { lost, ...rest } = figures;
    process.stdout.write(`${JSON.stringify({ provider, seed, ...rest, lost: lost.length })}\n`);
    expect({ seed, ...figures }).toMatchObject({ kills: KILLS, lost: [] });
  },
  3_600_000,
);
