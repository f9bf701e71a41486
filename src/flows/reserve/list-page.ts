import { withBanner, type Block, type Button, type Page } from '../../cards/page';
import { can } from '../../domain/lifecycle';
import { latestStart } from '../../domain/voucher/latest-start';
import { voucherMoves, voucherState, type Voucher } from '../../domain/voucher/voucher';
import type { VoucherQuery, Where } from '../../ports';
import type { Slots, Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { firstOf } from '../../desk/merged';
import { emptyPage } from '../../desk/pages';
import { MOST_LISTED, PAGE_LENGTH, shownPage } from '../../desk/paging';
import { justOver } from '../shared/live-vouchers';
import { customerByName, voucherByNumber } from '../shared/find-vouchers';
import { deadlineTone, expiryLeft, presentVoucher } from '../shared/voucher-facts';
import type { NamedDates } from './reserve-fields';
import { reservePage } from './reserve-page';

/** More of them do not fit into the buttons of a card. */
const MOST_CUSTOMERS = 20;

/** The form of the voucher that was named, or of the only one that it can be; else those that can be reserved. */
export async function openReserve(turn: Turn, slots: Slots): Promise<Page> {
  const { store, words } = turn;
  const { voucher: number, on, days } = slots;
  const named = { ...(on ? { on } : {}), ...(days ? { days } : {}) };
  if (number) {
    const voucher = await voucherByNumber(store, number);
    if (voucher) return formOrPresent(turn, voucher, named);
    return withBanner(
      await reservablePage(turn, { page: 0, ...named }),
      words.t('vouchers.unknownNumber', { number }),
      'warning',
    );
  }
  const names = slots.customer ? [slots.customer] : (slots.candidates ?? []);
  const customers = await Promise.all(
    names.slice(0, MOST_CUSTOMERS).map((name) => customerByName(store, name)),
  );
  const customerIds = customers.flatMap((customer) => (customer ? [customer.id] : []));
  if (customerIds.length === 0) return reservablePage(turn, { page: 0, ...named });
  const [only, second] = await firstReservable(turn, customerIds, 2);
  if (only && !second) return formOrPresent(turn, only, named);
  return reservablePage(turn, { page: 0, customers: customerIds.join(' '), ...named });
}

async function formOrPresent(turn: Turn, voucher: Voucher, named: object): Promise<Page> {
  const state = voucherState(voucher, turn);
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
  const { words, scheme } = turn;
  const { page, customers, on, days } = query;
  const customerIds = customers?.split(' ') ?? [];
  const known = await countReservable(turn, customerIds);
  const count = Math.min(known, MOST_LISTED);
  if (count === 0) {
    return emptyPage(turn, words.t('reserve.list'), words.t('reserve.none'), [
      openButton(words.t('command.addVoucher'), 'addVoucher.open', {}),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
    ]);
  }
  const shown = shownPage(page, count);
  const offset = shown * PAGE_LENGTH;
  const first = await firstReservable(turn, customerIds, offset + PAGE_LENGTH);
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
        note: expiryLeft(turn, voucher),
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

/** The vouchers that can be reserved, the soonest expiry first; of these customers where some are named. */
async function firstReservable(
  turn: Turn,
  customerIds: readonly string[],
  limit: number,
): Promise<Voucher[]> {
  const { store } = turn;
  const [{ live }, running] = await Promise.all([
    justOver(store, assigned(customerIds), turn),
    firstOf(store.vouchers, reservable(turn, customerIds), { orderBy: 'expiresOn', limit }),
  ]);
  return [...live, ...running].slice(0, limit);
}

/** How many can be reserved; more than `MOST_LISTED` are not counted. */
async function countReservable(turn: Turn, customerIds: readonly string[]): Promise<number> {
  const { store } = turn;
  const [{ live }, ...counts] = await Promise.all([
    justOver(store, assigned(customerIds), turn),
    ...reservable(turn, customerIds).map((where) => store.vouchers.count(where, MOST_LISTED + 1)),
  ]);
  return counts.reduce((sum, one) => sum + one, live.length);
}

function assigned(customerIds: readonly string[]) {
  return { state: 'assigned', ...(customerIds.length > 0 && { customerId: customerIds }) } as const;
}

/** Those whose last day is not over here, of each customer alone where customers are named. */
function reservable({ today }: Turn, customerIds: readonly string[]): Where<VoucherQuery>[] {
  const where = { state: 'assigned', expiresOn: { from: today } } as const;
  return customerIds.length > 0 ? customerIds.map((customerId) => ({ ...where, customerId })) : [where];
}
