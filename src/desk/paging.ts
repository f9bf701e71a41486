import type { Button } from '../cards/page';
import type { Words } from '../words/words';
import { openButton } from './links';
import type { Voucher } from '../domain/voucher/voucher';
import type { Versioned } from '../domain/versioned';
import type { Records, Tables, VoucherQuery, Where } from '../ports';

/** Lines of a list on one card. */
export const PAGE_LENGTH = 10;

/** Lines of one kind that can be paged through; whoever looks for a later one names or filters it. */
export const MOST_LISTED = 500;

/** The page of a list of `count` lines that is shown for one that was asked for: it may be gone by now. Both count from 0. */
export function shownPage(asked: number, count: number): number {
  return Math.min(asked, Math.max(0, Math.ceil(count / PAGE_LENGTH) - 1));
}

/** The lists that are shown by pages. */
type PagedVerb =
  | 'company.page'
  | 'people.page'
  | 'history.page'
  | 'myWork.page'
  | 'notices.page'
  | 'notices.mine'
  | 'voucherMails.page'
  | 'report.page'
  | 'profile.page'
  | 'eligibility.page'
  | 'eligibility.facts'
  | 'eligibility.competencies'
  | 'enroll.page'
  | 'renew.page'
  | 'redeem.page'
  | 'redeem.notReady'
  | 'claim.page'
  | 'claim.past';

/** Ways to the neighboring pages of a list of `count` lines; `page` counts from 0. */
export function pageButtons(
  words: Words,
  verb: PagedVerb,
  page: number,
  count: number,
  length = PAGE_LENGTH,
): Button[] {
  return [
    ...(page > 0 ? [openButton(words.t('button.previous'), verb, { page: page - 1 })] : []),
    ...((page + 1) * length < count ? [openButton(words.t('button.next'), verb, { page: page + 1 })] : []),
  ];
}

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
