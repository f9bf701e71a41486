import type { Readable } from 'node:stream';
import type { AuditEvent, Facts } from '../domain/audit';
import type { Claim, PaymentSetup } from '../domain/claim/claim';
import type { Company, Customer, Location, Person, Rate } from '../domain/company/company';
import type { Confirmation } from '../domain/confirmation';
import type { CalendarDate, Instant } from '../domain/time/dates';
import type { Enrollment } from '../domain/enrollment/enrollment';
import type { Qualification } from '../domain/enrollment/qualification';
import type { NoticeSettings } from '../domain/notice/notice-settings';
import type { Locale } from '../domain/locale';
import type { VoucherMail } from '../domain/voucher/voucher-mail';
import type { Deliverable, Report, UploadTicket } from '../domain/report/report';
import type { Versioned } from '../domain/versioned';
import type { Voucher } from '../domain/voucher/voucher';

/** The time now; tests and `npm run local -- --at` set it. */
export interface Clock {
  now(): Instant;
}

/** A clock that people may move, in local mode alone; it goes on from there. */
export interface MovableClock extends Clock {
  moveTo(at: Instant): void;
}

/** One value, any of several, or a range that includes both ends. */
type Match<V> = V | readonly V[] | { readonly from?: V; readonly to?: V };

type Scalar = string | number | boolean | null;

/** Conditions on plain fields of a record, all of which must hold. */
export type Where<R> = { readonly [K in keyof R as R[K] extends Scalar ? K : never]?: Match<R[K]> };

export interface Order<R> {
  readonly orderBy?: keyof Where<R>;
  readonly descending?: boolean;
  readonly limit?: number;
  readonly offset?: number;
}

/** The records of one kind, of one tenant. */
export interface Records<R extends Versioned, Q = R> {
  get(id: string): Promise<R | undefined>;
  list(where?: Where<Q>, order?: Order<Q>): Promise<R[]>;
  /** How many there are; with `upTo`, counting ends there. */
  count(where?: Where<Q>, upTo?: number): Promise<number>;
  /** Adds it with version 1; throws `DuplicateError` when its id or a unique field is taken. */
  add(record: Unsaved<R>): Promise<R>;
  /** Adds all of them in one statement, or none. */
  addAll(records: readonly Unsaved<R>[]): Promise<void>;
  /** Writes it if its version is still the stored one, and counts the version up; else throws `DomainError('stale')`. */
  save(record: R): Promise<R>;
  /** The same with other values in some fields, of which alone it writes. */
  change(record: R, fields: Partial<Unsaved<R>>): Promise<R>;
}

/** A record before it is stored: without its version; each member of a union keeps its shape. */
export type Unsaved<R> = R extends Versioned ? Omit<R, 'version'> : never;

/** A voucher as it can be searched: with the parts of its reservation and confirmation that lists need. */
export interface VoucherQuery extends Pick<
  Voucher,
  | 'id'
  | 'state'
  | 'number'
  | 'key'
  | 'customerId'
  | 'customerName'
  | 'programId'
  | 'days'
  | 'expiresOn'
  | 'redeemedOn'
  | 'claimId'
  | 'takenInOn'
> {
  readonly leadId: string | null;
  readonly engagementId: string | null;
  readonly locationId: string | null;
  readonly startsOn: CalendarDate | null;
  readonly endsOn: CalendarDate | null;
  readonly reservedOn: CalendarDate | null;
  readonly confirmationState: Confirmation['state'] | null;
}

/** A claim as it can be searched: with whether it is known to stand in the payment tool. */
export interface ClaimQuery extends Pick<
  Claim,
  'id' | 'state' | 'programId' | 'locationId' | 'dueOn' | 'submittedOn' | 'changedOn'
> {
  readonly confirmationState: Confirmation['state'] | null;
}

/** A report as it can be searched: with the day on which its engagement ended. */
export interface ReportQuery extends Pick<Report, 'id' | 'state' | 'submittedAt'> {
  readonly endedOn: CalendarDate | null;
}

/** The records of some kinds that are a person's own. */
export interface OwnRecords {
  readonly kinds: readonly AuditEvent['kind'][];
  readonly personId: string;
}

/** The audit trail: append-only. */
export interface AuditTrail {
  /** Throws `DuplicateError` when the nonce was used before. */
  add(event: AuditEvent): Promise<void>;
  byNonce(nonce: string): Promise<AuditEvent | undefined>;
  /** Newest first; `offset` skips as many. */
  of(kind: AuditEvent['kind'], recordId: string, limit: number, offset?: number): Promise<AuditEvent[]>;
  /**
   * Newest first, of all records or of those of some kinds, and with `own` of those of further kinds that are a
   * person's own; `offset` skips as many.
   */
  latest(
    limit: number,
    offset?: number,
    kinds?: readonly AuditEvent['kind'][],
    own?: OwnRecords,
  ): Promise<AuditEvent[]>;
  /** Oldest first, from one instant to another (not included), after an event where one is given. */
  within(from: Instant, to: Instant, limit: number, after?: AuditEvent): Promise<AuditEvent[]>;
}

/** Why the bot can't speak to somebody in the chat. */
export type Obstacle = 'notInstalled' | 'blocked' | 'disabled';

/** A conversation in which the bot may speak, or might once the obstacle is gone. */
export interface Conversation extends Versioned {
  /** Null for a group chat or a channel. */
  readonly personId: string | null;
  /** The conversation reference as the channel's SDK needs it, JSON. */
  readonly reference: string;
  readonly installedAt: Instant | null;
  readonly welcomedAt: Instant | null;
  readonly obstacle: Obstacle | null;
  /** The language of the client that was last heard from. */
  readonly locale: Locale | null;
  /** When a form was last opened or pressed here; null when the last answer took no input. */
  readonly formAt: Instant | null;
  /** When the person went on to another chat; null for the one that was used last, and where nobody's chat it is. */
  readonly leftAt: Instant | null;
}

/**
 * `unknown`: the answer was lost, so that it may have been sent; it is not sent again by itself. `dead`: given up.
 * `obsolete`: its reason had gone before it was sent.
 */
export type OutboxState = 'pending' | 'sent' | 'obsolete' | 'dead' | 'unknown';

/** How a notice reached its reader. */
export type Route = 'chat' | 'activityFeed' | 'mail';

/** Something to send once the change that caused it stands. */
export interface OutboxItem extends Versioned {
  /**
   * Put a card in the place of the one that was pressed. `cardUpdate`: whenever that is possible; `formUpdate`: a card
   * that takes input, which is of use at once or not at all, since later it would wipe what is being typed. `notice`:
   * tell a person something.
   */
  readonly kind: 'cardUpdate' | 'formUpdate' | 'notice';
  /** Unique: the same effect is never queued twice. */
  readonly key: string;
  readonly state: OutboxState;
  /** Whom a notice goes to; null for a card. */
  readonly personId: string | null;
  /** The person in whose stead a notice is told to `personId`; else null. */
  readonly standsInFor: string | null;
  /** Where the card stands; null for a notice, whose way is found when it goes out. */
  readonly conversationId: string | null;
  /** The message to replace. */
  readonly activityId: string | null;
  /** What to send, JSON: a card, or a `Notice`. */
  readonly payload: string;
  /** Of a notice: it goes out alone, without waiting for the digest. */
  readonly urgent: boolean;
  readonly queuedAt: Instant;
  readonly dueAt: Instant;
  readonly leasedUntil: Instant | null;
  readonly attempts: number;
  readonly lastError: string | null;
  /** When it was sent or given up. */
  readonly settledAt: Instant | null;
  /** How a notice went out. */
  readonly route: Route | null;
  /** Correlation id of the turn or round that queued it. */
  readonly cause: string | null;
}

/** How far a job that goes on from where it stopped has come. */
export interface Bookmark extends Versioned {
  readonly value: string;
}

/** Which process does a job for the tenant; the id names the job. */
export interface Lease extends Versioned {
  /** Another one for each process. */
  readonly holder: string;
  readonly until: Instant;
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

/** A stored file: its content hash (hex SHA-256) and size in bytes. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

/** Where deliverables are kept, by content hash. */
export interface FileStore {
  /**
   * Stores all of the content or nothing; throws `DomainError('fileTooLarge')` past the limit (bytes). `inspect` gets
   * the path of the whole content before it is kept; when it throws, nothing is.
   */
  put(content: Readable, limit: number, inspect?: (path: string) => Promise<void>): Promise<StoredFile>;
  read(sha256: string): Promise<Readable>;
}

/** One line of the log: an event in words of the code, with fields. */
export interface Log {
  info(event: string, fields?: Record<string, unknown>): void;
  warn(event: string, fields?: Record<string, unknown>): void;
  error(event: string, fields?: Record<string, unknown>): void;
}

/** A file that a person attached in the chat. */
export interface AttachedFile {
  readonly name: string;
  readonly downloadUrl: string;
}

/** Fetches a file that a person attached; throws `UpstreamError` when it can't be had. */
export interface Downloads {
  open(file: AttachedFile): Promise<Readable>;
}

/** A file that was checked and is kept; the name is for display only. */
export interface ReceivedFile extends StoredFile {
  readonly name: string;
  readonly mediaType: string;
}

/** How a file comes to a report: as an attachment in the chat, or through the desk's own upload page. */
export interface Deliverables {
  /** Address of a new one-time upload page; null where files come as attachments in the chat. */
  uploadPage(secret: string): string | null;
  /** Largest file in bytes. */
  readonly limit: number;
  /** Checks and keeps a file before any record names it; throws `DomainError` with the reason when it is not accepted. */
  receive(name: string, content: Readable): Promise<ReceivedFile>;
  /** The same for a file that was attached in the chat; throws `UpstreamError` when it can't be had. */
  fetch(file: AttachedFile): Promise<ReceivedFile>;
}

export type { Facts };
export type * from './outside';
