import { allFlows } from '../../src/flows';
import { mayAct, type Role } from '../../src/domain/company/role';
import { PEOPLE, type PersonKey } from '../support/records/company';
import { PRESSINGS } from '../support/pressings/pressings';
import { refusals, snapshot } from '../support/store/records';
import type { CardView } from '../support/chat/card-view';
import { createWorld, type World } from '../support/chat/world';

/** Everybody who holds one role alone, and somebody who holds none. */
const ALONE = ['gina', 'kenji', 'haruto', 'daniel', 'stranger'] as const satisfies readonly PersonKey[];

/** Every verb there is, with who may press it, as the flows themselves say. */
const VERBS = allFlows().flatMap(({ id, roles, steps, beforeAdmission = false }) => [
  { verb: `${id}.open`, roles, beforeAdmission },
  ...steps.map((step) => ({ verb: step.verb, roles: step.roles, beforeAdmission })),
]);

const rolesOf = (person: PersonKey): readonly Role[] => PEOPLE[person].roles;

/** Names of all who hold one of the roles, as a refusal lists them. */
function namesOf(roles: readonly Role[]): string[] {
  return Object.values(PEOPLE).flatMap(({ name, roles: held }) => (mayAct(held, roles) ? [name] : []));
}

/** What the answer is to a press that is refused; undefined where it is let through. */
function refusalFor(person: PersonKey, { roles, beforeAdmission }: (typeof VERBS)[number]) {
  const held = rolesOf(person);
  if (held.length === 0)
    return beforeAdmission
      ? undefined
      : { title: 'You do not have access yet', names: namesOf(['globalAdmin']) };
  return mayAct(held, roles) ? undefined : { title: 'This is for other roles', names: namesOf(roles) };
}

function expectRefusal(card: CardView, refusal: NonNullable<ReturnType<typeof refusalFor>>): void {
  expect(card.title).toBe(refusal.title);
  for (const name of refusal.names) expect(card.text).toContain(name);
  expect(card.buttons.length).toBeGreaterThan(0);
}

let world: World;
beforeEach(async () => void (world = await createWorld()));
afterEach(() => world.close());

const failures = (): unknown[] => world.logged.filter(({ level }) => level !== 'info');

describe.each(ALONE)('%s', (person) => {
  it(`gets each of ${VERBS.length} verbs by the roles of its step, and changes nothing by one that is refused`, async () => {
    const chat = world.chat(person);
    await chat.say('help');
    const before = await snapshot(world.store);
    const refused: string[] = [];
    for (const step of VERBS) {
      const card = await chat.invoke(step.verb, { card: {} });
      const refusal = refusalFor(person, step);
      if (refusal) refused.push(step.verb);
      if (refusal) expectRefusal(card, refusal);
      else expect([step.verb, card.title]).not.toEqual([step.verb, 'This is for other roles']);
    }
    const written = await refusals(world.store);
    expect(written.map(({ verb }) => verb).sort()).toEqual(refused.sort());
    expect(new Set(written.map(({ actorId }) => actorId)).size).toBe(refused.length > 0 ? 1 : 0);
    expect(await snapshot(world.store)).toEqual(before);
    expect(failures()).toEqual([]);
  });
});

describe('a refusal', () => {
  it('is one row a minute for each person, verb and record, with the record that was named', async () => {
    const daniel = world.chat('daniel');
    const press = (card: object): Promise<unknown> => daniel.invoke('reserve.voucher', { card });
    for (let count = 0; count < 50; count += 1) await press({ id: 'voucher-1' });
    await daniel.invoke('redeem.voucher', { card: { id: 'voucher-1' } });
    world.setClock('2026-11-23T03:01:00.000Z');
    await press({ id: '=cmd|<script>' });
    const written = (await refusals(world.store)).map(({ at, verb, actorName, event, recordId, facts }) => ({
      at,
      verb,
      said: [actorName, event, recordId, facts['why']],
    }));
    const said = ['Daniel Okafor', 'refused', 'voucher-1', 'otherRole'];
    expect(written).toHaveLength(3);
    expect(written).toContainEqual({ at: '2026-11-23T03:00:00.000Z', verb: 'reserve.voucher', said });
    expect(written).toContainEqual({ at: '2026-11-23T03:00:00.000Z', verb: 'redeem.voucher', said });
    expect(written).toContainEqual({
      at: '2026-11-23T03:01:00.000Z',
      verb: 'reserve.voucher',
      said: ['Daniel Okafor', 'refused', '', 'otherRole'],
    });
  });

  it('stands in the history for global admins, with a way to the person, and for nobody else', async () => {
    await world.chat('daniel').say('redeem');
    const history = await world.chat('gina').say('history');
    expect(history.text).toContain('Refused');
    expect(history.text).toContain('Daniel Okafor');
    const [line = ''] = history.rows;
    expect((await world.chat('gina').press(history, line)).text).toContain('Daniel Okafor');
    for (const other of ['kenji', 'haruto', 'daniel'] as const)
      expect((await world.chat(other).say('history')).text).not.toContain('Refused');
  });
});

describe.each(PRESSINGS)(
  '$verb from a card that somebody else was given',
  ({ verb, person, open, typed }) => {
    it('is refused to everybody whose role does not allow it, and changes nothing', async () => {
      const card = await open(world, world.chat(person));
      const { data } = card.find(verb);
      const step = VERBS.find((known) => known.verb === verb);
      for (const other of ALONE) await world.chat(other).say('help');
      const before = await snapshot(world.store);
      for (const other of ALONE) {
        const refusal = step && refusalFor(other, step);
        if (!refusal) continue;
        const answer = await world.chat(other).invoke(verb, { ...card.inputs, ...typed, ...data });
        expectRefusal(answer, refusal);
        expect(await snapshot(world.store)).toEqual(before);
      }
      expect(failures()).toEqual([]);
    });
  },
);

it('a consultant changes only what is their own', async () => {
  const own = [
    'report.save',
    'report.submit',
    'report.confirmed',
    'report.refused',
    'report.correct',
    'report.remove',
    'report.take',
  ];
  for (const { verb, open, typed } of PRESSINGS) {
    if (!own.includes(verb) && verb !== 'eligibility.correct') continue;
    const fresh = await createWorld();
    const card = await open(fresh, fresh.chat('haruto'));
    const before = await snapshot(fresh.store);
    const weihan = fresh.chat('weihan');
    const answer = await weihan.invoke(verb, { ...card.inputs, ...typed, ...card.find(verb).data });
    expect(await snapshot(fresh.store)).toEqual(before);
    expect([verb, answer.buttons.length > 0]).toEqual([verb, true]);
    expect(fresh.logged.filter(({ level }) => level !== 'info')).toEqual([]);
    await fresh.close();
  }
});
