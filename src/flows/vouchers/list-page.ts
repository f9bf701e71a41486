import { type Voucher, canExpireThere } from '../../domain/voucher/voucher';
import { PAGE_LENGTH } from '../../desk/paging';
import type { Block, Button, Page } from '../../cards/page';
import { voucherDue } from '../../domain/voucher/deadlines';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import { DEADLINE_NAMES } from '../shared/deadline-names';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { deadlineTone, voucherStatus, expiryLeft, expiryTone } from '../shared/voucher-facts';
import {
  FILTERS,
  listVouchers,
  type Filter,
  type ListQuery,
  type Narrowing,
  type VoucherList,
} from './list-query';

/** One page of the vouchers, each line opening its voucher. */
export async function listPage(turn: Turn, query: ListQuery): Promise<Page> {
  const { words, store } = turn;
  const { filter, page: asked, customer: customerId, ...rest } = query;
  const customer = customerId ? await store.customers.get(customerId) : undefined;
  const own = { ...(customer ? { customer: customer.id } : {}), ...rest };
  const list = await listVouchers(store, { ...own, filter, page: asked, day: turn });
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
