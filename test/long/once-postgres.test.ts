import { BotProcess } from '../support/processes/bot-process';
import { PRESSINGS } from '../support/pressings/pressings';
import { PROVIDERS } from '../support/store/store';
import { expectOnce } from '../support/pressings/thrice';
import { createWorld, type World } from '../support/chat/world';

const WAYS = ['in order', 'at once'] as const;

(PROVIDERS.includes('postgresql') ? describe : describe.skip)('on PostgreSQL', () => {
  let processes: readonly BotProcess[];
  beforeAll(() => void (processes = [BotProcess.start(), BotProcess.start()]));
  afterAll(() => Promise.all(processes.map((each) => each.kill())));

  describe.each(PRESSINGS)('$verb', (pressing) => {
    let world: World;
    beforeEach(async () => void (world = await createWorld({ provider: 'postgresql' })));
    afterEach(() => world.close());

    it.each(WAYS)('pressed three times %s changes once', (how) => expectOnce(world, pressing, how));

    it.each(WAYS)('pressed %s at bots in three processes changes once', async (how) => {
      await expectOnce(
        world,
        pressing,
        how,
        processes.map((each) => each.chat(world, pressing.person)),
      );
      expect(processes.map(({ complaints }) => complaints)).toEqual(['', '']);
    });
  });
});
