import { blocking, type Check } from '../../domain/check';
import type { Location } from '../../domain/company';
import { countryCheck, listingCheck } from '../../domain/location-check';
import { reservationChecks, type ReservationFacts } from '../../domain/reservation';
import type { Program } from '../../domain/scheme';

/** Locations whose country is judged on the card; further ones show it in the list of choices. */
const MOST_LOCATIONS = 3;

/** What stands in the way while nothing is chosen: a location elsewhere is none where another one fits. */
export function inTheWay(checks: readonly Check[]): Check[] {
  const fits = checks.some(({ key }) => key === 'check.country.pass');
  return blocking(checks).filter(({ key }) => !fits || !key.startsWith('check.country.'));
}

/** The checks before anything is chosen: those of the voucher, of each kind of engagement, and of each location. */
export function openChecks(
  facts: ReservationFacts,
  program: Program,
  locations: readonly Location[],
): Check[] {
  const whole = reservationChecks(facts);
  const ofEngagements = program.engagements.map((engagement) => {
    const known = new Set(whole.map(({ key }) => key.split('.')[1]));
    return reservationChecks({ ...facts, engagement }).filter(({ key }) => !known.has(key.split('.')[1]));
  });
  const judged = matchingFirst(locations, facts.voucher.deliveryCountry).slice(0, MOST_LOCATIONS);
  return [
    ...whole,
    ...withoutRepeats(ofEngagements),
    ...(judged.length === 0 ? [countryCheck(facts.voucher, undefined, facts.rules)] : []),
    ...judged.flatMap((location) => locationChecks(facts, location)),
  ];
}

/** Those in the delivery country before the others. */
export function matchingFirst(locations: readonly Location[], country: string): Location[] {
  return [...locations].sort((a, b) => Number(b.country === country) - Number(a.country === country));
}

/** Of a location in another country only that is said: it can't be chosen. */
function locationChecks({ voucher, rules }: ReservationFacts, location: Location): Check[] {
  const country = countryCheck(voucher, location, rules);
  const listing = listingCheck(location);
  return country.outcome === 'pass' && listing.outcome === 'warn' ? [country, listing] : [country];
}

/** The kinds of engagement differ in what they need; a limit that all of them keep is shown once. */
function withoutRepeats(ofEngagements: readonly Check[][]): Check[] {
  const seen = new Set<string>();
  return ofEngagements.flat().filter((check) => {
    const { engagement, ...numbers } = check.params;
    const same = check.outcome === 'pass' ? `${check.key} ${JSON.stringify(numbers)}` : JSON.stringify(check);
    return !seen.has(same) && Boolean(seen.add(same));
  });
}
