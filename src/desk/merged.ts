import type { Voucher } from '../domain/voucher/voucher';
import type { Versioned } from '../domain/versioned';
import type { Records, Tables, VoucherQuery, Where } from '../ports';

/** How lists that are read as one are ordered, and how far they are read. */
interface Merge<R, Q> {
  readonly orderBy: keyof R & keyof Where<Q>;
  readonly descending?: boolean;
  readonly limit: number;
}

/**
 * The first of several lists, in one order, as if they were one. Each is asked for alone: only then can a database read
 * it in the order of an index, and stop.
 */
export async function firstOf<R extends Versioned, Q>(
  records: Pick<Records<R, Q>, 'list'>,
  lists: readonly Where<Q>[],
  order: Merge<R, Q>,
): Promise<R[]> {
  const found = await Promise.all(lists.map((where) => records.list(where, order)));
  const sign = order.descending ? -1 : 1;
  const by = (record: R): string => String(record[order.orderBy] ?? '');
  return found
    .flat()
    .sort((a, b) => sign * (compare(by(a), by(b)) || compare(a.id, b.id)))
    .slice(0, order.limit);
}

/** The first of the vouchers in several states, by expiry. */
export function firstByExpiry(
  { vouchers }: Pick<Tables, 'vouchers'>,
  states: readonly Voucher['state'][],
  where: Where<VoucherQuery>,
  order: { readonly descending?: boolean; readonly limit: number },
): Promise<Voucher[]> {
  return firstOf(
    vouchers,
    states.map((state) => ({ ...where, state })),
    { ...order, orderBy: 'expiresOn' },
  );
}

/** As databases compare text, whatever the language. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
