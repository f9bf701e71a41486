import { addDays, type CalendarDate } from '../../domain/time/dates';
import { type Voucher, canExpireThere } from '../../domain/voucher/voucher';
import type { Tables, VoucherQuery, Where } from '../../ports';
import { firstByExpiry, MOST_LISTED, PAGE_LENGTH, shownPage } from '../../desk/paging';
import type { Block, Button, Page } from '../../cards/page';
import { voucherDue } from '../../domain/voucher/deadlines';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import { DEADLINE_NAMES } from '../shared/deadline-names';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { daysLeft, deadlineTone, voucherStatus } from '../shared/voucher-facts';

/** What the list can be narrowed to. */
export const FILTERS = ['all', 'assigned', 'reserved', 'redeemed', 'expired', 'closed'] as const;

type Filter = (typeof FILTERS)[number];

/** One page of the list; `page` counts from 0. */
interface VoucherList {
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
async function listVouchers(
  tables: Pick<Tables, 'vouchers'>,
  query: { filter: Filter; customerId: string | null; today: CalendarDate; page: number },
): Promise<VoucherList> {
  const own = query.customerId ? { customerId: query.customerId } : {};
  const sections = sectionsOf(query.filter, query.today).map((section) => ({
    ...section,
    where: { ...section.where, ...own },
  }));
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

function sectionsOf(filter: Filter, today: CalendarDate): Section[] {
  const running = { expiresOn: { from: today } };
  const over = { expiresOn: { to: addDays(today, -1) } };
  const expired: Section = { states: ['assigned', 'reserved'], where: over, descending: true };
  switch (filter) {
    case 'all':
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
    case 'redeemed':
    case 'closed':
      return [{ states: [filter], where: {}, descending: true }];
  }
}

/** Which vouchers to list. */
interface ListQuery {
  readonly filter: Filter;
  readonly page: number;
  readonly customer?: string;
}

/** One page of the vouchers, each line opening its voucher. */
export async function listPage(turn: Turn, query: ListQuery): Promise<Page> {
  const { words, store, today } = turn;
  const customer = query.customer ? await store.customers.get(query.customer) : undefined;
  const list = await listVouchers(store, {
    filter: query.filter,
    page: query.page,
    customerId: customer?.id ?? null,
    today,
  });
  const { vouchers, page, count } = list;
  const own = customer ? { customer: customer.id } : {};
  return {
    title: customer ? words.t('vouchers.ofCustomer', { customer: customer.name }) : words.t('vouchers.title'),
    blocks: [
      { kind: 'text', text: lead(turn, query.filter, list), subtle: true },
      ...vouchers.map((voucher) => row(turn, voucher)),
      filterField(turn, query.filter),
    ],
    buttons: [
      { kind: 'submit', title: words.t('vouchers.filter'), verb: 'vouchers.filter', data: own },
      ...turnPages(turn, { ...own, state: query.filter }, page, count),
      ...(mayAct(turn.actor.roles, PARTNER_ADMINS)
        ? [openButton(words.t('command.addVoucher'), 'addVoucher.open', {})]
        : []),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

function lead({ words }: Turn, filter: Filter, { page, count, hasMore }: VoucherList): string {
  const pages = Math.max(1, Math.ceil(count / PAGE_LENGTH));
  const state = filterName({ words }, filter);
  if (count === 0) return words.t('vouchers.none', { state });
  return words.t(hasMore ? 'vouchers.countMore' : 'vouchers.count', { state, count, page: page + 1, pages });
}

function filterName({ words }: Pick<Turn, 'words'>, filter: Filter): string {
  return filter === 'all' ? words.t('vouchers.all') : words.t(`state.voucher.${filter}`);
}

function filterField(turn: Turn, filter: Filter): Block {
  return {
    kind: 'field',
    id: 'state',
    input: 'choice',
    label: turn.words.t('vouchers.state'),
    value: filter,
    choices: FILTERS.map((value) => ({ value, title: filterName(turn, value) })),
  };
}

function row(turn: Turn, voucher: Voucher): Block {
  const { words, today } = turn;
  const runs = canExpireThere(voucher);
  const left = runs ? daysLeft(words, voucher.expiresOn, today) : null;
  const due = voucherDue(voucher, turn.scheme.rules, today);
  const isSaid = runs && due?.kind === 'expiry';
  const dueText = due && words.t(`notice.deadline.${DEADLINE_NAMES[due.kind]}`, { dateOn: due.on });
  return {
    kind: 'row',
    title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
    detail: [voucher.programId, words.t('days.count', { days: voucher.days }), left, isSaid ? null : dueText]
      .filter(Boolean)
      .join(' · '),
    note: voucherStatus(turn, voucher).text,
    tone: due ? deadlineTone(turn, due.on) : 'default',
    open: target('vouchers.show', { id: voucher.id }),
  };
}

function turnPages(
  { words }: Turn,
  query: { state: string; customer?: string },
  page: number,
  count: number,
): Button[] {
  const to = (title: string, next: number): Button =>
    openButton(title, 'vouchers.page', { ...query, page: next });
  return [
    ...(page > 0 ? [to(words.t('button.previous'), page - 1)] : []),
    ...((page + 1) * PAGE_LENGTH < count ? [to(words.t('button.next'), page + 1)] : []),
  ];
}
