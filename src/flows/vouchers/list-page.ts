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
  query: ListQuery & { today: CalendarDate },
): Promise<VoucherList> {
  const sections = sectionsOf(query.filter, query.today).flatMap((section) => {
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

/** One page of the vouchers, each line opening its voucher. */
export async function listPage(turn: Turn, query: ListQuery): Promise<Page> {
  const { words, store, today } = turn;
  const { filter, page: asked, customer: customerId, ...rest } = query;
  const customer = customerId ? await store.customers.get(customerId) : undefined;
  const own = { ...(customer ? { customer: customer.id } : {}), ...rest };
  const list = await listVouchers(store, { ...own, filter, page: asked, today });
  const { vouchers, page, count } = list;
  const named = [filterName({ words }, filter), ...(await narrowingNames(turn, rest))].join(' · ');
  return {
    title: customer ? words.t('vouchers.ofCustomer', { customer: customer.name }) : words.t('vouchers.title'),
    blocks: [
      { kind: 'text', text: lead(turn, named, list), subtle: true },
      ...vouchers.map((voucher) => row(turn, voucher)),
      filterField(turn, filter),
    ],
    buttons: [
      { kind: 'submit', title: words.t('vouchers.filter'), verb: 'vouchers.filter', data: carried(own) },
      ...turnPages(turn, { ...carried(own), state: filter }, page, count),
      ...(mayAct(turn.actor.roles, PARTNER_ADMINS)
        ? [openButton(words.t('command.addVoucher'), 'addVoucher.open', {})]
        : []),
      openButton(words.t('button.myWork'), 'myWork.open', {}),
    ],
  };
}

/** What a list is narrowed to, as a card carries it. */
function carried(own: Narrowing): Record<string, string> {
  return Object.fromEntries(
    Object.entries(own).flatMap(([name, value]: [string, string | undefined]) =>
      value ? [[name, value]] : [],
    ),
  );
}

/** What a list is narrowed to, in words. */
async function narrowingNames(
  { words, store }: Turn,
  { program, location, lead, on = 'expiresOn', from, to }: Narrowing,
): Promise<string[]> {
  const [office, person] = await Promise.all([
    location ? store.locations.get(location) : undefined,
    lead ? store.people.get(lead) : undefined,
  ]);
  const ends = from && to ? 'both' : to ? 'to' : 'from';
  const [fromOn, toOn] = [from ?? to, to ?? from];
  return [
    program,
    office?.name,
    person && words.t('vouchers.ledBy', { name: person.name }),
    fromOn && toOn && words.t('vouchers.period', { on, ends, fromOn, toOn }),
  ].filter((name) => name !== undefined);
}

function lead({ words }: Turn, state: string, { page, count, hasMore }: VoucherList): string {
  const pages = Math.max(1, Math.ceil(count / PAGE_LENGTH));
  if (count === 0) return words.t('vouchers.none', { state });
  return words.t(hasMore ? 'vouchers.countMore' : 'vouchers.count', { state, count, page: page + 1, pages });
}

function filterName({ words }: Pick<Turn, 'words'>, filter: Filter): string {
  return filter === 'all' || filter === 'unclaimed' || filter === 'unconfirmed'
    ? words.t(`vouchers.${filter}`)
    : words.t(`state.voucher.${filter}`);
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
  query: Readonly<Record<string, string>> & { readonly state: string },
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
