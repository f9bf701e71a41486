import type { ClaimState } from './claim-state';
import type { Confirmation } from '../confirmation';
import { addDays, type CalendarDate } from '../time/dates';
import type { Money } from './money';
import type { SchemeRules, Scheme } from '../scheme/scheme';
import type { Versioned } from '../versioned';
import { check, type Check } from '../check';

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

/** How many items of the scheme's payment set-up are done for a program. */
export function setupDone(scheme: Scheme, setup: PaymentSetup | undefined): number {
  return scheme.paymentSetup.filter(({ id }) => setup?.done.includes(id)).length;
}

/** Whether the payment set-up of a program is complete; unknown where nobody has recorded any of it. */
export function paymentSetupCheck(scheme: Scheme, setup: PaymentSetup | undefined): Check {
  const total = scheme.paymentSetup.length;
  const source = scheme.paymentSetup[0]?.source ?? null;
  const done = setupDone(scheme, setup);
  if (done === total) return check('check.paymentSetup.pass', { total }, source);
  return check(`check.paymentSetup.${setup ? 'warn' : 'unknown'}`, { done, total }, source);
}
