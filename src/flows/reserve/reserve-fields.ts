import type { Block, FieldBlock } from '../../cards/page';
import type { Check } from '../../domain/check';
import type { Location, Person } from '../../domain/company/company';
import { mayAct, REPORTERS } from '../../domain/company/role';
import type { Program } from '../../domain/scheme/scheme';
import { addDays, isCalendarDate, type CalendarDate } from '../../domain/time/dates';
import { workingDaysIn } from '../../domain/time/working-day';
import { latestStart } from '../../domain/voucher/deadlines';
import type { ReservationFacts } from '../../domain/voucher/reservation';
import type { Tables } from '../../ports';
import type { Turn } from '../../desk/flow';

/** What the sentence that asked to reserve said of the dates. */
export interface NamedDates {
  readonly on?: string | undefined;
  readonly days?: number | undefined;
}

/** Those in the delivery country come first, and no other can be reserved from. */
const MOST_LOCATIONS = 10;

/** A longer list does not fit on a card. */
const MOST_LEADS = 15;

/** The kind of engagement and the location; what can be only one is filled in. */
export function choiceFields(
  { words }: Turn,
  facts: ReservationFacts,
  locations: readonly Location[],
): FieldBlock[] {
  const { program, voucher } = facts;
  const [only, second] = program.engagements;
  const [here, alsoHere] = locations.filter(({ country }) => country === voucher.deliveryCountry);
  const field = { kind: 'field', input: 'choice', required: true } as const;
  return [
    {
      ...field,
      id: 'engagement',
      label: words.t('voucher.engagement'),
      value: only && !second ? only.id : null,
      choices: program.engagements.map(({ id, name }) => ({ value: id, title: words.of(name) })),
    },
    {
      ...field,
      id: 'location',
      label: words.t('voucher.location'),
      value: here && !alsoHere ? here.id : null,
      choices: locations.slice(0, MOST_LOCATIONS).map(({ id, name, country }) => ({
        value: id,
        title: words.t('reserve.locationChoice', { name, country: words.country(country) }),
      })),
    },
  ];
}

/** First and last day; what the sentence named is filled in. */
export function dateFields(
  { words, today }: Turn,
  { voucher, rules }: ReservationFacts,
  data: NamedDates,
): FieldBlock[] {
  const on = data.on !== undefined && isCalendarDate(data.on) ? data.on : null;
  const field = { kind: 'field', input: 'date', required: true } as const;
  return [
    {
      ...field,
      id: 'startsOn',
      label: words.t('reserve.startsOn'),
      hint: words.t('reserve.startHint', { latestStartOn: latestStart(rules, voucher) }),
      min: today,
      value: on,
    },
    {
      ...field,
      id: 'endsOn',
      label: words.t('reserve.endsOn'),
      hint: words.t('reserve.endHint', { days: voucher.days, expiresOn: voucher.expiresOn }),
      min: today,
      value: on && endAfter(on, data.days ?? voucher.days),
    },
  ];
}

/** The last day of an engagement of so many working days that starts on a day: proposed, a person may change it. */
function endAfter(startsOn: CalendarDate, days: number): CalendarDate {
  let endsOn = startsOn;
  while (workingDaysIn(startsOn, endsOn) < Math.min(days, 30)) endsOn = addDays(endsOn, 1);
  return endsOn;
}

/** Who leads the engagement. */
export async function leadField(turn: Turn, { program }: ReservationFacts): Promise<FieldBlock> {
  return {
    kind: 'field',
    id: 'lead',
    input: 'choice',
    label: turn.words.t('voucher.lead'),
    hint: turn.words.t('reserve.leadHint', { program: program.id }),
    required: true,
    choices: (await possibleLeads(turn.store, program)).map(({ id, name }) => ({ value: id, title: name })),
  };
}

/**
 * Those who may lead an engagement of the program: whoever can write its report; first those with an exam toward one
 * of its competencies, which the lead needs, then by name.
 */
async function possibleLeads(
  { people, qualifications }: Pick<Tables, 'people' | 'qualifications'>,
  { engagements }: Program,
): Promise<Person[]> {
  const codes = new Set(
    engagements.flatMap(({ competency }) => competency.anyOf.map((any) => any.competency)),
  );
  const able = (await people.list({}, { orderBy: 'name' })).filter(({ roles }) => mayAct(roles, REPORTERS));
  const exams = (await qualifications.list({ kind: 'exam' })).filter(
    ({ name }) => name !== null && codes.has(name),
  );
  const examined = new Set(exams.map(({ subject }) => subject));
  return able.sort((a, b) => Number(examined.has(b.id)) - Number(examined.has(a.id))).slice(0, MOST_LEADS);
}

/** Asked only where a kind of engagement would pass the limit for one customer. */
export function exceptionField(
  { words }: Turn,
  facts: ReservationFacts,
  checks: readonly Check[],
  typed: Readonly<Record<string, string>> | undefined,
): Block[] {
  const over = checks.some(
    ({ key }) => key === 'check.customerLimit.fail' || key === 'check.customerLimit.warn',
  );
  if (!over && !typed?.['exception']) return [];
  return [
    {
      kind: 'field',
      id: 'exception',
      input: 'choice',
      label: words.t('voucher.exception'),
      hint: words.t('reserve.exceptionHint', { limit: facts.rules.customerLimit.value }),
      choices: facts.rules.customerLimit.exceptions.map(({ id, text }) => ({
        value: id,
        title: words.of(text),
      })),
    },
  ];
}
