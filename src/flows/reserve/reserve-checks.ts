import type { Block, Button, CheckBlock } from '../../cards/page';
import { blocking, type Check, type CheckCode } from '../../domain/check';
import type { Location } from '../../domain/company/company';
import { countryCheck, listingCheck } from '../../domain/voucher/voucher-checks';
import type { EngagementType } from '../../domain/scheme/scheme';
import { reservationChecks, type ReservationFacts } from '../../domain/voucher/reservation';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Words } from '../../words/words';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { checkBlocks, gravestFirst } from '../shared/checks';

/** Locations whose country is judged on the card; further ones show it in the list of choices. */
const MOST_LOCATIONS = 3;

/** The checks of a reservation of which not all has to be chosen yet, by what they belong to. */
export interface ShownChecks {
  /** Of the voucher, and of all that is chosen. */
  readonly whole: readonly Check[];
  /** Of each kind of engagement that it may be; none once it is chosen, or where there is only one. */
  readonly engagements: readonly { readonly engagement: EngagementType; readonly checks: readonly Check[] }[];
  /** Of the locations that it may run under; none once it is chosen. */
  readonly locations: readonly Check[];
}

/** Every check that applies; what is not chosen yet is judged for each value that it may have. */
export function shownChecks(facts: ReservationFacts, locations: readonly Location[]): ShownChecks {
  const { program, voucher, rules } = facts;
  const [only, second] = program.engagements;
  const engagement = facts.engagement ?? (only && !second ? only : null);
  const whole = reservationChecks({ ...facts, engagement });
  const known = new Set(whole.map(({ key }) => code(key)));
  const judged = matchingFirst(locations, voucher.deliveryCountry).slice(0, MOST_LOCATIONS);
  return {
    whole: gravestFirst(whole),
    engagements: (engagement ? [] : program.engagements).map((one) => ({
      engagement: one,
      checks: gravestFirst(
        reservationChecks({ ...facts, engagement: one }).filter(({ key }) => !known.has(code(key))),
      ),
    })),
    locations: facts.location
      ? []
      : judged.length === 0
        ? [countryCheck(voucher, undefined, rules)]
        : gravestFirst(judged.flatMap((location) => locationChecks(facts, location))),
  };
}

/** All of them in one list. */
export function allChecks({ whole, engagements, locations }: ShownChecks): Check[] {
  return [...whole, ...engagements.flatMap(({ checks }) => checks), ...locations];
}

/** What stands in the way whatever is chosen: what only some of the values have against them does not. */
export function inTheWay({ whole, engagements, locations }: ShownChecks): Check[] {
  const isPossible = engagements.some(({ checks }) => blocking(checks).length === 0);
  const fits = locations.some(({ key }) => key === 'check.country.pass');
  return blocking([
    ...whole,
    ...(isPossible ? [] : engagements.flatMap(({ checks }) => checks)),
    ...(fits ? [] : locations),
  ]);
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

function code(key: Check['key']): string | undefined {
  return key.split('.')[1];
}

/**
 * A refused form, with messages at its fields, has no room for the sources, nor for the locations: their countries
 * stand in the list of choices too.
 */
export function checksUnderHeadings(turn: Turn, checks: ShownChecks, isFirst: boolean): Block[] {
  const { words } = turn;
  const groups = [
    { title: words.t('reserve.checks'), count: checks.whole.length },
    ...checks.engagements.map((of) => ({ title: words.of(of.engagement.name), count: of.checks.length })),
    { title: words.t('reserve.locations'), count: isFirst ? checks.locations.length : 0 },
  ];
  const all = checkBlocks(turn, allChecks(checks));
  const lines = isFirst ? all : all.map((line) => ({ ...line, detail: null }));
  const isLong = checks.engagements.length > 2;
  return groups.flatMap(({ title, count }) => {
    const group = lines.splice(0, count);
    return count > 0
      ? [{ kind: 'text', text: title, heading: true }, ...(isLong ? underOneMark(group) : group)]
      : [];
  });
}

/** Rules in a row with the same outcome under one mark: a long card stays short. One with its source stands alone. */
function underOneMark(lines: readonly CheckBlock[]): CheckBlock[] {
  return lines.reduce<CheckBlock[]>((shown, line) => {
    const before = shown.at(-1);
    const goesWith = before?.mark === line.mark && before.detail === null && line.detail === null;
    if (!before || !goesWith) return [...shown, line];
    return [...shown.slice(0, -1), { ...before, also: [...(before.also ?? []), line.text] }];
  }, []);
}

/** For each thing that stands in the way, the page where it can be put right; each page once. */
export function remedies(words: Words, { id, programId }: Voucher, checks: readonly Check[]): Button[] {
  const ways: Partial<Record<CheckCode, Button>> = {
    enrollment: openButton(words.t('reserve.fix.enrollment', { program: programId }), 'enroll.program', {
      id: programId,
    }),
    competency: openButton(words.t('reserve.fix.competency'), 'eligibility.competencies', {}),
    leadExam: openButton(words.t('reserve.fix.exam'), 'eligibility.exam', {}),
    expiry: openButton(words.t('reserve.fix.expiry'), 'vouchers.expiry', { id }),
    withinLife: openButton(words.t('reserve.fix.expiry'), 'vouchers.expiry', { id }),
    country: openButton(words.t('reserve.fix.country'), 'company.open', {}),
  };
  const found = Object.entries(ways).flatMap(([code, button]) =>
    checks.some(({ key }) => key.startsWith(`check.${code}.`)) ? [button] : [],
  );
  return found.filter(({ title }, index) => found.findIndex((other) => other.title === title) === index);
}
