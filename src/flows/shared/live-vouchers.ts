import { addDays } from '../../domain/time/dates';
import { longestRunning, type Day } from '../../domain/time/day';
import { voucherState, type Voucher } from '../../domain/voucher/voucher';
import { MOST_LISTED } from '../../desk/paging';
import type { Tables, VoucherQuery, Where } from '../../ports';

type Reading = Pick<Tables, 'vouchers'>;
type Query = Omit<Where<VoucherQuery>, 'expiresOn'>;

/** Vouchers whose last day is over in the company's zone and may not be over where they are delivered. */
export interface JustOver {
  /** Those that can still be used, by expiry. */
  readonly live: readonly Voucher[];
  /** The others, the latest first. */
  readonly expired: readonly Voucher[];
}

/** Those of the last days before today, of which each is judged by its own zones; a query can't. */
export async function justOver({ vouchers }: Reading, where: Query, day: Day): Promise<JustOver> {
  const expiresOn = { from: longestRunning(day.today), to: addDays(day.today, -1) };
  const order = { orderBy: 'expiresOn', descending: true, limit: MOST_LISTED } as const;
  const found = await vouchers.list({ ...where, expiresOn }, order);
  const isExpired = (voucher: Voucher): boolean => voucherState(voucher, day) === 'expired';
  return {
    live: found.filter((voucher) => !isExpired(voucher)).reverse(),
    expired: found.filter(isExpired),
  };
}

/** The vouchers that have not expired, the soonest expiry first. */
export async function liveVouchers(
  tables: Reading,
  where: Query,
  limit: number,
  day: Day,
): Promise<Voucher[]> {
  const [{ live }, running] = await Promise.all([
    justOver(tables, where, day),
    tables.vouchers.list({ ...where, expiresOn: { from: day.today } }, { orderBy: 'expiresOn', limit }),
  ]);
  return [...live, ...running].slice(0, limit);
}

/** The vouchers that have expired, the latest expiry first. */
export async function expiredVouchers(
  tables: Reading,
  where: Query,
  limit: number,
  day: Day,
): Promise<Voucher[]> {
  const to = addDays(longestRunning(day.today), -1);
  const [{ expired }, over] = await Promise.all([
    justOver(tables, where, day),
    tables.vouchers.list({ ...where, expiresOn: { to } }, { orderBy: 'expiresOn', descending: true, limit }),
  ]);
  return [...expired, ...over].slice(0, limit);
}

/** Those of the vouchers that have not expired. */
export function stillLive(vouchers: readonly Voucher[], day: Pick<Day, 'dayIn'>): Voucher[] {
  return vouchers.filter((voucher) => voucherState(voucher, day) !== 'expired');
}
