import type { Location, Rate } from '../company/company';
import type { Money } from './money';
import type { RedeemedVoucher, Voucher } from '../voucher/voucher';
import { check, type Check } from '../check';
import { claimDueOn, type PaymentSetup, paymentSetupCheck } from './claim';
import { daysBetween, earlier, type CalendarDate } from '../time/dates';
import type { Scheme, SchemeRules } from '../scheme/scheme';

/** Vouchers that one claim can hold. */
export interface ClaimableGroup {
  readonly programId: string;
  readonly locationId: string;
  readonly currency: string;
  /** The one redeemed first comes first: it decides the last day to claim. */
  readonly vouchers: readonly RedeemedVoucher[];
}

/** Redeemed vouchers that are in no claim, by program, location and currency; the most urgent group first. */
export function groupClaimable(
  vouchers: readonly Voucher[],
  locations: readonly Location[],
): ClaimableGroup[] {
  const groups = new Map<string, ClaimableGroup & { readonly vouchers: RedeemedVoucher[] }>();
  const free = vouchers
    .filter((voucher) => voucher.state === 'redeemed')
    .filter(({ claimId }) => claimId === null)
    .sort((a, b) => a.redeemedOn.localeCompare(b.redeemedOn));
  for (const voucher of free) {
    const location = locations.find(({ id }) => id === voucher.reservation.locationId);
    if (!location) continue;
    const key = `${voucher.programId} ${location.id}`;
    const group = groups.get(key);
    if (group) group.vouchers.push(voucher);
    else {
      const { id: locationId, currency } = location;
      groups.set(key, { programId: voucher.programId, locationId, currency, vouchers: [voucher] });
    }
  }
  return [...groups.values()];
}

/**
 * What a voucher pays: the rate of the country of delivery for its program and days. Null where nobody entered one,
 * or it is in another currency than the location is paid in.
 */
export function lineAmount(rates: readonly Rate[], voucher: Voucher, location: Location): Money | null {
  const rate = rates.find(
    ({ country, programId, days }) =>
      country === voucher.deliveryCountry && programId === voucher.programId && days === voucher.days,
  );
  return rate?.amount?.currency === location.currency ? rate.amount : null;
}

/** What a claim is judged by. */
export interface ClaimFacts {
  readonly vouchers: readonly Voucher[];
  readonly locations: readonly Location[];
  /** What each voucher pays; null where no rate is known. */
  readonly amounts: readonly (Money | null)[];
  /** That of the vouchers' program. */
  readonly paymentSetup: PaymentSetup | undefined;
  /** The claim itself once it is stored: its own vouchers are free for it. */
  readonly claimId: string | null;
  readonly scheme: Scheme;
  readonly today: CalendarDate;
}

/** Every check before vouchers are claimed together. */
export function claimChecks(facts: ClaimFacts): Check[] {
  const { vouchers, scheme, today } = facts;
  return [
    ...redeemedChecks(vouchers),
    notClaimedCheck(vouchers, facts.claimId),
    ...samenessChecks(facts),
    ...windowChecks(vouchers, scheme.rules, today),
    paymentSetupCheck(scheme, facts.paymentSetup),
    amountsCheck(facts.amounts),
  ];
}

/** Last day to claim vouchers together: the one redeemed first decides; null when none is redeemed. */
export function earliestClaimDueOn(rules: SchemeRules, vouchers: readonly Voucher[]): CalendarDate | null {
  return vouchers
    .flatMap(({ redeemedOn }) => (redeemedOn ? [claimDueOn(rules, redeemedOn)] : []))
    .reduce<CalendarDate | null>((first, due) => (first ? earlier(first, due) : due), null);
}

function redeemedChecks(vouchers: readonly Voucher[]): Check[] {
  const total = vouchers.length;
  const redeemed = vouchers.filter(({ state }) => state === 'redeemed');
  const recorded = redeemed.filter(({ confirmation }) => confirmation?.state !== 'confirmed').length;
  const missing = total - redeemed.length;
  return [
    check(`check.redeemed.${missing > 0 ? 'fail' : 'pass'}`, { missing, total }, null),
    check(`check.redemptionConfirmed.${recorded > 0 ? 'warn' : 'pass'}`, { recorded, total }, null),
  ];
}

function notClaimedCheck(vouchers: readonly Voucher[], claimId: string | null): Check {
  const taken = vouchers.find((voucher) => voucher.claimId !== null && voucher.claimId !== claimId);
  return taken
    ? check('check.notClaimed.fail', { number: taken.number }, null)
    : check('check.notClaimed.pass', { total: vouchers.length }, null);
}

/** One program, one location, one currency: bank accounts are mapped by location, registration is by program. */
function samenessChecks({ vouchers, locations }: ClaimFacts): Check[] {
  const used = vouchers.flatMap(({ reservation }) =>
    locations.filter(({ id }) => id === reservation?.locationId),
  );
  return [
    samenessCheck('oneProgram', new Map(vouchers.map(({ programId }) => [programId, programId]))),
    samenessCheck('oneLocation', new Map(used.map(({ id, name }) => [id, name]))),
    samenessCheck('oneCurrency', new Map(used.map(({ currency }) => [currency, currency]))),
  ];
}

/** `values`: what the vouchers have, by its id, as it is shown. */
function samenessCheck(
  code: 'oneProgram' | 'oneLocation' | 'oneCurrency',
  values: ReadonlyMap<string, string>,
): Check {
  const count = values.size;
  return check(
    `check.${code}.${count === 1 ? 'pass' : 'fail'}`,
    { values: [...values.values()].join(', '), count },
    null,
  );
}

/** The last day to claim; passed is a warning, since the limit is stated for the program's last year only. */
function windowChecks(vouchers: readonly Voucher[], rules: SchemeRules, today: CalendarDate): Check[] {
  const { value: window, source } = rules.claimWindow;
  const dueOn = earliestClaimDueOn(rules, vouchers);
  if (!dueOn) return [];
  const left = daysBetween(today, dueOn);
  return [
    check(`check.claimWindow.${left < 0 ? 'warn' : 'pass'}`, { dueOn, days: Math.abs(left), window }, source),
  ];
}

function amountsCheck(amounts: readonly (Money | null)[]): Check {
  const total = amounts.length;
  const blank = amounts.filter((amount) => amount === null).length;
  return check(`check.amounts.${blank > 0 ? 'warn' : 'pass'}`, { blank, total }, null);
}
