import { AWAY, withoutDatabase } from '../support/kills/without-database';

it.each(AWAY)(
  '%s: everybody is told in time, and afterwards it goes on by itself',
  async (way) => {
    const figures = await withoutDatabase(way, 3_000);
    expect(figures).toMatchObject({ taken: 0, takenAfterwards: 3 });
    expect(figures.told).toBeGreaterThanOrEqual(3);
  },
  240_000,
);
