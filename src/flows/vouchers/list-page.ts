import { addDays } from '../../domain/time/dates';
import { longestRunning, type Day } from '../../domain/time/day';
import { type Voucher, canExpireThere } from '../../domain/voucher/voucher';
import type { Tables, VoucherQuery, Where } from '../../ports';
import { firstByExpiry, MOST_LISTED, PAGE_LENGTH, shownPage } from '../../desk/paging';
import { justOver } from '../shared/live-vouchers';
import type { Block, Button, Page } from '../../cards/page';
import { voucherDue } from '../../domain/voucher/deadlines';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import { DEADLINE_NAMES } from '../shared/deadline-names';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { deadlineTone, voucherStatus, expiryLeft, expiryTone } from '../shared/voucher-facts';

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

type State = Voucher['state'];

/** Vouchers that stand together in the list. */
interface Section {
  readonly size: number;
  /** The first of them. */
  first(limit: number): Promise<readonly Voucher[]>;
}

/** Vouchers page by page: first those that still run, the most urgent expiry first; then the expired; then those that are done. */
async function listVouchers(
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

/** Which vouchers to list. */
interface ListQuery {
  readonly filter: Filter;
  readonly page: number;
  readonly customer?: string;
}

/** One page of the vouchers, each line opening its voucher. */
export async function listPage(turn: Turn, query: ListQuery): Promise<Page> {
  const { words, store } = turn;
  const customer = query.customer ? await store.customers.get(query.customer) : undefined;
  const list = await listVouchers(store, {
    filter: query.filter,
    page: query.page,
    customerId: customer?.id ?? null,
    day: turn,
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
  const { words } = turn;
  const runs = canExpireThere(voucher);
  const left = runs ? expiryLeft(turn, voucher) : null;
  const due = voucherDue(voucher, turn.scheme.rules, turn);
  const isSaid = runs && due?.kind === 'expiry';
  const dueText = due && words.t(`notice.deadline.${DEADLINE_NAMES[due.kind]}`, { dateOn: due.on });
  return {
    kind: 'row',
    title: words.t('voucher.line', { number: voucher.number, customer: voucher.customerName }),
    detail: [voucher.programId, words.t('days.count', { days: voucher.days }), left, isSaid ? null : dueText]
      .filter(Boolean)
      .join(' · '),
    note: voucherStatus(turn, voucher).text,
    tone: isSaid ? expiryTone(turn, voucher) : due ? deadlineTone(turn, due.on) : 'default',
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
