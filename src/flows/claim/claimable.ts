import type { Claim, ClaimLine } from '../../domain/claim';
import { groupClaimable, lineAmount, type ClaimableGroup } from '../../domain/claimable';
import type { Location } from '../../domain/company';
import type { Voucher } from '../../domain/voucher';
import type { Tables } from '../../ports';

/** Most vouchers in one claim: what one card can show. */
export const CLAIM_LENGTH = 20;

/** What one claim may be made of. */
export interface GroupKey {
  readonly programId: string;
  readonly locationId: string;
}

/** Redeemed vouchers that are in no claim, by what can be claimed together, the most urgent first. */
export async function claimableGroups(
  tables: Pick<Tables, 'vouchers' | 'locations'>,
): Promise<ClaimableGroup[]> {
  const vouchers = await tables.vouchers.list({ state: 'redeemed', claimId: null });
  return groupClaimable(vouchers, await tables.locations.list());
}

/** The vouchers of one group; undefined when none is left. */
export async function claimableGroup(
  tables: Pick<Tables, 'vouchers' | 'locations'>,
  { programId, locationId }: GroupKey,
): Promise<ClaimableGroup | undefined> {
  const vouchers = await tables.vouchers.list({ state: 'redeemed', claimId: null, programId, locationId });
  const [group] = groupClaimable(vouchers, await tables.locations.list({ id: locationId }));
  return group;
}

/** What each voucher pays by the rates as they are now; null where none is known. */
export async function pricedLines(
  { rates }: Pick<Tables, 'rates'>,
  vouchers: readonly Voucher[],
  location: Location,
): Promise<ClaimLine[]> {
  const countries = [...new Set(vouchers.map(({ deliveryCountry }) => deliveryCountry))];
  const known = await rates.list({ country: countries });
  return vouchers.map((voucher) => ({ voucherId: voucher.id, amount: lineAmount(known, voucher, location) }));
}

/** The vouchers of a claim in the order of its lines. */
export async function claimVouchers(
  { vouchers }: Pick<Tables, 'vouchers'>,
  { lines }: Pick<Claim, 'lines'>,
): Promise<Voucher[]> {
  const found = await vouchers.list({ id: lines.map(({ voucherId }) => voucherId) });
  return lines.flatMap(({ voucherId }) => found.filter(({ id }) => id === voucherId));
}
