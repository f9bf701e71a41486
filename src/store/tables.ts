import { type z } from 'zod';
import type { Tables } from '../ports';
import { auditTrail } from './audit-trail';
import type { Delegate } from './delegate';
import { formatOf } from './format';
import { records, type Stamp } from './records';
import type * as audit from './shapes/audit';
import * as claim from './shapes/claim';
import * as company from './shapes/company';
import * as message from './shapes/message';
import * as notice from './shapes/notice';
import * as report from './shapes/report';
import * as standing from './shapes/standing';
import * as voucher from './shapes/voucher';

type Rows<S extends z.ZodType> = Delegate<z.input<S> & Stamp>;

/** The delegates of a Prisma client, or of one of its transactions, whatever its database. */
export interface Delegates {
  readonly company: Rows<typeof company.company>;
  readonly location: Rows<typeof company.location>;
  readonly person: Rows<typeof company.person>;
  readonly rate: Rows<typeof company.rate>;
  readonly customer: Rows<typeof company.customer>;
  readonly qualification: Rows<typeof standing.qualification>;
  readonly enrollment: Rows<typeof standing.enrollment>;
  readonly voucher: Delegate<voucher.VoucherRow & Stamp>;
  readonly report: Delegate<report.ReportRow & Stamp>;
  readonly deliverable: Rows<typeof report.deliverable>;
  readonly uploadTicket: Rows<typeof report.uploadTicket>;
  readonly claim: Rows<typeof claim.claim>;
  readonly paymentSetup: Rows<typeof claim.paymentSetup>;
  readonly conversation: Rows<typeof message.conversation>;
  readonly outboxItem: Rows<typeof message.outboxItem>;
  readonly noticeSettings: Rows<typeof notice.noticeSettings>;
  readonly voucherMail: Rows<typeof notice.voucherMail>;
  readonly bookmark: Rows<typeof message.bookmark>;
  readonly auditEvent: Delegate<z.input<typeof audit.auditEvent> & Pick<Stamp, 'tenantId'>>;
}

/** One tenant's records over the delegates. */
export function tables(tenantId: string, delegates: Delegates): Tables {
  const of = <U extends { readonly id: string }, Row extends { readonly id: string }>(
    delegate: Delegate<Row & Stamp>,
    shape: z.ZodType<U, Row>,
  ) => records(tenantId, delegate, formatOf(shape));
  return {
    companies: of(delegates.company, company.company),
    locations: of(delegates.location, company.location),
    people: of(delegates.person, company.person),
    rates: of(delegates.rate, company.rate),
    customers: of(delegates.customer, company.customer),
    qualifications: of(delegates.qualification, standing.qualification),
    enrollments: of(delegates.enrollment, standing.enrollment),
    vouchers: records(tenantId, delegates.voucher, voucher.voucherFormat),
    reports: records(tenantId, delegates.report, report.reportFormat),
    deliverables: of(delegates.deliverable, report.deliverable),
    uploadTickets: of(delegates.uploadTicket, report.uploadTicket),
    claims: of(delegates.claim, claim.claim),
    paymentSetups: of(delegates.paymentSetup, claim.paymentSetup),
    conversations: of(delegates.conversation, message.conversation),
    outbox: of(delegates.outboxItem, message.outboxItem),
    noticeSettings: of(delegates.noticeSettings, notice.noticeSettings),
    voucherMails: of(delegates.voucherMail, notice.voucherMail),
    bookmarks: of(delegates.bookmark, message.bookmark),
    audit: auditTrail(tenantId, delegates.auditEvent),
  };
}
