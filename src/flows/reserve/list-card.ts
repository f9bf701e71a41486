import type { Block, Button, Page } from '../../cards/page';
import type { Turn } from '../flow';
import { openButton, target } from '../links';
import { emptyPage } from '../pages';
import { PAGE_LENGTH } from '../paging';
import { daysLeft, deadlineTone } from '../voucher-facts';
import type { NamedDates } from './reserve-fields';

/** Which vouchers to offer, and the dates that were named with the wish to reserve. */
export interface OfferQuery extends NamedDates {
  readonly page: number;
  /** Ids of customers, with a space between. */
  readonly customers?: string | undefined;
}

/** The vouchers that can be reserved now, the most urgent expiry first. */
export async function reservablePage(turn: Turn, query: OfferQuery): Promise<Page> {
  const { words, store, today } = turn;
  const { page, customers, on, days } = query;
  const where = {
    state: 'assigned',
    expiresOn: { from: today },
    ...(customers ? { customerId: customers.split(' ') } : {}),
  } as const;
  const count = await store.vouchers.count(where);
  if (count === 0) {
    return emptyPage(turn, words.t('reserve.list'), words.t('reserve.none'), [
      openButton(words.t('command.addVoucher'), 'addVoucher.open', {}),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
    ]);
  }
  const offset = page * PAGE_LENGTH;
  const vouchers = await store.vouchers.list(where, { orderBy: 'expiresOn', limit: PAGE_LENGTH, offset });
  const named = { ...(on ? { on } : {}), ...(days ? { days } : {}) };
  const pageButton = (title: string, other: number): Button =>
    openButton(title, 'reserve.page', { page: other, ...(customers ? { customers } : {}), ...named });
  return {
    title: words.t('reserve.list'),
    blocks: [
      { kind: 'text', text: words.t('reserve.listText', { count }) },
      ...vouchers.map((voucher): Block => ({
        kind: 'row',
        title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
        detail: [voucher.programId, words.t('days.count', { days: voucher.days })].join(' · '),
        note: daysLeft(words, voucher.expiresOn, today),
        tone: deadlineTone(turn, voucher.expiresOn),
        open: target('reserve.voucher', { id: voucher.id, ...named }),
      })),
    ],
    buttons: [
      ...(page > 0 ? [pageButton(words.t('button.previous'), page - 1)] : []),
      ...(offset + PAGE_LENGTH < count ? [pageButton(words.t('button.next'), page + 1)] : []),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}
