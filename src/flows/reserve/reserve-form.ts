import type { Button, Page } from '../../cards/page';
import type { Check } from '../../domain/check';
import { isCalendarDate } from '../../domain/dates';
import { reservationChecks, type ReservationFacts } from '../../domain/reservation';
import { InputError } from '../../errors';
import { checkBlocks, gravestFirst } from '../check-blocks';
import type { Turn } from '../flow';
import { openButton } from '../links';
import { reservationFacts } from '../reservation-facts';
import { shortFacts, voucherStatus } from '../voucher-facts';
import { loadAssigned, type Pressed } from './load-voucher';
import { remedies } from './remedies';
import { choicesOf } from './reserve';
import { choiceFields, dateFields, exceptionField, leadField, type NamedDates } from './reserve-fields';
import { inTheWay, matchingFirst, openChecks } from './shown-checks';

/** The voucher, and what the sentence that asked for it said. */
export interface ReserveData extends Pressed, NamedDates {}

type Typed = Readonly<Record<string, string>>;

/** Everything that a reservation takes, below every check with its number: of what is open, or of what was typed. */
export async function reserveForm(turn: Turn, data: ReserveData, typed?: Typed): Promise<Page> {
  const { words, store, today } = turn;
  const voucher = await loadAssigned(store, { id: data.id }, today);
  const facts = await reservationFacts(store, turn, voucher);
  const locations = matchingFirst(
    await store.locations.list({}, { orderBy: 'name' }),
    voucher.deliveryCountry,
  );
  const checks =
    (typed && (await typedChecks(turn, facts, typed))) ?? openChecks(facts, facts.program, locations);
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
    const choices = await choicesOf(turn.store, turn.scheme, facts.voucher, {
      engagement,
      location,
      lead,
      exception,
    });
    return gravestFirst(reservationChecks({ ...facts, ...choices, exception, dates: { startsOn, endsOn } }));
  } catch (error) {
    if (error instanceof InputError) return undefined;
    throw error;
  }
}
