import type { z } from 'zod';
import type { Tables } from '../../ports';
import { auditTrail } from './audit-trail';
import type { Delegate, Delegates, Stamp } from './clients';
import type { Access } from './engine';
import { records } from './records';
import { claimFormat, paymentSetup } from './shapes/claim';
import * as company from './shapes/company';
import { enrollment, qualification } from './shapes/enrollment';
import { formatOf, type Format } from './shapes/format';
import * as message from './shapes/message';
import { noticeSettings, voucherMail } from './shapes/notice';
import { deliverable, reportFormat, uploadTicket } from './shapes/report';
import { voucherFormat } from './shapes/voucher';

/** One tenant's records over the delegates. */
export function tables(tenantId: string, { connection, write }: Access<Delegates>): Tables {
  const access = <D>(pick: (delegates: Delegates) => D): Access<D> => ({
    connection,
    write: (work) => write((delegates) => work(pick(delegates))),
  });
  const kept = <U extends { readonly id: string }, Row extends { readonly id: string }>(
    table: string,
    pick: (delegates: Delegates) => Delegate<Row & Stamp>,
    format: Format<U, Row>,
  ) => records(tenantId, table, access(pick), format);
  const of = <U extends { readonly id: string }, Row extends { readonly id: string }>(
    table: string,
    pick: (delegates: Delegates) => Delegate<Row & Stamp>,
    shape: z.ZodType<U, Row>,
  ) => kept(table, pick, formatOf(shape));
  return {
    companies: of('Company', (all) => all.company, company.company),
    locations: of('Location', (all) => all.location, company.location),
    people: of('Person', (all) => all.person, company.person),
    rates: of('Rate', (all) => all.rate, company.rate),
    customers: of('Customer', (all) => all.customer, company.customer),
    qualifications: of('Qualification', (all) => all.qualification, qualification),
    enrollments: of('Enrollment', (all) => all.enrollment, enrollment),
    vouchers: kept('Voucher', (all) => all.voucher, voucherFormat),
    reports: kept('Report', (all) => all.report, reportFormat),
    deliverables: of('Deliverable', (all) => all.deliverable, deliverable),
    uploadTickets: of('UploadTicket', (all) => all.uploadTicket, uploadTicket),
    claims: kept('Claim', (all) => all.claim, claimFormat),
    paymentSetups: of('PaymentSetup', (all) => all.paymentSetup, paymentSetup),
    conversations: of('Conversation', (all) => all.conversation, message.conversation),
    outbox: of('OutboxItem', (all) => all.outboxItem, message.outboxItem),
    noticeSettings: of('NoticeSettings', (all) => all.noticeSettings, noticeSettings),
    voucherMails: of('VoucherMail', (all) => all.voucherMail, voucherMail),
    bookmarks: of('Bookmark', (all) => all.bookmark, message.bookmark),
    leases: of('Lease', (all) => all.lease, message.lease),
    audit: auditTrail(
      tenantId,
      access((all) => all.auditEvent),
    ),
  };
}
