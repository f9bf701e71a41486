import fc from 'fast-check';
import { ALL_GLOBAL_ADMINS, concerned } from '../../src/domain/company/concerned';
import type { Person } from '../../src/domain/company/company';
import type { Concern } from '../../src/domain/notice/reminder';
import { ROLES, type Role } from '../../src/domain/company/role';
import { location, person } from './records';

const locations = [
  location('tokyo'),
  location('osaka'),
  location('taipei', { country: 'TW' }),
  location('seattle', { country: 'US' }),
];

const at = (locationId: string | null, id: string, ...roles: Role[]): Person => ({
  ...person(id, ...roles),
  locationId,
});

const people = [
  at('tokyo', 'mei', 'partnerAdmin'),
  at('osaka', 'ken', 'partnerAdmin', 'viewer'),
  at('taipei', 'lin', 'partnerAdmin', 'globalAdmin'),
  at(null, 'gina', 'globalAdmin'),
  at('tokyo', 'haruto', 'consultant'),
  at('tokyo', 'vera', 'viewer'),
  at('tokyo', 'gone'),
];

const names = (concern: Partial<Concern>) =>
  concerned(
    { role: 'partnerAdmin', locationId: null, country: null, leadId: null, ...concern },
    people,
    locations,
  ).map(({ id }) => id);

test('partner admins of the office are told, and those of other offices are left in peace', () => {
  expect(names({ locationId: 'tokyo', country: 'JP' })).toEqual(['mei']);
});

test('where the office has none those of its country are told, where that has none all of them', () => {
  expect(names({ locationId: 'kyoto', country: 'JP' })).toEqual(['mei', 'ken']);
  expect(names({ country: 'TW' })).toEqual(['lin']);
  expect(names({ locationId: 'seattle', country: 'US' })).toEqual(['mei', 'ken', 'lin']);
  expect(names({})).toEqual(['mei', 'ken', 'lin']);
});

test('where no country is said it is that of the office', () => {
  const taipei = [...locations, location('tainan', { country: 'TW' })];
  const concern: Concern = { role: 'partnerAdmin', locationId: 'tainan', country: null, leadId: null };
  expect(concerned(concern, people, taipei).map(({ id }) => id)).toEqual(['lin']);
});

test('global admins are told all of them, whatever their office', () => {
  expect(names(ALL_GLOBAL_ADMINS)).toEqual(['lin', 'gina']);
  expect(names({ ...ALL_GLOBAL_ADMINS, locationId: 'taipei', country: 'TW' })).toEqual(['lin', 'gina']);
});

test('the lead is told as well, once, and only while working with vouchers', () => {
  expect(names({ locationId: 'tokyo', leadId: 'haruto' })).toEqual(['mei', 'haruto']);
  expect(names({ locationId: 'tokyo', leadId: 'mei' })).toEqual(['mei']);
  expect(names({ locationId: 'tokyo', leadId: 'ken' })).toEqual(['mei', 'ken']);
  for (const leadId of ['vera', 'gone', 'gina', 'unknown'])
    expect(names({ locationId: 'tokyo', leadId })).toEqual(['mei']);
});

const anyPeople = fc
  .array(fc.tuple(fc.subarray([...ROLES]), fc.constantFrom('tokyo', 'osaka', 'taipei', 'closed', null)), {
    maxLength: 6,
  })
  .map((rows) => rows.map(([roles, locationId], index) => at(locationId, `p${index}`, ...roles)));

const anyConcern = fc.record<Concern>({
  role: fc.constantFrom('partnerAdmin', 'globalAdmin'),
  locationId: fc.constantFrom('tokyo', 'taipei', 'closed', null),
  country: fc.constantFrom('JP', 'TW', 'DE', null),
  leadId: fc.constantFrom('p0', 'p1', 'other', null),
});

test('somebody is told wherever anybody holds the role, nobody twice, and nobody who may only look on', () => {
  fc.assert(
    fc.property(anyPeople, anyConcern, (everybody, concern) => {
      const told = concerned(concern, everybody, locations);
      expect(new Set(told).size).toBe(told.length);
      for (const { id, roles } of told) {
        expect(roles.some((role) => role !== 'viewer')).toBe(true);
        if (id !== concern.leadId) expect(roles).toContain(concern.role);
      }
      const holders = everybody.filter(({ roles }) => roles.includes(concern.role));
      expect(told.some(({ roles }) => roles.includes(concern.role))).toBe(holders.length > 0);
    }),
  );
});
