import { addDays, type CalendarDate } from '../../domain/time/dates';
import { longestRunning, type Day } from '../../domain/time/day';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Tables, VoucherQuery, Where } from '../../ports';
import { firstByExpiry, MOST_LISTED, PAGE_LENGTH, shownPage } from '../../desk/paging';
import { justOver } from '../shared/live-vouchers';

/** What the list can be narrowed to. */
export const FILTERS = [
  'all',
  'assigned',
  'reserved',
  'unconfirmed',
  'redeemed',
  'unclaimed',
  'expired',
  'closed',
] as const;

export type Filter = (typeof FILTERS)[number];

/** What a list is narrowed to beside a state: the ids of records, and the days on which its vouchers expire or were redeemed. */
export interface Narrowing {
  readonly customer?: string | undefined;
  readonly program?: string | undefined;
  readonly location?: string | undefined;
  readonly lead?: string | undefined;
  readonly on?: 'expiresOn' | 'redeemedOn' | undefined;
  readonly from?: CalendarDate | undefined;
  readonly to?: CalendarDate | undefined;
}

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
  query: ListQuery & { readonly day: Day },
): Promise<VoucherList> {
  const sections = await sectionsOf(tables, query, query.day);
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

/** The conditions of a section with those of the list; undefined where they leave no day. */
function narrowed(where: Where<VoucherQuery>, list: Narrowing): Where<VoucherQuery> | undefined {
  const { customer, program, location, lead, on = 'expiresOn', from, to } = list;
  const bounds = { ...(from && { from }), ...(to && { to }) };
  const running = where.expiresOn;
  const days = on === 'expiresOn' && isRange(running) ? within(running, bounds) : bounds;
  if (days.from && days.to && days.from > days.to) return undefined;
  return {
    ...where,
    ...(customer && { customerId: customer }),
    ...(program && { programId: program }),
    ...(location && { locationId: location }),
    ...(lead && { leadId: lead }),
    ...((from ?? to) && { [on]: days }),
  };
}

interface Days {
  readonly from?: CalendarDate;
  readonly to?: CalendarDate;
}

function isRange(match: Where<VoucherQuery>['expiresOn']): match is Days {
  return typeof match === 'object' && !Array.isArray(match);
}

function within(one: Days, other: Days): Days {
  const from = [one.from, other.from]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const [to] = [one.to, other.to].filter((day) => day !== undefined).sort();
  return { ...(from && { from }), ...(to && { to }) };
}

/** What runs, what has expired and what is done; what ended with the last days stands where its own zones put it. */
async function sectionsOf(tables: Pick<Tables, 'vouchers'>, list: ListQuery, day: Day): Promise<Section[]> {
  const { filter, on = 'expiresOn', from, to } = list;
  const byDatabase = async (
    states: readonly State[],
    where: Where<VoucherQuery>,
    descending: boolean,
  ): Promise<Section[]> => {
    const all = narrowed(where, list);
    if (!all) return [];
    const size = await tables.vouchers.count({ state: states, ...all }, MOST_LISTED + 1);
    return [{ size, first: (limit) => firstByExpiry(tables, states, all, { descending, limit }) }];
  };
  const inDays = ({ expiresOn }: Voucher): boolean =>
    on !== 'expiresOn' || ((!from || expiresOn >= from) && (!to || expiresOn <= to));
  const known = (vouchers: readonly Voucher[]): Section => {
    const shown = vouchers.filter(inDays);
    return { size: shown.length, first: async (limit) => shown.slice(0, limit) };
  };
  switch (filter) {
    case 'unconfirmed':
      return byDatabase(['reserved', 'redeemed'], { confirmationState: 'recorded' }, false);
    case 'unclaimed':
      return byDatabase(['redeemed'], { claimId: null }, false);
    case 'redeemed':
    case 'closed':
      return byDatabase([filter], {}, true);
    case 'all':
    case 'expired':
    case 'assigned':
    case 'reserved': {
      const states: readonly State[] =
        filter === 'all' || filter === 'expired' ? ['assigned', 'reserved'] : [filter];
      const own = on === 'expiresOn' ? { ...list, from: undefined, to: undefined } : list;
      const { live, expired } = await justOver(tables, { ...narrowed({}, own), state: states }, day);
      const last = addDays(longestRunning(day.today), -1);
      const running = async (): Promise<Section[]> => [
        known(live),
        ...(await byDatabase(states, { expiresOn: { from: day.today } }, false)),
      ];
      const over = async (): Promise<Section[]> => [
        known(expired),
        ...(await byDatabase(states, { expiresOn: { to: last } }, true)),
      ];
      if (filter === 'expired') return over();
      if (filter !== 'all') return running();
      // What is redeemed or closed does not expire, and who asks what will is not told what did.
      if (on === 'expiresOn' && (from ?? to)) return to && to < day.today ? over() : running();
      return [
        ...(await running()),
        ...(await over()),
        ...(await byDatabase(['redeemed', 'closed'], {}, true)),
      ];
    }
  }
}

/** Which vouchers to list. */
export interface ListQuery extends Narrowing {
  readonly filter: Filter;
  readonly page: number;
}
