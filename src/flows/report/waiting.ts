import { addDays } from '../../domain/time/dates';
import type { Report } from '../../domain/report/report';
import { PARTNER_ADMINS, mayAct } from '../../domain/company/role';
import type { Voucher } from '../../domain/voucher/voucher';
import {
  customerByName,
  eachOnce,
  MOST_READ,
  reservedOfReports,
  reservedVouchers,
  type Reserved,
} from '../shared/find-vouchers';
import type { Turn } from '../../desk/flow';
import { liveVouchers, stillLive } from '../shared/live-vouchers';

/** A voucher whose report is still to be submitted; the report is undefined until somebody begins it. */
export interface Waiting {
  readonly voucher: Voucher;
  readonly report: Report | undefined;
}

/** Reports that wait for somebody. */
export interface WaitingReports {
  readonly waiting: readonly Waiting[];
  /** Whether there may be more. */
  readonly hasMore: boolean;
}

/**
 * The reserved vouchers whose report this person may write and nobody has submitted, of one customer where one is named;
 * the earliest end of an engagement first.
 */
export async function waitingReports(turn: Turn, customer?: string): Promise<WaitingReports> {
  const { vouchers, hasMore } = await writable(turn, customer);
  const reports = await turn.store.reports.list({ id: vouchers.map(({ id }) => id) });
  const byId = new Map(reports.map((report) => [report.id, report]));
  const waiting = [...vouchers]
    .sort((a, b) => endOf(a).localeCompare(endOf(b)) || a.id.localeCompare(b.id))
    .map((voucher) => ({ voucher, report: byId.get(voucher.id) }))
    .filter(({ report }) => report?.state !== 'submitted');
  return { waiting, hasMore };
}

function endOf({ reservation, expiresOn }: Voucher): string {
  return reservation?.endsOn ?? expiresOn;
}

/** The engagements that this person leads; for a partner admin those of all. */
async function writable(turn: Turn, customer: string | undefined): Promise<Reserved> {
  const { store, actor } = turn;
  if (!mayAct(actor.roles, PARTNER_ADMINS)) {
    const led = await liveVouchers(store, { state: 'reserved', leadId: actor.id }, MOST_READ, turn);
    const vouchers = led.filter(({ customerName }) => customer === undefined || customerName === customer);
    return { vouchers, hasMore: led.length === MOST_READ };
  }
  if (customer === undefined) return ofAll(turn);
  const customerId = (await customerByName(store, customer))?.id ?? '';
  const vouchers = await liveVouchers(store, { state: 'reserved', customerId }, MOST_READ, turn);
  return { vouchers, hasMore: vouchers.length === MOST_READ };
}

/** Those that were over last, end next or expire first, and those whose report is begun. */
async function ofAll(turn: Turn): Promise<Reserved> {
  const { store, today } = turn;
  const [{ vouchers, hasMore }, next, drafts] = await Promise.all([
    reservedVouchers(store, turn),
    store.vouchers.list(
      { state: 'reserved', endsOn: { from: addDays(today, 1) } },
      { orderBy: 'endsOn', limit: MOST_READ },
    ),
    store.reports.list({ state: 'draft' }, { orderBy: 'endedOn', descending: true, limit: MOST_READ }),
  ]);
  const begun = await reservedOfReports(store, drafts, turn);
  return { vouchers: eachOnce([...vouchers, ...stillLive(next, turn), ...begun]), hasMore };
}
