import { withBanner, type Block, type Button, type Page } from '../../cards/page';
import { can } from '../../domain/lifecycle';
import { type CalendarDate, isCalendarDate } from '../../domain/time/dates';
import { latestStart } from '../../domain/voucher/deadlines';
import { voucherMoves, voucherState, type Voucher } from '../../domain/voucher/voucher';
import type { VoucherQuery, Where } from '../../ports';
import type { Slots, Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { firstOf, MOST_LISTED, PAGE_LENGTH, shownPage } from '../../desk/paging';
import { emptyPage } from '../../desk/pages';
import { customerByName, namedVouchers } from '../shared/find-vouchers';
import { daysLeft, deadlineTone, presentVoucher, shortFacts, voucherStatus } from '../shared/voucher-facts';
import { type NamedDates, choiceFields, dateFields, exceptionField, leadField } from './reserve-fields';
import type { Location } from '../../domain/company/company';
import { mayAct, REPORTERS } from '../../domain/company/role';
import type { Program } from '../../domain/scheme/scheme';
import type { ReservationFacts } from '../../domain/voucher/reservation';
import { programOf, reservationFacts, type Chosen } from '../shared/reservation-facts';
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

/** More of them do not fit into the buttons of a card. */
const MOST_CUSTOMERS = 20;

/** The form of the voucher that was named, or of the only one that it can be; else those that can be reserved. */
export async function openReserve(turn: Turn, slots: Slots): Promise<Page> {
  const { store, words } = turn;
  const { on, days } = slots;
  const named = { ...(on ? { on } : {}), ...(days ? { days } : {}) };
  const ofVoucher = await namedVouchers(turn, slots, {
    one: (voucher) => formOrPresent(turn, voucher, named),
    unknown: async (number) =>
      withBanner(
        await reservablePage(turn, { page: 0, ...named }),
        words.t('vouchers.unknownNumber', { number }),
        'warning',
      ),
    target: ({ id }) => target('reserve.voucher', { id, ...named }),
  });
  if (ofVoucher) return ofVoucher;
  const names = slots.customer ? [slots.customer] : (slots.candidates ?? []);
  const customers = await Promise.all(
    names.slice(0, MOST_CUSTOMERS).map((name) => customerByName(store, name)),
  );
  const customerIds = customers.flatMap((customer) => (customer ? [customer.id] : []));
  if (customerIds.length === 0) return reservablePage(turn, { page: 0, ...named });
  const own = await firstOf(store.vouchers, reservable(turn.today, customerIds), {
    orderBy: 'expiresOn',
    limit: 2,
  });
  const [only, second] = own;
  if (only && !second) return formOrPresent(turn, only, named);
  return reservablePage(turn, { page: 0, customers: customerIds.join(' '), ...named });
}

async function formOrPresent(turn: Turn, voucher: Voucher, named: object): Promise<Page> {
  const state = voucherState(voucher, turn.today);
  if (can(voucherMoves, state, 'reserve')) return reservePage(turn, { id: voucher.id, ...named });
  const text = turn.words.t('reserve.notNow', { state: turn.words.t(`state.voucher.${state}`) });
  return withBanner(await presentVoucher(turn, voucher), text, 'warning');
}

/** Which vouchers to offer, and the dates that were named with the wish to reserve. */
interface OfferQuery extends NamedDates {
  readonly page: number;
  /** Ids of customers, with a space between. */
  readonly customers?: string | undefined;
}

/** The vouchers that can be reserved now, the most urgent expiry first. */
export async function reservablePage(turn: Turn, query: OfferQuery): Promise<Page> {
  const { words, store, scheme, today } = turn;
  const { page, customers, on, days } = query;
  const lists = reservable(today, customers?.split(' '));
  const counts = await Promise.all(lists.map((where) => store.vouchers.count(where, MOST_LISTED + 1)));
  const known = counts.reduce((sum, one) => sum + one, 0);
  const count = Math.min(known, MOST_LISTED);
  if (count === 0) {
    return emptyPage(turn, words.t('reserve.list'), words.t('reserve.none'), [
      openButton(words.t('command.addVoucher'), 'addVoucher.open', {}),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
    ]);
  }
  const shown = shownPage(page, count);
  const offset = shown * PAGE_LENGTH;
  const first = await firstOf(store.vouchers, lists, {
    orderBy: 'expiresOn',
    limit: offset + PAGE_LENGTH,
  });
  const named = { ...(on ? { on } : {}), ...(days ? { days } : {}) };
  const pageButton = (title: string, other: number): Button =>
    openButton(title, 'reserve.page', { page: other, ...(customers ? { customers } : {}), ...named });
  return {
    title: words.t('reserve.list'),
    blocks: [
      { kind: 'text', text: words.t('reserve.listText', { count, more: known > count ? 'yes' : 'no' }) },
      ...first.slice(offset).map((voucher): Block => ({
        kind: 'row',
        title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
        detail: [voucher.programId, words.t('days.count', { days: voucher.days })].join(' · '),
        note: daysLeft(words, voucher.expiresOn, today),
        tone: deadlineTone(turn, latestStart(scheme.rules, voucher)),
        open: target('reserve.voucher', { id: voucher.id, ...named }),
      })),
    ],
    buttons: [
      ...(shown > 0 ? [pageButton(words.t('button.previous'), shown - 1)] : []),
      ...(offset + PAGE_LENGTH < count ? [pageButton(words.t('button.next'), shown + 1)] : []),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** The vouchers that can be reserved, of each customer alone where customers are named. */
function reservable(today: CalendarDate, customerIds: readonly string[] = []): Where<VoucherQuery>[] {
  const where = { state: 'assigned', expiresOn: { from: today } } as const;
  return customerIds.length > 0 ? customerIds.map((customerId) => ({ ...where, customerId })) : [where];
}

/** The voucher, and what the sentence that asked for it said. */
interface ReserveData extends Pressed, NamedDates {}

type Typed = Readonly<Record<string, string>>;

/** Everything that a reservation takes, below every check with its number: of what was chosen, and of what is still open. */
export async function reservePage(turn: Turn, data: ReserveData, typed?: Typed): Promise<Page> {
  const { words, store, today } = turn;
  const voucher = await loadAssigned(store, { id: data.id }, today);
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
