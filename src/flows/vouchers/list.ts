import { addDays, type CalendarDate } from '../../domain/time/dates';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Tables, VoucherQuery, Where } from '../../ports';
import { firstByExpiry } from '../../desk/merged';
import { MOST_LISTED, PAGE_LENGTH, shownPage } from '../../desk/paging';

/** What the list can be narrowed to. */
export const FILTERS = ['all', 'assigned', 'reserved', 'redeemed', 'expired', 'closed'] as const;

export type Filter = (typeof FILTERS)[number];

/** One page of the list; `page` counts from 0. */
export interface VoucherList {
  readonly vouchers: readonly Voucher[];
  readonly page: number;
  /** At most `MOST_LISTED`. */
  readonly count: number;
  /** Whether there are more than can be paged through. */
  readonly hasMore: boolean;
}

interface Section {
  readonly states: readonly Voucher['state'][];
  readonly where: Where<VoucherQuery>;
  readonly descending: boolean;
}

/** Vouchers page by page: first those that still run, the most urgent expiry first; then the expired; then those that are done. */
export async function listVouchers(
  tables: Pick<Tables, 'vouchers'>,
  query: { filter: Filter; customerId: string | null; today: CalendarDate; page: number },
): Promise<VoucherList> {
  const own = query.customerId ? { customerId: query.customerId } : {};
  const sections = sectionsOf(query.filter, query.today).map((section) => ({
    ...section,
    where: { ...section.where, ...own },
  }));
  const counts = await Promise.all(
    sections.map(({ states, where }) => tables.vouchers.count({ state: states, ...where }, MOST_LISTED + 1)),
  );
  const known = counts.reduce((sum, one) => sum + one, 0);
  const count = Math.min(known, MOST_LISTED);
  const page = shownPage(query.page, count);
  const found: Voucher[] = [];
  let skip = page * PAGE_LENGTH;
  for (const [index, { states, where, descending }] of sections.entries()) {
    const size = counts[index] ?? 0;
    const limit = skip + PAGE_LENGTH - found.length;
    if (skip < size && found.length < PAGE_LENGTH)
      found.push(...(await firstByExpiry(tables, states, where, { descending, limit })).slice(skip));
    skip = Math.max(0, skip - size);
  }
  return { vouchers: found, page, count, hasMore: known > MOST_LISTED };
}

function sectionsOf(filter: Filter, today: CalendarDate): Section[] {
  const running = { expiresOn: { from: today } };
  const over = { expiresOn: { to: addDays(today, -1) } };
  const expired: Section = { states: ['assigned', 'reserved'], where: over, descending: true };
  switch (filter) {
    case 'all':
      return [
        { states: ['assigned', 'reserved'], where: running, descending: false },
        expired,
        { states: ['redeemed', 'closed'], where: {}, descending: true },
      ];
    case 'expired':
      return [expired];
    case 'assigned':
    case 'reserved':
      return [{ states: [filter], where: running, descending: false }];
    case 'redeemed':
    case 'closed':
      return [{ states: [filter], where: {}, descending: true }];
  }
}
