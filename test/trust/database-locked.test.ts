import { lockedDesk } from '../support/locked-desk';

it('while another program holds the database everybody is told in time, and afterwards it goes on by itself', async () => {
  const figures = await lockedDesk(3_000);
  expect(figures).toMatchObject({ taken: 0, takenAfterwards: 3 });
  expect(figures.told).toBeGreaterThanOrEqual(3);
  // Teams waits for five seconds.
  expect(figures.slowestAnswerMs).toBeLessThan(5_000);
}, 30_000);
