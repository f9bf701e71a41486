import { idsOfFirstTenant, pressEveryVerb, settleIn } from '../support/pressings/across-tenants';
import { snapshot } from '../support/store/records';
import { createWorld } from '../support/chat/world';

it('shows and changes nothing of one tenant by any verb that is pressed in another with any of its ids', async () => {
  const world = await createWorld();
  const ids = await idsOfFirstTenant(world);
  const chat = await settleIn(world, 'mei');
  const before = await snapshot(world.store);
  const presses = await pressEveryVerb(chat, ids);
  process.stdout.write(`${presses} presses with ${ids.length} ids of another tenant\n`);
  expect(await snapshot(world.store)).toEqual(before);
  expect(world.logged.filter(({ level }) => level === 'error')).toEqual([]);
  await world.close();
}, 900_000);
