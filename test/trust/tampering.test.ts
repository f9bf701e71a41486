import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/ports';
import { PEOPLE, type PersonKey } from '../support/records/company';
import { PRESSINGS } from '../support/pressings/pressings';
import { sampled } from '../support/run/sampled';
import { differing, snapshot, trail, type Snapshot } from '../support/store/records';
import { OTHER_TENANT, secondBot } from '../support/chat/second-bot';
import type { CardView } from '../support/chat/card-view';
import { assignedVoucher } from '../support/records/vouchers';
import { createWorld, type World } from '../support/chat/world';

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

type Data = Record<string, unknown>;

/** Ids of nothing, of other kinds of record, and of the language itself. */
const FOREIGN_IDS = ['', 'nobody', 'loc-tokyo', '__proto__', 'constructor', 'a'.repeat(5000), '\0\ud800'];
const NO_NUMBERS = [null, true, [], { id: 'voucher-1' }, '1'];

/** The data of a button, each time with one thing about it that the server never wrote. */
function tampered(card: Data): { why: string; card: unknown }[] {
  const { nonce: _, ...unsigned } = card;
  const fields = Object.entries(unsigned).flatMap(([field, value]) => [
    ...(typeof value === 'string' ? [...FOREIGN_IDS, 7, null, []] : NO_NUMBERS)
      .filter((other) => other !== value)
      .map((other) => ({
        why: `${field}: ${JSON.stringify(other)?.slice(0, 40)}`,
        card: { ...card, nonce: randomUUID(), [field]: other },
      })),
    ...(typeof value === 'number'
      ? [value - 1, value + 1, value + 0.5, Number.MAX_SAFE_INTEGER + 2].map((other) => ({
          why: `${field} ${other}`,
          card: { ...card, nonce: randomUUID(), [field]: other },
        }))
      : []),
    {
      why: `without ${field}`,
      card: Object.fromEntries(Object.entries(card).filter(([name]) => name !== field)),
    },
  ]);
  return [
    ...fields,
    ...[undefined, '', 'garbage', 5, null, {}].map((nonce) => ({
      why: `nonce ${JSON.stringify(nonce)}`,
      card: { ...card, nonce },
    })),
    { why: 'without nonce', card: unsigned },
    { why: 'one key more', card: { ...card, amount: 1_000_000 } },
    { why: 'a role in it', card: { ...card, roles: ['globalAdmin'], actorId: PEOPLE.mei.id } },
    { why: 'no object', card: 'x' },
    { why: 'a list', card: [card] },
  ];
}

/** Nothing changed but what the trail says that this very person did, and nothing was thrown. */
async function expectHonest(before: Snapshot, person: PersonKey, why: string): Promise<void> {
  const changed = differing(before, await snapshot(world.store));
  const events = (await trail(world.store)).filter(({ id }) => !before['audit']?.includes(id));
  for (const { actorId } of events) expect([why, actorId]).toEqual([why, PEOPLE[person].id]);
  // What becomes of a notice stands in the outbox and not in the records.
  const onRecords = events.filter(({ kind }) => kind !== 'notice');
  expect([why, changed.length > 0]).toEqual([why, onRecords.length > 0]);
  expect(world.logged.filter(({ level }) => level !== 'info')).toEqual([]);
}

function expectWayOn(card: CardView, why: string): void {
  expect([why, card.buttons.length > 0, card.title === 'Something went wrong']).toEqual([why, true, false]);
}

/** Where what was altered only leads to what another card of the same person does: it decides nothing. */
const HARMLESS: Readonly<Record<string, RegExp>> = {
  'addVoucher.save': /^(found|proposed|unclear):/,
  'eligibility.saveCompetency': /^programId/,
  'eligibility.saveExam': /^programId/,
  'eligibility.saveTraining': /^programId/,
  // Another location, as it stands: its own card has this very button.
  'profile.list': /^id: "loc-tokyo"$/,
};

/** Everything a card says, in short: which steps could take the data of which others. */
const shapeOf = (card: Data): string => Object.keys(card).sort().join();

describe.each(sampled(PRESSINGS, 1))('the button of $verb', ({ verb, person, open, typed }) => {
  it('changes nothing by data that the server did not write, here or from another tenant', async () => {
    const chat = world.chat(person);
    const used = (await chat.invoke('language.open', { card: {} })).find('language.save').data;
    await chat.invoke('language.save', { ...used, language: 'en-US' });
    const card = await open(world, chat);
    const { data } = card.find(verb);
    const own: Data = { ...Object(data['card']) };
    let before = await snapshot(world.store);

    for (const { why, card: altered } of tampered(own)) {
      const answer = await chat.invoke(verb, { ...card.inputs, ...typed, card: altered });
      expectWayOn(answer, why);
      if (!(await hasChanged(before))) continue;
      expect([why, HARMLESS[verb]?.test(why) ?? false]).toEqual([why, true]);
      await expectHonest(before, person, why);
      before = await snapshot(world.store);
    }
    if (verb !== 'language.save') {
      const { nonce } = { ...Object(used['card']) };
      const answer = await chat.invoke(verb, { ...card.inputs, ...typed, card: { ...own, nonce } });
      expectWayOn(answer, 'used nonce');
    }
    await expectNothingOutside(verb, person, { ...card.inputs, ...typed, ...data });
    expect(await snapshot(world.store)).toEqual(before);
    expect(world.logged.filter(({ level }) => level !== 'info')).toEqual([]);

    shapes.set(verb, shapeOf(own));
    for (const other of PRESSINGS) {
      if (other.verb === verb || shapes.get(other.verb) !== shapeOf(own)) continue;
      const swapped = { ...card.inputs, ...typed, card: { ...own, nonce: randomUUID() } };
      expectWayOn(await chat.invoke(other.verb, swapped), other.verb);
    }
    await expectHonest(before, person, 'another verb');
  });
});

/** The shape of each button's data, as far as met: under the verb of each that came before, it is tried. */
const shapes = new Map<string, string>();

async function hasChanged(before: Snapshot): Promise<boolean> {
  return (await trail(world.store)).length !== before['audit']?.length;
}

/** The same press by the same person in another tenant, where they hold every role. */
async function expectNothingOutside(verb: string, person: PersonKey, data: Data): Promise<void> {
  const theirs = world.stores.tenant(OTHER_TENANT);
  await settleIn(theirs, person);
  const answer = await secondBot(world).chat(person, OTHER_TENANT).invoke(verb, data);
  expectWayOn(answer, `${verb} outside`);
  const records = JSON.stringify(await snapshot(theirs));
  expect(records).not.toMatch(/voucher-\d|loc-tokyo|file-of|Fabrikam|Harborline/);
}

async function settleIn(store: Store, person: PersonKey): Promise<void> {
  const { id, name } = PEOPLE[person];
  const nothing = { email: null, locationId: null, locale: null, defaultLocale: null };
  await store.people.add({ id, name, roles: ['globalAdmin', 'partnerAdmin', 'consultant'], ...nothing });
  await store.companies.add({
    id: 'company',
    name: 'Other',
    timeZone: 'UTC',
    anniversaryOn: '2027-04-01',
    defaultLocale: 'en-US',
  });
}

it('a voucher, its history and its files are not to be had from another tenant', async () => {
  const { id, number } = await assignedVoucher(world.store);
  const outside = secondBot(world).chat('mei', OTHER_TENANT);
  await settleIn(world.stores.tenant(OTHER_TENANT), 'mei');
  for (const verb of [
    'vouchers.show',
    'reserve.voucher',
    'report.voucher',
    'redeem.voucher',
    'claim.voucher',
    'people.person',
    'company.location',
  ])
    for (const other of [id, 'loc-tokyo', PEOPLE.kenji.id]) {
      const card = await outside.invoke(verb, { card: { id: other } });
      expect(card.text).not.toMatch(/VCH-2026|Tokyo|Kenji|Fabrikam/);
    }
  for (const words of [`voucher ${number}`, 'vouchers', 'people', 'history', 'my work', 'company', 'claim'])
    expect((await outside.say(words)).text).not.toMatch(/Fabrikam|Tokyo|Kenji|Harborline/);
});
