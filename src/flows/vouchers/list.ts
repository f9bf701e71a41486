import { addDays } from '../../domain/time/dates';
import { longestRunning, type Day } from '../../domain/time/day';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Tables, VoucherQuery, Where } from '../../ports';
import { firstByExpiry } from '../../desk/merged';
import { justOver } from '../shared/live-vouchers';
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

type State = Voucher['state'];

/** Vouchers that stand together in the list. */
interface Section {
  readonly size: number;
  /** The first of them. */
  first(limit: number): Promise<readonly Voucher[]>;
}

/** Vouchers page by page: first those that still run, the most urgent expiry first; then the expired; then those that are done. */
export async function listVouchers(
  tables: Pick<Tables, 'vouchers'>,
  query: { filter: Filter; customerId: string | null; day: Day; page: number },
): Promise<VoucherList> {
  const own = query.customerId ? { customerId: query.customerId } : {};
  const sections = await sectionsOf(tables, query.filter, own, query.day);
  const known = sections.reduce((sum, { size }) => sum + size, 0);
  const count = Math.min(known, MOST_LISTED);
  const page = shownPage(query.page, count);
  const found: Voucher[] = [];
  let skip = page * PAGE_LENGTH;
  for (const section of sections) {
    const { size } = section;
    const limit = skip + PAGE_LENGTH - found.length;
    if (skip < size && found.length < PAGE_LENGTH) found.push(...(await section.first(limit)).slice(skip));
    skip = Math.max(0, skip - size);
  }
  return { vouchers: found, page, count, hasMore: known > MOST_LISTED };
}

/** What runs, what has expired and what is done; what ended with the last days stands where its own zones put it. */
async function sectionsOf(
  tables: Pick<Tables, 'vouchers'>,
  filter: Filter,
  own: Where<VoucherQuery>,
  day: Day,
): Promise<Section[]> {
  const inDatabase = async (
    states: readonly State[],
    where: Where<VoucherQuery>,
    descending: boolean,
  ): Promise<Section> => ({
    size: await tables.vouchers.count({ state: states, ...own, ...where }, MOST_LISTED + 1),
    first: (limit) => firstByExpiry(tables, states, { ...own, ...where }, { descending, limit }),
  });
  const known = (vouchers: readonly Voucher[]): Section => ({
    size: vouchers.length,
    first: async (limit) => vouchers.slice(0, limit),
  });
  if (filter === 'redeemed' || filter === 'closed') return [await inDatabase([filter], {}, true)];
  const states: readonly State[] =
    filter === 'all' || filter === 'expired' ? ['assigned', 'reserved'] : [filter];
  const { live, expired } = await justOver(tables, { ...own, state: states }, day);
  const to = addDays(longestRunning(day.today), -1);
  const running = async () => [
    known(live),
    await inDatabase(states, { expiresOn: { from: day.today } }, false),
  ];
  const over = async () => [known(expired), await inDatabase(states, { expiresOn: { to } }, true)];
  if (filter === 'expired') return over();
  if (filter !== 'all') return running();
  return [...(await running()), ...(await over()), await inDatabase(['redeemed', 'closed'], {}, true)];
}
