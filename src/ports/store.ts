import type { AuditEvent } from '../domain/audit';
import type { Claim, PaymentSetup } from '../domain/claim/claim';
import type { Company, Customer, Location, Person, Rate } from '../domain/company/company';
import type { Instant } from '../domain/time/dates';
import type { Enrollment } from '../domain/enrollment/enrollment';
import type { Qualification } from '../domain/enrollment/qualification';
import type { NoticeSettings } from '../domain/notice/notice-settings';
import type { VoucherMail } from '../domain/voucher/voucher-mail';
import type { Deliverable, Report, UploadTicket } from '../domain/report/report';
import type { Voucher } from '../domain/voucher/voucher';
import type { OwnRecords, ClaimQuery, Records, ReportQuery, VoucherQuery } from './records';
import type { Bookmark, Conversation, Lease, OutboxItem } from './messages';

/** The audit trail: append-only, but for the count of a refusal. */
export interface AuditTrail {
  /** Throws `DuplicateError` when the nonce was used before. */
  add(event: AuditEvent): Promise<void>;
  /** Writes the facts of a refusal anew, in the transaction that read it; of no other event. */
  recount(refusal: AuditEvent): Promise<void>;
  get(id: string): Promise<AuditEvent | undefined>;
  byNonce(nonce: string): Promise<AuditEvent | undefined>;
  /** Newest first; `offset` skips as many. */
  of(kind: AuditEvent['kind'], recordId: string, limit: number, offset?: number): Promise<AuditEvent[]>;
  /** The newest of a record's events of these names, however many others followed; with a reference, of that press alone. */
  last(
    kind: AuditEvent['kind'],
    recordId: string,
    events: readonly string[],
    reference?: string,
  ): Promise<AuditEvent | undefined>;
  /**
   * Newest first, of all records or of those of some kinds, and with `own` of those of further kinds that are a
   * person's own; `offset` skips as many, `only` leaves out what somebody else did, or at another time.
   */
  latest(
    limit: number,
    offset?: number,
    kinds?: readonly AuditEvent['kind'][],
    own?: OwnRecords,
    only?: {
      readonly actorId?: string | undefined;
      readonly from?: Instant | undefined;
      readonly before?: Instant | undefined;
    },
  ): Promise<AuditEvent[]>;
  /** Oldest first, from one instant to another (not included), after an event where one is given. */
  within(from: Instant, to: Instant, limit: number, after?: AuditEvent): Promise<AuditEvent[]>;
}

/** All records of one tenant. */
export interface Tables {
  readonly companies: Records<Company>;
  readonly locations: Records<Location>;
  readonly people: Records<Person>;
  readonly rates: Records<Rate>;
  readonly customers: Records<Customer>;
  readonly qualifications: Records<Qualification>;
  readonly enrollments: Records<Enrollment>;
  readonly vouchers: Records<Voucher, VoucherQuery>;
  readonly reports: Records<Report, ReportQuery>;
  readonly deliverables: Records<Deliverable>;
  readonly uploadTickets: Records<UploadTicket>;
  readonly claims: Records<Claim, ClaimQuery>;
  readonly paymentSetups: Records<PaymentSetup>;
  readonly conversations: Records<Conversation>;
  readonly outbox: Records<OutboxItem>;
  readonly noticeSettings: Records<NoticeSettings>;
  readonly voucherMails: Records<VoucherMail>;
  readonly bookmarks: Records<Bookmark>;
  readonly leases: Records<Lease>;
  readonly audit: AuditTrail;
}

/** What every turn begins with; undefined where there is none. */
export interface Standing {
  readonly person: Person | undefined;
  readonly company: Company | undefined;
  readonly settings: NoticeSettings | undefined;
  /** The person's. */
  readonly office: Location | undefined;
  readonly conversation: Conversation | undefined;
}

/** One tenant's records, and the way to change several of them together or none. */
export interface Store extends Tables {
  /**
   * Runs the work in one transaction: all of its writes stand, or, when it throws, none. A tenant's transactions come
   * one after another, whichever process runs them. One in which the store threw, be it `DuplicateError`, fails with that
   * error even where the work caught it; `DomainError('stale')` may be caught.
   */
  transaction<T>(work: (tables: Tables) => Promise<T>): Promise<T>;
  /** Who speaks, and where, as one question: the person and the conversation by their ids. */
  standing(personId: string, conversationId: string): Promise<Standing>;
  /** Ids of the people who have a notice due, the one that waits longest first. */
  peopleWithDueNotices(now: Instant): Promise<string[]>;
}

/** Every tenant's records; nothing reaches across two of them but the outbox that is worked off for all. */
export interface Stores {
  tenant(tenantId: string): Store;
  /** Tenants that have an item due, soonest first. */
  tenantsWithDueItems(now: Instant): Promise<string[]>;
  /** What is due and not sent, of all tenants. */
  backlog(now: Instant): Promise<{ readonly count: number; readonly oldestDueAt: Instant | null }>;
  /** Tenants that have an audit trail. */
  tenantsWithAudit(): Promise<string[]>;
  /** Whether the database answers. */
  ready(): Promise<boolean>;
  close(): Promise<void>;
}

/** A unique field was taken by another record. */
export class DuplicateError extends Error {
  override readonly name = 'DuplicateError';
}
