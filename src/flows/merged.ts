import type { Voucher } from '../domain/voucher';
import type { Order, Tables, VoucherQuery, Where } from '../ports';

/** Which end of the calendar comes first. */
type Direction = Pick<Order<VoucherQuery>, 'descending' | 'limit'>;

/**
 * The first of the vouchers of several states, by expiry, as if they stood in one list. Each state is asked for alone:
 * only then can a database read them in their order, and stop.
 */
export async function firstByExpiry(
  { vouchers }: Pick<Tables, 'vouchers'>,
  states: readonly Voucher['state'][],
  where: Where<VoucherQuery>,
  { descending = false, limit = 0 }: Direction,
): Promise<Voucher[]> {
  const order = { orderBy: 'expiresOn', descending, limit } as const;
  const lists = await Promise.all(states.map((state) => vouchers.list({ ...where, state }, order)));
  const sign = descending ? -1 : 1;
  return lists
    .flat()
    .sort((a, b) => sign * (compare(a.expiresOn, b.expiresOn) || compare(a.id, b.id)))
    .slice(0, limit);
}

/** As databases compare text, whatever the language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
