import { addDays, type CalendarDate } from '../../domain/time/dates';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Tables, VoucherQuery, Where } from '../../ports';
import { firstByExpiry, MOST_LISTED, PAGE_LENGTH, shownPage } from '../../desk/paging';

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

interface Section {
  readonly states: readonly Voucher['state'][];
  readonly where: Where<VoucherQuery>;
  readonly descending: boolean;
}

/** Vouchers page by page: first those that still run, the most urgent expiry first; then the expired; then those that are done. */
export async function listVouchers(
  tables: Pick<Tables, 'vouchers'>,
  query: ListQuery & { today: CalendarDate },
): Promise<VoucherList> {
  const sections = sectionsOf(query, query.today).flatMap((section) => {
    const where = narrowed(section.where, query);
    return where ? [{ ...section, where }] : [];
  });
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

function sectionsOf(
  { filter, on = 'expiresOn', from, to }: Pick<ListQuery, 'filter' | 'on' | 'from' | 'to'>,
  today: CalendarDate,
): Section[] {
  const running = { expiresOn: { from: today } };
  const over = { expiresOn: { to: addDays(today, -1) } };
  const expired: Section = { states: ['assigned', 'reserved'], where: over, descending: true };
  switch (filter) {
    case 'all':
      // What is redeemed or closed does not expire, and who asks what will is not told what did.
      if (on === 'expiresOn' && (from ?? to))
        return to && to < today
          ? [expired]
          : [{ states: ['assigned', 'reserved'], where: running, descending: false }];
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
    case 'unconfirmed':
      return [
        { states: ['reserved', 'redeemed'], where: { confirmationState: 'recorded' }, descending: false },
      ];
    case 'unclaimed':
      return [{ states: ['redeemed'], where: { claimId: null }, descending: false }];
    case 'redeemed':
    case 'closed':
      return [{ states: [filter], where: {}, descending: true }];
  }
}

/** Which vouchers to list. */
export interface ListQuery extends Narrowing {
  readonly filter: Filter;
  readonly page: number;
}
