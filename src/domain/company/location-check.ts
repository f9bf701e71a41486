import { check, type Check } from '../check';
import type { Location } from './company';
import type { SchemeRules } from '../scheme/scheme';
import type { Voucher } from '../voucher/voucher';

/** The location's country must be the one where the engagement is delivered. */
export function countryCheck(
  { deliveryCountry }: Pick<Voucher, 'deliveryCountry'>,
  location: Location | undefined,
  rules: SchemeRules,
): Check {
  const { source } = rules.sameCountry;
  if (!location) return check('check.country.unknown', { deliveryCountry }, source);
  const outcome = location.country === deliveryCountry ? 'pass' : 'fail';
  const params = { location: location.name, locationCountry: location.country, deliveryCountry };
  return check(`check.country.${outcome}`, params, source);
}

/** A location should stand in the partner directory; sources differ on whether it must. */
export function listingCheck(location: Location): Check {
  return check(`check.listing.${location.listed ? 'pass' : 'warn'}`, { location: location.name }, null);
}
