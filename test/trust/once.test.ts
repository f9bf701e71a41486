import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStores } from '../../src/adapters/store/open';
import { PRESSINGS } from '../support/pressings/pressings';
import { isWhole } from '../support/run/sampled';
import { secondBot } from '../support/chat/second-bot';
import { PROVIDERS } from '../support/store/store';
import { expectOnce } from '../support/pressings/thrice';
import { createWorld, type World } from '../support/chat/world';

const WAYS = ['in order', 'at once'] as const;

/** Every step in one way here and in both in `npm run test:trust`. */
const waysOf = ({ verb }: { readonly verb: string }) =>
  isWhole ? WAYS : [WAYS[PRESSINGS.findIndex((one) => one.verb === verb) % WAYS.length] ?? 'at once'];

describe.each(PRESSINGS)('$verb', (pressing) => {
  let world: World;
  beforeEach(async () => void (world = await createWorld()));
  afterEach(() => world.close());

  it.each(waysOf(pressing))('pressed three times %s changes once', (how) => expectOnce(world, pressing, how));
});

/** Changes of one record, of a new one, of several, of a setting and of a file; the rest is in test/long. */
const SAMPLE = [
  'addVoucher.save',
  'reserve.submit',
  'redeem.confirm',
  'claim.draft',
  'people.save',
  'settings.save',
  'report.take',
];

(PROVIDERS.includes('postgresql') ? describe : describe.skip)('on PostgreSQL', () => {
  let world: World;
  beforeEach(async () => void (world = await createWorld({ provider: 'postgresql' })));
  afterEach(() => world.close());

  describe.each(PRESSINGS.filter(({ verb }) => SAMPLE.includes(verb)))('$verb', (pressing) => {
    it('pressed three times at once changes once', () => expectOnce(world, pressing, 'at once'));

    it('pressed three times at once at two bots changes once', async () => {
      const stores = openStores({ url: world.url });
      const other = secondBot(world, () => stores).chat(pressing.person);
      await expectOnce(world, pressing, 'at once', [other]);
      await stores.close();
    });
  });
});

it('tries every step that changes records', () => {
  const sources = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory()
        ? sources(join(folder, entry.name))
        : [readFileSync(join(folder, entry.name), 'utf8')],
    );
  // What takes a result back is one step for each kind of record, made of its verbs.
  const steps = /\bact\(\{[^]*?verb: '([\w.]+)'|\bverbs: \{ ask: '[\w.]+', save: '([\w.]+)' \}/g;
  const written = sources(join(__dirname, '../../src/flows')).flatMap((text) =>
    [...text.matchAll(steps)].flatMap(([, verb, saved]) => verb ?? saved ?? []),
  );
  const pressed = PRESSINGS.map(({ verb }) => verb);
  // Each needs a row in `PRESSINGS` (test/support/pressings/pressings.ts): how its card comes about, and what is typed.
  const withoutRow = written.filter((verb) => !pressed.includes(verb));
  expect({ 'not in PRESSINGS': withoutRow }).toEqual({ 'not in PRESSINGS': [] });
  expect(pressed.toSorted()).toEqual(written.toSorted());
});
