import type { Block, FieldBlock } from '../../cards/page';
import type { Check } from '../../domain/check';
import type { Location } from '../../domain/company/company';
import { isCalendarDate } from '../../domain/time/dates';
import { latestStart } from '../../domain/voucher/latest-start';
import type { ReservationFacts } from '../../domain/voucher/reservation';
import type { Turn } from '../../desk/flow';
import { endAfter } from './end-after';
import { leads } from './leads';

/** What the sentence that asked to reserve said of the dates. */
export interface NamedDates {
  readonly on?: string | undefined;
  readonly days?: number | undefined;
}

/** Those in the delivery country come first, and no other can be reserved from. */
const MOST_LOCATIONS = 10;

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

/** Who leads the engagement. */
export async function leadField(turn: Turn, { program }: ReservationFacts): Promise<FieldBlock> {
  return {
    kind: 'field',
    id: 'lead',
    input: 'choice',
    label: turn.words.t('voucher.lead'),
    hint: turn.words.t('reserve.leadHint', { program: program.id }),
    required: true,
    choices: (await leads(turn.store, program)).map(({ id, name }) => ({ value: id, title: name })),
  };
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
