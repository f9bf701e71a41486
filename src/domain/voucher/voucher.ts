import type { Confirmation } from '../confirmation';
import type { Day } from '../time/day';
import { addDays, type CalendarDate, type Instant } from '../time/dates';
import type { Transitions } from '../lifecycle';
import { expiryOf } from './expiry';
import type { SchemeRules } from '../scheme/scheme';
import type { Versioned } from '../versioned';

/** How the expiry date is known; the weaker ones are shown as estimates. Never from the reservation. */
export type ExpirySource = 'shown' | 'creation' | 'assignment';

/** Why a voucher is out of our hands. */
export type CloseReason = 'withdrawn' | 'takenByOther' | 'invalid';

/** What was agreed when the voucher was reserved. */
export interface Reservation {
  readonly locationId: string;
  readonly engagementId: string;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate;
  /** Id of the person who leads the engagement. */
  readonly leadId: string;
  /** Attested exception from the limit for one customer, by its id in the scheme. */
  readonly exception: string | null;
  readonly reservedOn: CalendarDate;
  readonly termsAcceptedBy: string;
  readonly termsAcceptedAt: Instant;
}

/** That a reservation was given up, and whether the voucher tool is known to have taken that. */
export type Cancellation = Exclude<Confirmation, { readonly state: 'refused' }> & {
  /** One of the scheme's reasons, by its id. */
  readonly cancelReason: string;
};

interface VoucherFacts extends Versioned {
  /** As a person reads it; opaque. */
  readonly number: string;
  /** Folded number, unique in the company. */
  readonly key: string;
  readonly customerId: string;
  readonly customerName: string;
  readonly programId: string;
  /** Service level: length of the engagement in days. */
  readonly days: number;
  /** ISO 3166-1 alpha-2: where the engagement is delivered. */
  readonly deliveryCountry: string;
  readonly adminEmail: string | null;
  readonly agreementNumber: string | null;
  readonly createdOn: CalendarDate | null;
  readonly assignedOn: CalendarDate | null;
  /** Last day on which it can be redeemed, in a zone that nobody names: `expiryOf`. */
  readonly expiresOn: CalendarDate;
  readonly expirySource: ExpirySource;
  readonly takenInOn: CalendarDate;
}

export interface AssignedVoucher extends VoucherFacts {
  readonly state: 'assigned';
  readonly reservation: null;
  /** Of its latest reservation, if that was cancelled; null where none was, or where an earlier release did it. */
  readonly confirmation: Cancellation | null;
  readonly redeemedOn: null;
  readonly claimId: null;
  readonly closeReason: null;
}

export interface ReservedVoucher extends VoucherFacts {
  readonly state: 'reserved';
  readonly reservation: Reservation;
  /** Whether the reservation stands in the voucher tool. */
  readonly confirmation: Confirmation;
  readonly redeemedOn: null;
  readonly claimId: null;
  readonly closeReason: null;
}

export interface RedeemedVoucher extends VoucherFacts {
  readonly state: 'redeemed';
  readonly reservation: Reservation;
  /** Whether the redemption stands in the voucher tool. */
  readonly confirmation: Confirmation;
  readonly redeemedOn: CalendarDate;
  /** The claim that it is in; null again after that claim is denied or cancelled. */
  readonly claimId: string | null;
  readonly closeReason: null;
}

export interface ClosedVoucher extends VoucherFacts {
  readonly state: 'closed';
  readonly reservation: Reservation | null;
  readonly confirmation: null;
  readonly redeemedOn: null;
  readonly claimId: null;
  readonly closeReason: CloseReason;
}

export type Voucher = AssignedVoucher | ReservedVoucher | RedeemedVoucher | ClosedVoucher;

/** The states that people see; `expired` follows from the day, so an extended expiry makes a voucher live again. */
export type VoucherState = Voucher['state'] | 'expired';

export type VoucherEvent =
  | 'reserve'
  | 'changeDates'
  | 'cancelReservation'
  | 'confirmCancellation'
  | 'refuseCancellation'
  | 'confirm'
  | 'refuse'
  | 'redeem'
  | 'refuseRedemption'
  | 'correctNumber'
  | 'changeExpiry'
  | 'close'
  | 'expire'
  | 'reviveAssigned'
  | 'reviveReserved';

/** An expired voucher may still be extended by Microsoft or its customer; later than this nobody looks for it. Days. */
export const EXTENDED_WITHIN = 30;

/** Who may make which move from which state. `expire` happens by the calendar; all else by a person. */
export const voucherMoves: Transitions<VoucherState, VoucherEvent> = {
  assigned: {
    reserve: 'reserved',
    confirmCancellation: 'assigned',
    refuseCancellation: 'reserved',
    correctNumber: 'assigned',
    changeExpiry: 'assigned',
    close: 'closed',
    expire: 'expired',
  },
  reserved: {
    changeDates: 'reserved',
    cancelReservation: 'assigned',
    confirm: 'reserved',
    refuse: 'assigned',
    redeem: 'redeemed',
    correctNumber: 'reserved',
    changeExpiry: 'reserved',
    close: 'closed',
    expire: 'expired',
  },
  redeemed: { confirm: 'redeemed', refuseRedemption: 'reserved', correctNumber: 'redeemed' },
  expired: {
    correctNumber: 'expired',
    reviveAssigned: 'assigned',
    reviveReserved: 'reserved',
    close: 'closed',
  },
  closed: {},
};

/** The state on a day: a voucher that is not redeemed when its last day is over everywhere has expired. */
export function voucherState(voucher: Voucher, day: Pick<Day, 'dayIn'>): VoucherState {
  const mayExpire = voucher.state === 'assigned' || voucher.state === 'reserved';
  return mayExpire && expiryOf(voucher, day).stands === 'over' ? 'expired' : voucher.state;
}

/** Whether it can still expire in the voucher tool: until it is known to be redeemed there, or is out of our hands. */
export function canExpireThere({ state, confirmation }: Voucher): boolean {
  return state === 'redeemed' ? confirmation.state !== 'confirmed' : state !== 'closed';
}

/**
 * The expiry where no tool showed one: creation plus the voucher's life, else assignment plus it (an estimate).
 * Null when neither date is known.
 */
export function computedExpiry(
  rules: SchemeRules,
  createdOn: CalendarDate | null,
  assignedOn: CalendarDate | null,
): { expiresOn: CalendarDate; expirySource: ExpirySource } | null {
  const life = rules.voucherLife.value;
  if (createdOn) return { expiresOn: addDays(createdOn, life), expirySource: 'creation' };
  if (assignedOn) return { expiresOn: addDays(assignedOn, life), expirySource: 'assignment' };
  return null;
}
