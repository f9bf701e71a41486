import type { Location, Rate } from '../company/company';
import type { Money } from './money';
import type { RedeemedVoucher, Voucher } from '../voucher/voucher';

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
