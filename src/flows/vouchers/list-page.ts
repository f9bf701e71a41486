import type { Block, Button, Page } from '../../cards/page';
import { voucherDue } from '../../domain/voucher/deadlines';
import { mayAct, PARTNER_ADMINS } from '../../domain/company/role';
import { canExpireThere, type Voucher } from '../../domain/voucher/voucher';
import { DEADLINE_NAMES } from '../shared/deadline-names';
import type { Turn } from '../../desk/flow';
import { openButton, target } from '../../desk/links';
import { PAGE_LENGTH } from '../../desk/paging';
import { deadlineTone, expiryLeft, expiryTone, voucherStatus } from '../shared/voucher-facts';
import { FILTERS, listVouchers, type Filter, type VoucherList } from './list';

/** Which vouchers to list. */
export interface ListQuery {
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
