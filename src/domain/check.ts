import type { Params } from '../errors';
import type { Source } from './scheme/scheme';

const OUTCOMES = ['pass', 'fail', 'warn', 'unknown'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** The outcomes that each check can have; each pair has a text `check.<code>.<outcome>`. */
export const CHECK_OUTCOMES = {
  // Before a reservation, some of them again before redemption.
  expiry: ['pass', 'warn', 'fail'],
  expirySource: ['pass', 'warn'],
  cancellationConfirmed: ['pass', 'warn'],
  enrollment: ['pass', 'warn', 'fail'],
  competency: ['pass', 'warn', 'fail', 'unknown'],
  leadExam: ['pass', 'fail', 'unknown'],
  length: ['pass', 'fail'],
  customerLimit: ['pass', 'warn', 'fail'],
  country: ['pass', 'fail', 'unknown'],
  listing: ['pass', 'warn'],
  reserveBeforeStart: ['pass', 'fail'],
  span: ['pass', 'warn', 'fail'],
  withinLife: ['pass', 'fail'],
  latestStart: ['pass', 'warn'],
  programRetired: ['pass', 'warn', 'fail'],
  lastAssignment: ['pass', 'warn', 'fail'],
  lastRedemption: ['pass', 'fail'],
  // Before enrollment.
  exam: ['pass', 'fail', 'unknown'],
  training: ['pass', 'fail', 'unknown'],
  agreement: ['pass', 'unknown'],
  // Before redemption.
  reserved: ['pass', 'fail'],
  reservationConfirmed: ['pass', 'warn'],
  report: ['pass', 'fail'],
  reportConfirmed: ['pass', 'warn'],
  reportDays: ['pass', 'warn', 'fail'],
  reportSpan: ['pass', 'fail'],
  offSite: ['pass', 'fail'],
  deliverable: ['pass', 'fail'],
  engagementEnded: ['pass', 'fail'],
  // Before a claim.
  redeemed: ['pass', 'fail'],
  redemptionConfirmed: ['pass', 'warn'],
  notClaimed: ['pass', 'fail'],
  oneProgram: ['pass', 'fail'],
  oneLocation: ['pass', 'fail'],
  oneCurrency: ['pass', 'fail'],
  claimWindow: ['pass', 'warn'],
  paymentSetup: ['pass', 'warn', 'unknown'],
  amounts: ['pass', 'warn'],
} as const satisfies Readonly<Record<string, readonly Outcome[]>>;

export type CheckCode = keyof typeof CHECK_OUTCOMES;

/** The text of a check with its outcome. */
export type CheckKey = {
  [Code in CheckCode]: `check.${Code}.${(typeof CHECK_OUTCOMES)[Code][number]}`;
}[CheckCode];

/** One rule, judged, with the numbers that it was judged by and where the rule comes from. */
export interface Check {
  readonly key: CheckKey;
  readonly outcome: Outcome;
  /** Ready to show but for codes, which `nameCodes` replaces. */
  readonly params: Params;
  /** Null for what follows from our own records. */
  readonly source: Source | null;
}

/** A judged rule; the outcome is the last part of the key. */
export function check(key: CheckKey, params: Params, source: Source | null): Check {
  return {
    key,
    outcome: OUTCOMES.find((outcome) => key.endsWith(`.${outcome}`)) ?? 'unknown',
    params,
    source,
  };
}

/** Those that stand in the way: failed, or not known. A warning is shown and does not. */
export function blocking<C extends Check>(checks: readonly C[]): C[] {
  return checks.filter(({ outcome }) => outcome === 'fail' || outcome === 'unknown');
}
