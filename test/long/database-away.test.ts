import { AWAY, MUTE, withoutDatabase } from '../support/kills/without-database';

it.each(AWAY)(
  '%s for a minute: everybody is told, nothing hangs, and it goes on without a restart',
  async (way) => {
    const figures = await withoutDatabase(way, 60_000);
    process.stdout.write(`${JSON.stringify({ way, ...figures })}\n`);
    expect(figures).toMatchObject({ taken: 0, takenAfterwards: 3 });
    // Where nothing is heard any more, a question to the database ends after ten seconds.
    expect(figures.slowestAnswerMs).toBeLessThan(way === MUTE ? 15_000 : 10_000);
  },
);
