import { recordActivities } from '../support/recorded';
import { startLocalDesk, type LocalDesk } from '../support/local-desk';
import { storm } from '../support/storm';

let desk: LocalDesk;
beforeAll(async () => void (desk = await startLocalDesk()));
afterAll(() => desk.close());

import { writeFileSync } from 'node:fs';
it('answers 1,500 activities that nobody should send with a card, with words or with a refusal', async () => {
  const recorded = await recordActivities(desk);
  console.log(recorded.length, Date.now());
  const { statuses, cards, faults } = await storm(desk, { seed: 1, count: 1_500, recorded });
  console.log(statuses, cards, faults.length, Date.now());
  writeFileSync('/tmp/faults-w4i.txt', faults.join('\n'));
  expect(faults.length).toBe(0);
  expect(statuses[200]).toBeGreaterThan(500);
  expect(cards).toBeGreaterThan(500);
}, 600_000);
