import type { Block, Button, Page } from '../../cards/page';
import type { CalendarDate } from '../../domain/time/dates';
import { latestStart } from '../../domain/voucher/latest-start';
import type { VoucherQuery, Where } from '../../ports';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { firstOf } from '../../desk/merged';
import { emptyPage } from '../../desk/pages';
import { MOST_LISTED, PAGE_LENGTH, shownPage } from '../../desk/paging';
import { daysLeft, deadlineTone } from '../shared/voucher-facts';
import type { NamedDates } from './reserve-fields';

/** Which vouchers to offer, and the dates that were named with the wish to reserve. */
export interface OfferQuery extends NamedDates {
  readonly page: number;
  /** Ids of customers, with a space between. */
  readonly customers?: string | undefined;
}

/** The vouchers that can be reserved, of each customer alone where customers are named. */
export function reservable(today: CalendarDate, customerIds: readonly string[] = []): Where<VoucherQuery>[] {
  const where = { state: 'assigned', expiresOn: { from: today } } as const;
  return customerIds.length > 0 ? customerIds.map((customerId) => ({ ...where, customerId })) : [where];
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
