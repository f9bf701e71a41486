import { fieldsOf } from '../../support/chat/carried';
import { PEOPLE, type PersonKey } from '../../support/records/company';
import { LOCALES } from '../../../src/domain/locale';
import { createDesk } from '../../../src/desk/desk';
import { allFlows } from '../../../src/flows';
import type { MovableClock } from '../../../src/ports';
import { readMigrations } from '../../../src/adapters/store/migrations/migrations';
import { trail, refusals, snapshot } from '../../support/store/records';
import { releasedDatabases } from '../../support/released/released';
import { secondBot, type SecondBot } from '../../support/chat/second-bot';
import { PROVIDERS, storesOf } from '../../support/store/store';
import { VERBS_EVER_SHIPPED } from '../../support/released/verbs-ever-shipped';
import { createWorld, type World } from '../../support/chat/world';

const PERSON_KEYS: readonly PersonKey[] = [
  'mei',
  'kenji',
  'yuting',
  'olivia',
  'haruto',
  'weihan',
  'gina',
  'daniel',
  'stranger',
];
const OUTDATED = 'This card is out of date';

const databases = releasedDatabases().filter(({ provider }) => PROVIDERS.includes(provider));

it('no verb that was ever shipped is unknown, and each that is known is on the list', () => {
  const clock: MovableClock = { now: () => '2026-11-23T03:00:00.000Z', moveTo: () => undefined };
  const desk = createDesk(allFlows({ clock }));
  expect(VERBS_EVER_SHIPPED.filter((verb) => desk.knownVerb(verb) === null)).toEqual([]);
  const known = desk.flows.flatMap(({ id, steps }) => [`${id}.open`, ...steps.map(({ verb }) => verb)]);
  expect(known.filter((verb) => !VERBS_EVER_SHIPPED.includes(verb))).toEqual([]);
});

describe.each(databases)('the database of $file', ({ file, provider, script, presses, ways }) => {
  let world: World;
  let bot: SecondBot;
  let applied: readonly string[];
  beforeAll(async () => {
    const database = await storesOf(provider, script);
    ({ applied } = database);
    world = await createWorld({ company: false, database });
    bot = secondBot(world);
  }, 240_000);
  afterAll(() => world.close());

  const failures = (): unknown[] => world.logged.filter(({ level }) => level !== 'info');

  it('is brought up to date, and every record of it is read', async () => {
    const names = readMigrations(provider).map(({ name }) => name);
    expect(applied).toEqual(names.slice(names.indexOf(file.split('.')[0] ?? '') + 1));
    const tenants = await world.stores.tenantsWithAudit();
    expect(tenants.length).toBeGreaterThan(50);
    for (const tenantId of tenants) {
      const store = world.stores.tenant(tenantId);
      expect(Object.values(await snapshot(store)).flat().length).toBeGreaterThan(10);
      for (const records of [store.outbox, store.conversations, store.uploadTickets, store.bookmarks])
        await records.list();
    }
  }, 240_000);

  it('has what was queued sent: cards into their places, and what is due to people', async () => {
    const tenants = await world.stores.tenantsWithAudit();
    const queued = async () =>
      (
        await Promise.all(
          tenants.map((tenantId) => world.stores.tenant(tenantId).outbox.list({ state: 'pending' })),
        )
      ).flat();
    const before = await queued();
    expect(new Set(before.map(({ kind }) => kind))).toEqual(new Set(['cardUpdate', 'formUpdate', 'notice']));
    await world.drain();
    const left = (await queued()).filter(({ dueAt }) => dueAt <= world.clock.now());
    expect(left).toEqual([]);
    expect(world.adapter.updated.length).toBeGreaterThanOrEqual(
      before.filter(({ kind }) => kind !== 'notice').length,
    );
    expect(failures()).toEqual([]);
  }, 240_000);

  it('answers each press that was ever made with its receipt, and does nothing again', async () => {
    for (const { tenantId, person, verb, data } of presses) {
      const store = world.stores.tenant(tenantId);
      const event = await store.audit.byNonce(String(fieldsOf(data['card'])['nonce']));
      const before = await trail(store);
      const card = await bot.chat(person, tenantId).invoke(verb, data);
      expect([verb, card.text.includes(event?.reference ?? 'no reference')]).toEqual([verb, true]);
      expect(await trail(store)).toHaveLength(before.length);
    }
    const shipped = new Set(presses.map(({ verb }) => verb));
    expect(shipped.size).toBeGreaterThan(50);
  }, 240_000);

  it('leads from its cards to pages', async () => {
    for (const { tenantId, person, verb, data } of ways) {
      const card = await bot.chat(person, tenantId).invoke(verb, data);
      expect([verb, card.title]).not.toEqual([verb, OUTDATED]);
    }
    expect(ways.length).toBeGreaterThan(40);
  }, 240_000);

  it.each(LOCALES)(
    'tells each event in the history (%s)',
    async (locale) => {
      for (const tenantId of await world.stores.tenantsWithAudit()) {
        const store = world.stores.tenant(tenantId);
        for (const { kind, recordId, reference } of await trail(store)) {
          const chat = bot.chat(readerOf(kind, recordId), tenantId, locale);
          let page = 0;
          let card = await chat.invoke('history.record', { card: { kind, id: recordId, page } });
          while (!card.text.includes(reference) && page < 20) {
            page += 1;
            card = await chat.invoke('history.record', { card: { kind, id: recordId, page } });
          }
          expect([kind, card.text.includes(reference)]).toEqual([kind, true]);
        }
        for (const { reference } of await refusals(store)) expect(reference).toMatch(/^VD-/);
      }
      expect(failures()).toEqual([]);
    },
    480_000,
  );
});

/** Whoever reads all records reads no settings but their own. */
function readerOf(kind: string, recordId: string): PersonKey {
  const own = PERSON_KEYS.find((key) => PEOPLE[key].id === recordId);
  return kind === 'noticeSettings' && own ? own : 'mei';
}
