import type { Block, Button, FieldBlock, Page } from '../../cards/page';
import type { Check } from '../../domain/check';
import type { Location } from '../../domain/company';
import { isCalendarDate } from '../../domain/dates';
import { latestStart } from '../../domain/latest-start';
import { reservationChecks, type ReservationFacts } from '../../domain/reservation';
import { InputError } from '../../errors';
import { checkBlocks, gravestFirst } from '../check-blocks';
import type { Turn } from '../flow';
import { openButton } from '../links';
import { reservationFacts } from '../reservation-facts';
import { shortFacts, voucherStatus } from '../voucher-facts';
import { endAfter } from './end-after';
import { leads } from './leads';
import { loadAssigned, type Pressed } from './load-voucher';
import { remedies } from './remedies';
import { choicesOf } from './reserve';
import { inTheWay, matchingFirst, openChecks } from './shown-checks';

/** The voucher, and what the sentence that asked for it said. */
export interface ReserveData extends Pressed {
  readonly on?: string | undefined;
  readonly days?: number | undefined;
}

type Typed = Readonly<Record<string, string>>;

/** Those in the delivery country come first, and no other can be reserved from. */
const MOST_LOCATIONS = 15;

/** Everything that a reservation takes, below every check with its number: of what is open, or of what was typed. */
export async function reserveForm(turn: Turn, data: ReserveData, typed?: Typed): Promise<Page> {
  const { words, store, today } = turn;
  const voucher = await loadAssigned(store, { id: data.id }, today);
  const facts = await reservationFacts(store, turn, voucher);
  const locations = matchingFirst(await store.locations.list({}, { orderBy: 'name' }), voucher.deliveryCountry);
  const checks = (typed && (await typedChecks(turn, facts, typed))) ?? openChecks(facts, facts.program, locations);
  return {
    title: words.t('reserve.title', { number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      shortFacts(turn, voucher),
      { kind: 'text', text: words.t('reserve.checks'), heading: true },
      ...checkBlocks(turn, checks),
      { kind: 'text', text: words.t('reserve.form'), heading: true },
      ...choiceFields(turn, facts, locations),
      ...dateFields(turn, facts, data),
      await leadField(turn, facts),
      ...exceptionField(turn, facts, checks, typed),
      { kind: 'field', id: 'terms', input: 'toggle', label: words.t('reserve.terms'), required: true },
    ],
    buttons: buttons(turn, facts, checks),
  };
}

function buttons({ words }: Turn, { voucher }: ReservationFacts, checks: readonly Check[]): Button[] {
  const { id, version } = voucher;
  return [
    { kind: 'submit', title: words.t('reserve.submit'), verb: 'reserve.submit', data: { id, version } },
    ...remedies(words, voucher, inTheWay(checks)).slice(0, 3),
    openButton(words.t('button.back'), 'vouchers.show', { id }),
    openButton(words.t('button.cancel'), 'cancel.open', {}),
  ];
}

/** The checks of what was typed; undefined where it does not name what they need. */
async function typedChecks(turn: Turn, facts: ReservationFacts, typed: Typed): Promise<Check[] | undefined> {
  const { startsOn = '', endsOn = '', engagement = '', location = '', lead = '' } = typed;
  const exception = typed['exception'] || null;
  if (!isCalendarDate(startsOn) || !isCalendarDate(endsOn)) return undefined;
  try {
    const choices = await choicesOf(turn.store, turn.scheme, facts.voucher, { engagement, location, lead, exception });
    return gravestFirst(reservationChecks({ ...facts, ...choices, exception, dates: { startsOn, endsOn } }));
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}

function choiceFields({ words }: Turn, facts: ReservationFacts, locations: readonly Location[]): FieldBlock[] {
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

function dateFields({ words, today }: Turn, { voucher, rules }: ReservationFacts, data: ReserveData): FieldBlock[] {
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

async function leadField(turn: Turn, { program }: ReservationFacts): Promise<FieldBlock> {
  return {
    kind: 'field',
    id: 'lead',
    input: 'choice',
    label: turn.words.t('voucher.lead'),
    hint: turn.words.t('reserve.leadHint', { program: program.id }),
    required: true,
    choices: (await leads(turn.store)).map(({ id, name }) => ({ value: id, title: name })),
  };
}

/** Asked only where a kind of engagement would pass the limit for one customer. */
function exceptionField({ words }: Turn, facts: ReservationFacts, checks: readonly Check[], typed: Typed | undefined): Block[] {
  const over = checks.some(({ key }) => key === 'check.customerLimit.fail' || key === 'check.customerLimit.warn');
  if (!over && !typed?.['exception']) return [];
  return [
    {
      kind: 'field',
      id: 'exception',
      input: 'choice',
      label: words.t('voucher.exception'),
      hint: words.t('reserve.exceptionHint', { limit: facts.rules.customerLimit.value }),
      choices: facts.rules.customerLimit.exceptions.map(({ id, text }) => ({ value: id, title: words.of(text) })),
    },
  ];
}
