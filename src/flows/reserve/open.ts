import { withBanner, type Page } from '../../cards/page';
import { can } from '../../domain/lifecycle';
import { voucherMoves, voucherState, type Voucher } from '../../domain/voucher/voucher';
import { customerByName, voucherByNumber } from '../shared/find-vouchers';
import type { Slots, Turn } from '../../desk/flow';
import { presentVoucher } from '../shared/voucher-facts';
import { firstOf } from '../../desk/merged';
import { reservable, reservablePage } from './list-card';
import { reserveForm } from './reserve-form';

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
  if (can(voucherMoves, state, 'reserve')) return reserveForm(turn, { id: voucher.id, ...named });
  const text = turn.words.t('reserve.notNow', { state: turn.words.t(`state.voucher.${state}`) });
  return withBanner(await presentVoucher(turn, voucher), text, 'warning');
}
