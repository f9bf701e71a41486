import { type z } from 'zod';
import type { Tables } from '../../ports';
import { auditTrail } from './audit-trail';
import type { Access, Delegate } from './engine/delegate';
import { formatOf, type Format } from './format';
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
  readonly claim: Delegate<claim.ClaimRow & Stamp>;
  readonly paymentSetup: Rows<typeof claim.paymentSetup>;
  readonly conversation: Rows<typeof message.conversation>;
  readonly outboxItem: Rows<typeof message.outboxItem>;
  readonly noticeSettings: Rows<typeof notice.noticeSettings>;
  readonly voucherMail: Rows<typeof notice.voucherMail>;
  readonly bookmark: Rows<typeof message.bookmark>;
  readonly lease: Rows<typeof message.lease>;
  readonly auditEvent: Delegate<z.input<typeof audit.auditEvent> & Pick<Stamp, 'tenantId'>>;
}

/** One tenant's records over the delegates. */
export function tables(tenantId: string, { connection, write }: Access<Delegates>): Tables {
  const access = <D>(pick: (delegates: Delegates) => D): Access<D> => ({
    connection,
    write: (work) => write((delegates) => work(pick(delegates))),
  });
  const kept = <U extends { readonly id: string }, Row extends { readonly id: string }>(
    name: string,
    pick: (delegates: Delegates) => Delegate<Row & Stamp>,
    format: Format<U, Row>,
  ) => records(tenantId, name, access(pick), format);
  const of = <U extends { readonly id: string }, Row extends { readonly id: string }>(
    name: string,
    pick: (delegates: Delegates) => Delegate<Row & Stamp>,
    shape: z.ZodType<U, Row>,
  ) => kept(name, pick, formatOf(shape));
  return {
    companies: of('Company', (all) => all.company, company.company),
    locations: of('Location', (all) => all.location, company.location),
    people: of('Person', (all) => all.person, company.person),
    rates: of('Rate', (all) => all.rate, company.rate),
    customers: of('Customer', (all) => all.customer, company.customer),
    qualifications: of('Qualification', (all) => all.qualification, standing.qualification),
    enrollments: of('Enrollment', (all) => all.enrollment, standing.enrollment),
    vouchers: kept('Voucher', (all) => all.voucher, voucher.voucherFormat),
    reports: kept('Report', (all) => all.report, report.reportFormat),
    deliverables: of('Deliverable', (all) => all.deliverable, report.deliverable),
    uploadTickets: of('UploadTicket', (all) => all.uploadTicket, report.uploadTicket),
    claims: kept('Claim', (all) => all.claim, claim.claimFormat),
    paymentSetups: of('PaymentSetup', (all) => all.paymentSetup, claim.paymentSetup),
    conversations: of('Conversation', (all) => all.conversation, message.conversation),
    outbox: of('OutboxItem', (all) => all.outboxItem, message.outboxItem),
    noticeSettings: of('NoticeSettings', (all) => all.noticeSettings, notice.noticeSettings),
    voucherMails: of('VoucherMail', (all) => all.voucherMail, notice.voucherMail),
    bookmarks: of('Bookmark', (all) => all.bookmark, message.bookmark),
    leases: of('Lease', (all) => all.lease, message.lease),
    audit: auditTrail(
      tenantId,
      access((all) => all.auditEvent),
    ),
  };
}
