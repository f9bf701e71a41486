import type { Location, Person } from './company';
import type { Concern } from '../notice/reminder';
import { REPORTERS, mayAct } from './role';

/** They alone sign, enroll, renew, and register for payment; for the whole company, whatever their office. */
export const ALL_GLOBAL_ADMINS: Concern = {
  role: 'globalAdmin',
  locationId: null,
  country: null,
  leadId: null,
};

/**
 * The people whom a notice concerns: of the partner admins those of the office; where it has none, those of any
 * office in the country (the notice's, else the office's own); where that has none, all. Of the global admins always
 * all. Beside them the lead, while that person still works with vouchers. Nobody twice.
 */
export function concerned(
  concern: Concern,
  people: readonly Person[],
  locations: readonly Location[],
): Person[] {
  const told = holders(concern, people, locations);
  const lead = people.find(({ id, roles }) => id === concern.leadId && mayAct(roles, REPORTERS));
  return lead && !told.includes(lead) ? [...told, lead] : told;
}

function holders(
  { role, locationId, country }: Concern,
  people: readonly Person[],
  locations: readonly Location[],
): Person[] {
  const all = people.filter(({ roles }) => roles.includes(role));
  if (role === 'globalAdmin') return all;
  const countryOf = (id: string | null) => locations.find((location) => location.id === id)?.country;
  const wanted = country ?? countryOf(locationId);
  const here = all.filter((person) => locationId !== null && person.locationId === locationId);
  const near = all.filter((person) => wanted !== undefined && countryOf(person.locationId) === wanted);
  return [here, near].find(({ length }) => length > 0) ?? all;
}
