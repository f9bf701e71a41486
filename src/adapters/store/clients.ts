import type { z } from 'zod';
import type { Clients } from './engine';
import { PrismaClient as PostgresClient } from './generated/postgresql/client';
import { PrismaClient as SqliteClient } from './generated/sqlite/client';
import type { auditEvent } from './shapes/audit';
import type { ClaimRow, paymentSetup } from './shapes/claim';
import type * as company from './shapes/company';
import type { enrollment, qualification } from './shapes/enrollment';
import type * as message from './shapes/notice';
import type { noticeSettings, voucherMail } from './shapes/notice';
import type { deliverable, ReportRow, uploadTicket } from './shapes/report';
import type { VoucherRow } from './shapes/voucher';

/**
 * What the store needs of a Prisma delegate (`client.voucher`), for rows with the columns of `Row`. The clients of
 * SQLite and PostgreSQL both have it, though neither's types can be assigned to the other's. These are properties, not
 * methods, so that parameters are compared strictly: a row that doesn't fit its model doesn't compile.
 */
export interface Delegate<Row> {
  readonly create: (args: { data: Row; select: { id: true } }) => PromiseLike<unknown>;
  readonly createMany: (args: { data: Row[] }) => PromiseLike<unknown>;
  readonly updateMany: (args: { where: object; data: Partial<Row> }) => PromiseLike<{ count: number }>;
}

/** What the store itself writes into each row. */
export interface Stamp {
  readonly tenantId: string;
  readonly version: number;
}

type Rows<S extends z.ZodType> = Delegate<z.input<S> & Stamp>;

/** The delegates of a Prisma client, whatever its database. */
export interface Delegates {
  readonly company: Rows<typeof company.company>;
  readonly location: Rows<typeof company.location>;
  readonly person: Rows<typeof company.person>;
  readonly rate: Rows<typeof company.rate>;
  readonly customer: Rows<typeof company.customer>;
  readonly qualification: Rows<typeof qualification>;
  readonly enrollment: Rows<typeof enrollment>;
  readonly voucher: Delegate<VoucherRow & Stamp>;
  readonly report: Delegate<ReportRow & Stamp>;
  readonly deliverable: Rows<typeof deliverable>;
  readonly uploadTicket: Rows<typeof uploadTicket>;
  readonly claim: Delegate<ClaimRow & Stamp>;
  readonly paymentSetup: Rows<typeof paymentSetup>;
  readonly conversation: Rows<typeof message.conversation>;
  readonly outboxItem: Rows<typeof message.outboxItem>;
  readonly noticeSettings: Rows<typeof noticeSettings>;
  readonly voucherMail: Rows<typeof voucherMail>;
  readonly bookmark: Rows<typeof message.bookmark>;
  readonly lease: Rows<typeof message.lease>;
  readonly auditEvent: Delegate<z.input<typeof auditEvent> & Pick<Stamp, 'tenantId'>>;
}

/** Prisma's clients for the two databases. */
export const clients: Clients<Delegates> = {
  sqlite: (adapter) => new SqliteClient({ adapter, errorFormat: 'minimal' }),
  postgresql: (adapter) => new PostgresClient({ adapter, errorFormat: 'minimal' }),
};
