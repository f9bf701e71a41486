import { openStores } from '../../src/store/open';
import { PRESSINGS } from '../support/pressings';
import { secondBot } from '../support/second-bot';
import { PROVIDERS } from '../support/store';
import { expectOnce } from '../support/thrice';
import { createWorld, type World } from '../support/world';

const WAYS = ['in order', 'at once'] as const;

(PROVIDERS.includes('postgresql') ? describe : describe.skip)('on PostgreSQL', () => {
  describe.each(PRESSINGS)('$verb', (pressing) => {
    let world: World;
    beforeEach(async () => void (world = await createWorld({ provider: 'postgresql' })));
    afterEach(() => world.close());

    it.each(WAYS)('pressed three times %s changes once', (how) => expectOnce(world, pressing, how));

    it.each(WAYS)('pressed %s at three bots changes once', async (how) => {
      const stores = [openStores({ url: world.url }), openStores({ url: world.url })];
      const others = stores.map((each) => secondBot(world, () => each).chat(pressing.person));
      await expectOnce(world, pressing, how, others);
      await Promise.all(stores.map((each) => each.close()));
    });
  });
});
