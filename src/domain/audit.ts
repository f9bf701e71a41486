import type { Instant } from './time/dates';
import type { Versioned } from './versioned';

/** The kinds of record whose changes are written down. */
export const RECORD_KINDS = [
  'company',
  'location',
  'person',
  'rate',
  'qualification',
  'enrollment',
  'voucher',
  'report',
  'deliverable',
  'claim',
  'paymentSetup',
  'noticeSettings',
  'notice',
  'voucherMail',
] as const;

export type RecordKind = (typeof RECORD_KINDS)[number];

/** What an event is about: a record that changed, or somebody who was refused. */
export const EVENT_KINDS = [...RECORD_KINDS, 'refusal'] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

type Scalar = string | number | null;

/** Fields of a record, by their names. */
export type Fields = Readonly<Record<string, Scalar>>;

/** What a receipt and a history line show: codes, names, numbers and dates, never sentences; several of a kind as a list. */
export type Facts = Readonly<Record<string, Scalar | readonly Scalar[] | readonly Fields[]>>;

/** What was done, by whom, when, from where; never changed afterwards, but that equal refusals of a minute are counted. */
export interface AuditEvent<F extends Facts = Facts> extends Omit<Versioned, 'version'> {
  readonly at: Instant;
  readonly actorId: string;
  readonly actorName: string;
  /** The verb of the step, for example `reserve.submit`. */
  readonly verb: string;
  readonly event: string;
  readonly kind: EventKind;
  /** Of a refusal: the record that was named, or else nothing. */
  readonly recordId: string;
  /** Version of the record that the change led to. */
  readonly recordVersion: number;
  /** Short code that a person can read out. */
  readonly reference: string;
  /** Idempotency key of the press; null on the further records of one press. */
  readonly nonce: string | null;
  /** Where it came from: the conversation. */
  readonly origin: string;
  readonly facts: F;
  /** Fields that changed, before and after. */
  readonly before: Fields;
  readonly after: Fields;
}
