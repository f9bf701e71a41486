import { lockedDesk } from '../support/locked-desk';

it('the database is gone for a minute: everybody is told, nothing hangs, and it goes on without a restart', async () => {
  const figures = await lockedDesk(60_000);
  process.stdout.write(`${JSON.stringify(figures)}\n`);
  expect(figures).toMatchObject({ taken: 0, takenAfterwards: 3 });
  expect(figures.slowestAnswerMs).toBeLessThan(5_000);
});
