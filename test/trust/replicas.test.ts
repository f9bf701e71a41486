import type { Stores } from '../../src/ports';
import { openStores } from '../../src/adapters/store/open';
import { LOCATIONS, PEOPLE, type PersonKey } from '../support/records/company';
import { secondBot } from '../support/chat/second-bot';
import { PROVIDERS } from '../support/store/store';
import { eligibleAndEnrolled, assignedVoucher } from '../support/records/vouchers';
import { createWorld, type Chat, type World } from '../support/chat/world';

const CHOSEN = {
  engagement: 'sdps-sharepoint',
  location: LOCATIONS.tokyo,
  startsOn: '2026-12-07',
  endsOn: '2026-12-11',
  lead: PEOPLE.haruto.id,
};

const VOUCHER = {
  number: 'VCH-9',
  customer: 'Contoso',
  program: 'SDPS',
  days: '5',
  country: 'JP',
  expiresOn: '2027-03-15',
};

(PROVIDERS.includes('postgresql') ? describe : describe.skip)('two replicas on PostgreSQL', () => {
  let world: World;
  let others: Stores;
  let here: (person: PersonKey) => Chat;
  let there: (person: PersonKey) => Chat;
  beforeEach(async () => {
    world = await createWorld({ provider: 'postgresql' });
    others = openStores({ url: world.url });
    const second = secondBot(world, () => others);
    here = (person) => world.chat(person);
    there = (person) => second.chat(person);
  });
  afterEach(async () => {
    await others.close();
    await world.close();
  });

  it('share one conversation: each activity may reach the other one', async () => {
    await eligibleAndEnrolled(world.store);
    await assignedVoucher(world.store);
    const list = await here('kenji').say('reserve');
    const form = await there('kenji').press(list, 'VCH-2026-0001');
    const fault = await here('kenji').press(form, 'Reserve', { ...CHOSEN, terms: 'false' });
    expect(fault.inputs).toMatchObject(CHOSEN);
    const receipt = await there('kenji').press(fault, 'Reserve', { terms: 'true' });
    expect(receipt.title).toBe('Reservation recorded');
    const again = await here('kenji').press(fault, 'Reserve', { terms: 'true' });
    expect(again.json).toEqual(receipt.json);
    expect((await here('kenji').say('history')).text).toContain('Kenji Sato');
    expect(world.logged.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  it('keep an admin where the last two take the role from each other at once', async () => {
    const forms = await Promise.all([
      here('mei').invoke('people.person', { card: { id: PEOPLE.gina.id } }),
      there('gina').invoke('people.person', { card: { id: PEOPLE.mei.id } }),
    ]);
    const [gina, mei] = forms;
    await Promise.all([
      here('mei').press(gina, 'people.save', { roles: 'viewer' }),
      there('gina').press(mei, 'people.save', { roles: 'viewer' }),
    ]);
    const admins = (await world.store.people.list()).filter(({ roles }) => roles.includes('globalAdmin'));
    expect(admins).toHaveLength(1);
  });

  it('take a voucher in once where two people add the same one at once', async () => {
    const [one, other] = [here('kenji'), there('yuting')];
    const forms = await Promise.all([one, other].map((chat) => chat.invoke('addVoucher.form', { card: {} })));
    const answers = await Promise.all(
      [one, other].map((chat, n) => {
        const form = forms[n];
        if (!form) throw new Error('a form');
        return chat.press(form, 'addVoucher.save', VOUCHER);
      }),
    );
    const [refused, ...more] = answers.filter(({ inputs }) => Object.keys(inputs).length > 0);
    expect(more).toEqual([]);
    expect(refused?.inputs).toMatchObject({ number: 'VCH-9', customer: 'Contoso' });
    expect(await world.store.vouchers.count()).toBe(1);
    expect(await world.store.customers.count()).toBe(1);
  });

  it('queue one answer to a card in which two buttons are pressed at once', async () => {
    const pressed = 'card-1';
    await Promise.all([
      here('kenji').invoke('language.open', { card: {} }, pressed),
      there('kenji').invoke('settings.open', { card: {} }, pressed),
    ]);
    expect(await world.store.outbox.count({ kind: ['cardUpdate', 'formUpdate'] })).toBe(1);
    expect(world.logged.filter(({ level }) => level !== 'info')).toEqual([]);
  });
});
