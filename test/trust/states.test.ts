import { tryEveryState } from '../support/pressings/every-state';
import { PRESSINGS } from '../support/pressings/pressings';
import { STEPS } from '../support/pressings/state-cases';

it('decides every verb of a partner admin in every state as the tables say', async () => {
  expect(await tryEveryState(['kenji'])).toBeGreaterThan(120);
}, 300_000);

/** Steps on records that have no table of moves: the role decides, which roles.test.ts tries. */
const WITHOUT_STATES = [
  'language',
  'settings',
  'addVoucher',
  'eligibility',
  'enroll',
  'renew',
  'profile',
  'people',
  'company',
  'notices',
];
/** Decided by what else is there: a file, other vouchers. They have tests of their own. */
const BY_MORE_THAN_STATE = [
  'claim.takeBack',
  'vouchers.takeBack',
  'report.takeBack',
  'report.remove',
  'report.take',
  'claim.draft',
  'claim.saveSetup',
];

it('leaves out no step that changes a record with states', () => {
  const moving = PRESSINGS.map(({ verb }) => verb).filter(
    (verb) => !WITHOUT_STATES.includes(verb.split('.')[0] ?? '') && !BY_MORE_THAN_STATE.includes(verb),
  );
  // Each needs a row in `STEPS` (test/support/pressings/), or its job a place in `WITHOUT_STATES`.
  const withoutRow = moving.filter((verb) => !Object.keys(STEPS).includes(verb));
  expect({ 'not in STEPS': withoutRow }).toEqual({ 'not in STEPS': [] });
  expect(Object.keys(STEPS).sort()).toEqual(moving.sort());
});
