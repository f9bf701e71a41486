import { grantAdmin, parseGrant } from '../../src/commands/admin';
import { PEOPLE } from '../support/records/company';
import { createWorld, START, TENANT, type World } from '../support/chat/world';

const NEW = 'b1c0f5d2-0001-4c7e-9b1a-000000000001';

let world: World;
afterEach(() => world.close());

const grant = (personId: string): Promise<string> =>
  grantAdmin(world.stores, { tenantId: TENANT, personId }, { now: () => START });

describe('npm run admin', () => {
  beforeEach(async () => void (world = await createWorld()));

  it('makes somebody who waits global admin, at once and with an audit row', async () => {
    const stranger = world.chat('stranger');
    expect((await stranger.say('people')).title).toBe('You do not have access yet');
    expect(await grant(PEOPLE.stranger.id)).toContain('is global admin now');
    expect((await stranger.say('people')).title).not.toBe('You do not have access yet');
    const [event] = await world.store.audit.of('person', PEOPLE.stranger.id, 1);
    expect(event).toMatchObject({
      actorName: 'npm run admin',
      verb: 'people.grantAdmin',
      event: 'letIn',
      after: { roles: 'globalAdmin,partnerAdmin' },
    });
    const history = await world.chat('gina').say('history');
    expect(history.text).toContain('npm run admin');
  });

  it('adds who has never spoken, keeps the roles that somebody holds, and changes nothing the second time', async () => {
    expect(await grant(NEW)).toContain('has not spoken to the desk yet');
    expect(await world.store.people.get(NEW)).toMatchObject({ roles: ['globalAdmin', 'partnerAdmin'] });
    await grant(PEOPLE.haruto.id);
    expect((await world.store.people.get(PEOPLE.haruto.id))?.roles).toContain('consultant');
    const before = await world.store.people.list();
    expect(await grant(NEW)).toContain('is global admin already');
    expect(await world.store.people.list()).toEqual(before);
    expect(await world.store.audit.of('person', NEW, 9)).toHaveLength(1);
  });

  it.each([
    [{}, {}, '--grant takes'],
    [{ grant: 'mei' }, { ALLOWED_TENANTS: TENANT }, '--grant takes'],
    [{ grant: NEW }, {}, '--tenant takes'],
    [{ grant: NEW }, { ALLOWED_TENANTS: `${TENANT},${NEW}` }, '--tenant takes'],
    [{ grant: NEW, tenant: NEW }, { ALLOWED_TENANTS: TENANT }, '--tenant must be one'],
  ])('says what it cannot use: %p %p', (options: Record<string, string>, env, fault) => {
    expect(() => parseGrant((name) => options[name], env)).toThrow(fault);
  });

  it('takes ids in any case, and the one tenant that is served', () => {
    const options: Record<string, string> = { grant: NEW.toUpperCase() };
    expect(parseGrant((name) => options[name], { ALLOWED_TENANTS: TENANT })).toEqual({
      tenantId: TENANT,
      personId: NEW,
    });
  });
});

describe('a first admin', () => {
  it('who spoke before being named is admin with the next word, while there is none', async () => {
    world = await createWorld({ company: false });
    await world.store.people.add({
      ...{ id: PEOPLE.mei.id, name: PEOPLE.mei.name, email: null, locationId: null },
      ...{ roles: [], locale: null, defaultLocale: null },
    });
    expect((await world.chat('mei').say('company')).title).not.toBe('You do not have access yet');
    expect((await world.store.people.get(PEOPLE.mei.id))?.roles).toEqual(['globalAdmin', 'partnerAdmin']);
    expect(await world.store.audit.of('person', PEOPLE.mei.id, 9)).toMatchObject([
      { verb: 'people.firstAdmin', event: 'letIn', actorId: PEOPLE.mei.id },
    ]);
  });

  it('is not made where there is a global admin', async () => {
    world = await createWorld();
    const mei = await world.store.people.get(PEOPLE.mei.id);
    if (mei) await world.store.people.save({ ...mei, roles: [] });
    expect((await world.chat('mei').say('company')).title).toBe('You do not have access yet');
  });
});
