import type { Versioned } from '../../domain/versioned';
import { DomainError } from '../../errors';
import type { Order, Where, Tables } from '../../ports';
import type { Delegate, Stamp, Delegates } from './clients';
import { ask, countRows, findRow, findRows, type Access } from './engine';
import { versionedReader, type Format, formatOf } from './shapes/format';
import type { z } from 'zod';
import { auditTrail } from './audit-trail';
import { claimFormat, paymentSetup } from './shapes/claim';
import * as company from './shapes/company';
import { enrollment, qualification } from './shapes/enrollment';
import * as message from './shapes/notice';
import { noticeSettings, voucherMail } from './shapes/notice';
import { deliverable, reportFormat, uploadTicket } from './shapes/report';
import { voucherFormat } from './shapes/voucher';

interface Named {
  readonly id: string;
}

/** `Records` over a table, for one tenant: its id is a condition of every query. */
function records<U extends Named, Row extends Named>(
  tenantId: string,
  table: string,
  { connection, write }: Access<Delegate<Row & Stamp>>,
  format: Format<U, Row>,
) {
  type R = U & Versioned;

  const source = { connection, table, tenantId };
  const read = versionedReader(format);
  const rowOf = (record: U, version: number): Row & Stamp => ({ ...format.write(record), tenantId, version });

  async function writeGuarded(record: R, data: Partial<Row & Stamp>): Promise<R> {
    const { id, version } = record;
    const change = { where: { tenantId, id, version }, data };
    const { count } = await ask(write((rows) => rows.updateMany(change)));
    if (count !== 1) throw new DomainError('stale');
    return { ...record, version: version + 1 };
  }

  return {
    async get(id: string): Promise<R | undefined> {
      const row = await findRow(source, id);
      return row && read(row);
    },
    async list<Q>(where?: Where<Q>, order?: Order<Q>): Promise<R[]> {
      return (await findRows(source, where, order)).map(read);
    },
    async count<Q>(where?: Where<Q>, upTo?: number): Promise<number> {
      return countRows(source, where, upTo);
    },
    async add(record: U): Promise<R> {
      const data = rowOf(record, 1);
      await ask(write((rows) => rows.create({ data, select: { id: true } })));
      return { ...record, version: 1 };
    },
    async addAll(all: readonly U[]): Promise<void> {
      if (all.length === 0) return;
      const data = all.map((record) => rowOf(record, 1));
      await ask(write((rows) => rows.createMany({ data })));
    },
    async save(record: R): Promise<R> {
      return writeGuarded(record, rowOf(record, record.version + 1));
    },
    async change(record: R, fields: Partial<U>): Promise<R> {
      // Columns that repeat a part of the record are no fields of it, and always written.
      const changed = { ...record, ...fields };
      const row: Partial<Row & Stamp> = rowOf(changed, record.version + 1);
      for (const column of Object.keys(row))
        if (column in record && !(column in fields) && column !== 'version')
          Reflect.deleteProperty(row, column);
      return writeGuarded(changed, row);
    },
  };
}

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
