import type { CalendarDate } from '../../domain/time/dates';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Tables } from '../../ports';

/** Vouchers that are read from each side; lists made of them say that there are more. */
export const MOST_READ = 50;

/** Some of the reserved vouchers that have not expired. */
export interface Reserved {
  readonly vouchers: readonly Voucher[];
  /** Whether there may be more. */
  readonly hasMore: boolean;
}

/** The reserved vouchers that expire first, and those whose engagement was over last. */
export async function reservedVouchers(
  { vouchers }: Pick<Tables, 'vouchers'>,
  today: CalendarDate,
): Promise<Reserved> {
  const [first, ended] = await Promise.all([
    vouchers.list(
      { state: 'reserved', expiresOn: { from: today } },
      { orderBy: 'expiresOn', limit: MOST_READ },
    ),
    vouchers.list(
      { state: 'reserved', endsOn: { to: today } },
      { orderBy: 'endsOn', descending: true, limit: MOST_READ },
    ),
  ]);
  const live = ended.filter(({ expiresOn }) => expiresOn >= today);
  return { vouchers: eachOnce([...first, ...live]), hasMore: first.length === MOST_READ };
}

/** The vouchers of these reports that are reserved and have not expired. */
export async function reservedOfReports(
  { vouchers }: Pick<Tables, 'vouchers'>,
  reports: readonly { readonly id: string }[],
  today: CalendarDate,
): Promise<Voucher[]> {
  if (reports.length === 0) return [];
  return vouchers.list({
    id: reports.map(({ id }) => id),
    state: 'reserved',
    expiresOn: { from: today },
  });
}

/** The same vouchers without repetition. */
export function eachOnce(vouchers: readonly Voucher[]): Voucher[] {
  return [...new Map(vouchers.map((voucher) => [voucher.id, voucher])).values()];
}
