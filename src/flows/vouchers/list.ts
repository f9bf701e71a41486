import { addDays, type CalendarDate } from '../../domain/dates';
import type { Voucher } from '../../domain/voucher';
import type { Order, Tables, VoucherQuery, Where } from '../../ports';
import { PAGE_LENGTH } from '../paging';

/** What the list can be narrowed to. */
export const FILTERS = ['all', 'assigned', 'reserved', 'redeemed', 'expired', 'closed'] as const;

export type Filter = (typeof FILTERS)[number];

/** One page of the list; `page` counts from 0. */
export interface VoucherList {
  readonly vouchers: readonly Voucher[];
  readonly page: number;
  readonly count: number;
}

interface Section {
  readonly where: Where<VoucherQuery>;
  readonly descending: boolean;
}

/** Vouchers page by page: first those that still run, the most urgent expiry first; then the expired; then those that are done. */
export async function listVouchers(
  tables: Pick<Tables, 'vouchers'>,
  query: { filter: Filter; customerId: string | null; today: CalendarDate; page: number },
): Promise<VoucherList> {
  const { vouchers } = tables;
  const own = query.customerId ? { customerId: query.customerId } : {};
  const sections = sectionsOf(query.filter, query.today).map((section) => ({
    ...section,
    where: { ...section.where, ...own },
  }));
  const counts = await Promise.all(sections.map(({ where }) => vouchers.count(where)));
  const count = counts.reduce((sum, one) => sum + one, 0);
  const page = Math.min(query.page, Math.max(0, Math.ceil(count / PAGE_LENGTH) - 1));
  const found: Voucher[] = [];
  let skip = page * PAGE_LENGTH;
  for (const [index, { where, descending }] of sections.entries()) {
    const size = counts[index] ?? 0;
    const order: Order<VoucherQuery> = {
      orderBy: 'expiresOn',
      descending,
      limit: PAGE_LENGTH - found.length,
      offset: skip,
    };
    if (skip < size && found.length < PAGE_LENGTH) found.push(...(await vouchers.list(where, order)));
    skip = Math.max(0, skip - size);
  }
  return { vouchers: found, page, count };
}

function sectionsOf(filter: Filter, today: CalendarDate): Section[] {
  const running = { expiresOn: { from: today } };
  const over = { expiresOn: { to: addDays(today, -1) } };
  const expired: Section = { where: { state: ['assigned', 'reserved'], ...over }, descending: true };
  switch (filter) {
    case 'all':
      return [
        { where: { state: ['assigned', 'reserved'], ...running }, descending: false },
        expired,
        { where: { state: ['redeemed', 'closed'] }, descending: true },
      ];
    case 'expired':
      return [expired];
    case 'assigned':
    case 'reserved':
      return [{ where: { state: filter, ...running }, descending: false }];
    case 'redeemed':
    case 'closed':
      return [{ where: { state: filter }, descending: true }];
  }
}
