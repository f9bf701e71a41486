import type { Button, Page } from '../../cards/page';
import type { Location } from '../../domain/company/company';
import { mayAct, REPORTERS } from '../../domain/company/role';
import type { Program } from '../../domain/scheme/scheme';
import { isCalendarDate } from '../../domain/time/dates';
import type { ReservationFacts } from '../../domain/voucher/reservation';
import type { Turn } from '../../desk/flow';
import { openButton } from '../../desk/links';
import { programOf, reservationFacts, type Chosen } from '../shared/reservation-facts';
import { shortFacts, voucherStatus } from '../shared/voucher-facts';
import { loadAssigned, type Pressed } from './load-voucher';
import {
  allChecks,
  checksUnderHeadings,
  inTheWay,
  matchingFirst,
  remedies,
  shownChecks,
  type ShownChecks,
} from './reserve-checks';
import { choiceFields, dateFields, exceptionField, leadField, type NamedDates } from './reserve-fields';

/** The voucher, and what the sentence that asked for it said. */
interface ReserveData extends Pressed, NamedDates {}

type Typed = Readonly<Record<string, string>>;

/** Everything that a reservation takes, below every check with its number: of what was chosen, and of what is still open. */
export async function reservePage(turn: Turn, data: ReserveData, typed?: Typed): Promise<Page> {
  const { words, store } = turn;
  const voucher = await loadAssigned(store, { id: data.id }, turn);
  const program = programOf(turn.scheme, voucher);
  const locations = matchingFirst(
    await store.locations.list({}, { orderBy: 'name' }),
    voucher.deliveryCountry,
  );
  const chosen = typed ? await choicesSoFar(turn, program, locations, typed) : {};
  const facts = await reservationFacts(store, turn, voucher, chosen, program.engagements);
  const checks = shownChecks(facts, locations);
  return {
    title: words.t('reserve.title', { number: voucher.number }),
    status: voucherStatus(turn, voucher),
    blocks: [
      shortFacts(turn, voucher),
      ...checksUnderHeadings(turn, checks, typed === undefined),
      { kind: 'text', text: words.t('reserve.form'), heading: true },
      ...choiceFields(turn, facts, locations),
      ...dateFields(turn, facts, data),
      await leadField(turn, facts),
      ...exceptionField(turn, facts, allChecks(checks), typed),
      { kind: 'field', id: 'terms', input: 'toggle', label: words.t('reserve.terms'), required: true },
    ],
    buttons: buttons(turn, facts, checks),
  };
}

function buttons({ words }: Turn, { voucher }: ReservationFacts, checks: ShownChecks): Button[] {
  const { id, version } = voucher;
  return [
    { kind: 'submit', title: words.t('reserve.submit'), verb: 'reserve.submit', data: { id, version } },
    ...remedies(words, voucher, inTheWay(checks)).slice(0, 3),
    openButton(words.t('button.back'), 'vouchers.show', { id }),
    openButton(words.t('button.cancel'), 'cancel.open', {}),
  ];
}

/** What of a refused form names a value that was offered; the rest counts as not chosen. */
async function choicesSoFar(
  { store, scheme }: Pick<Turn, 'store' | 'scheme'>,
  program: Program,
  locations: readonly Location[],
  typed: Readonly<Record<string, string>>,
): Promise<Chosen> {
  const { startsOn = '', endsOn = '', engagement, location, exception } = typed;
  const areDates = isCalendarDate(startsOn) && isCalendarDate(endsOn) && startsOn <= endsOn;
  const lead = typed['lead'] ? await store.people.get(typed['lead']) : undefined;
  return {
    engagement: program.engagements.find(({ id }) => id === engagement) ?? null,
    location: locations.find(({ id }) => id === location) ?? null,
    dates: areDates ? { startsOn, endsOn } : null,
    lead: lead && mayAct(lead.roles, REPORTERS) ? lead : null,
    exception: scheme.rules.customerLimit.exceptions.find(({ id }) => id === exception)?.id ?? null,
  };
}
