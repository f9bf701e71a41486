import type { Report } from '../../domain/report';
import { PARTNER_ADMINS, mayAct } from '../../domain/role';
import type { Voucher } from '../../domain/voucher';
import type { Turn } from '../flow';

/** A voucher whose report is still to be submitted; the report is undefined until somebody begins it. */
export interface Waiting {
  readonly voucher: Voucher;
  readonly report: Report | undefined;
}

/** The reserved vouchers whose report this person may write and nobody has submitted; the earliest end of an engagement first. */
export async function waitingReports({ store, actor, today }: Turn): Promise<Waiting[]> {
  const own = mayAct(actor.roles, PARTNER_ADMINS) ? {} : { leadId: actor.id };
  const vouchers = await store.vouchers.list(
    { state: 'reserved', expiresOn: { from: today }, ...own },
    { orderBy: 'endsOn' },
  );
  const reports = await store.reports.list({ id: vouchers.map(({ id }) => id) });
  const byId = new Map(reports.map((report) => [report.id, report]));
  return vouchers
    .map((voucher) => ({ voucher, report: byId.get(voucher.id) }))
    .filter(({ report }) => report?.state !== 'submitted');
}
