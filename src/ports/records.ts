import type { AuditEvent } from '../domain/audit';
import type { Claim } from '../domain/claim/claim';
import type { Confirmation } from '../domain/confirmation';
import type { CalendarDate } from '../domain/time/dates';
import type { Report } from '../domain/report/report';
import type { Versioned } from '../domain/versioned';
import type { Voucher } from '../domain/voucher/voucher';

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

/** A voucher as it can be searched: with the end of its number and the parts of its reservation and confirmation that lists need. */
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
  /** How the number ends (`numberTail`). */
  readonly tail: string | null;
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
