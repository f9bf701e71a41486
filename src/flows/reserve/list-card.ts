import type { Block, Page } from '../../cards/page';
import type { CalendarDate } from '../../domain/dates';
import type { Turn } from '../flow';
import { openButton, target } from '../links';
import { emptyPage } from '../pages';
import { PAGE_LENGTH } from '../paging';
import { daysLeft, deadlineTone } from '../voucher-facts';

/** Which vouchers to offer, and the dates that were named with the wish to reserve. */
export interface OfferQuery {
  readonly page: number;
  readonly customerIds?: readonly string[];
  readonly on?: CalendarDate;
  readonly days?: number;
}

/** The vouchers that can be reserved now, the most urgent expiry first. */
export async function reservablePage(turn: Turn, query: OfferQuery): Promise<Page> {
  const { words, store, today } = turn;
  const { page, customerIds, on, days } = query;
  const where = {
    state: 'assigned',
    expiresOn: { from: today },
    ...(customerIds ? { customerId: customerIds } : {}),
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
      ...(page > 0 ? [openButton(words.t('button.previous'), 'reserve.page', { page: page - 1 })] : []),
      ...(offset + PAGE_LENGTH < count
        ? [openButton(words.t('button.next'), 'reserve.page', { page: page + 1 })]
        : []),
      openButton(words.t('button.vouchers'), 'vouchers.open', {}),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}
