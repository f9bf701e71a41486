import { longestRunning, type Day } from '../../domain/time/day';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Tables } from '../../ports';
import { liveVouchers, stillLive } from './live-vouchers';

/** Vouchers that are read from each side; lists made of them say that there are more. */
export const MOST_READ = 50;

/** Some of the reserved vouchers that have not expired. */
export interface Reserved {
  readonly vouchers: readonly Voucher[];
  /** Whether there may be more. */
  readonly hasMore: boolean;
}

/** The reserved vouchers that expire first, and those whose engagement was over last. */
export async function reservedVouchers(tables: Pick<Tables, 'vouchers'>, day: Day): Promise<Reserved> {
  const [first, ended] = await Promise.all([
    liveVouchers(tables, { state: 'reserved' }, MOST_READ, day),
    tables.vouchers.list(
      { state: 'reserved', endsOn: { to: day.today } },
      { orderBy: 'endsOn', descending: true, limit: MOST_READ },
    ),
  ]);
  return { vouchers: eachOnce([...first, ...stillLive(ended, day)]), hasMore: first.length === MOST_READ };
}

/** The vouchers of these reports that are reserved and have not expired. */
export async function reservedOfReports(
  { vouchers }: Pick<Tables, 'vouchers'>,
  reports: readonly { readonly id: string }[],
  day: Day,
): Promise<Voucher[]> {
  if (reports.length === 0) return [];
  const reserved = await vouchers.list({
    id: reports.map(({ id }) => id),
    state: 'reserved',
    expiresOn: { from: longestRunning(day.today) },
  });
  return stillLive(reserved, day);
}

/** The same vouchers without repetition. */
export function eachOnce(vouchers: readonly Voucher[]): Voucher[] {
  return [...new Map(vouchers.map((voucher) => [voucher.id, voucher])).values()];
}
