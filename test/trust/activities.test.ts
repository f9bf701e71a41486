import { recordActivities } from '../support/hostile/recorded';
import { startLocalDesk, type LocalDesk } from '../support/processes/local-desk';
import { storm } from '../support/hostile/storm';

let desk: LocalDesk;
beforeAll(async () => void (desk = await startLocalDesk()));
afterAll(() => desk.close());

it('answers 400 activities that nobody should send with a card, with words or with a refusal', async () => {
  const recorded = await recordActivities(desk, { presses: 3, depth: 1 });
  const { statuses, cards, faults } = await storm(desk, { seed: 1, count: 400, recorded });
  expect(faults).toEqual([]);
  expect(statuses[200]).toBeGreaterThan(130);
  expect(cards).toBeGreaterThan(130);
  // As before: each of them is answered with success.
  expect(await recordActivities(desk, { presses: 1, depth: 1 })).not.toHaveLength(0);
}, 600_000);
