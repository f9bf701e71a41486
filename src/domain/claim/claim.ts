import type { Confirmation } from '../confirmation';
import { addDays, type CalendarDate } from '../time/dates';
import type { ClaimState } from './claim-state';
import type { Money } from './money';
import type { SchemeRules } from '../scheme/scheme';
import type { Versioned } from '../versioned';

/** One voucher in a claim with what it pays; null where no rate is known. */
export interface ClaimLine {
  readonly voucherId: string;
  readonly amount: Money | null;
}

/** A payment request: vouchers of one program, one location, one currency. */
export interface Claim extends Versioned {
  readonly state: ClaimState;
  readonly programId: string;
  readonly locationId: string;
  readonly currency: string;
  readonly lines: readonly ClaimLine[];
  /** Last day to submit it: of its vouchers the one redeemed first decides. */
  readonly dueOn: CalendarDate;
  /** The partner's own invoice number. */
  readonly invoiceNumber: string | null;
  /** The payment tool's reference. */
  readonly reference: string | null;
  readonly submittedOn: CalendarDate | null;
  /** The day of the latest change of state. */
  readonly changedOn: CalendarDate;
  /** Why it was denied, held, or what is required. */
  readonly reason: string | null;
  readonly confirmation: Confirmation | null;
}

/** Last day to submit a claim for a voucher that was redeemed on a day. */
export function claimDueOn(rules: SchemeRules, redeemedOn: CalendarDate): CalendarDate {
  return addDays(redeemedOn, rules.claimWindow.value);
}

/** The payment set-up of one program; the id is the program's. */
export interface PaymentSetup extends Versioned {
  /** Ids of the scheme's checklist items that are done. */
  readonly done: readonly string[];
}
