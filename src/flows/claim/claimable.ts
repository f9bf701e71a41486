import type { Claim, ClaimLine } from '../../domain/claim/claim';
import { groupClaimable, lineAmount, type ClaimableGroup } from '../../domain/claim/claiming';
import type { Location } from '../../domain/company/company';
import type { CalendarDate } from '../../domain/time/dates';
import type { Voucher } from '../../domain/voucher/voucher';
import type { Tables } from '../../ports';

/** Most vouchers in one claim: what one card can show. */
export const CLAIM_LENGTH = 20;

/** What one claim may be made of. */
export interface GroupKey {
  readonly programId: string;
  readonly locationId: string;
}

/** Vouchers that are grouped on the list of claims, those redeemed first; the others follow once these are claimed. */
const MOST_GROUPED = 100;
/** Before any redemption: what has none is left out. */
const EVER: CalendarDate = '0001-01-01';

/** What can be claimed now. */
export interface Claimable {
  readonly groups: readonly ClaimableGroup[];
  /** Whether there are vouchers beside those in the groups. */
  readonly hasMore: boolean;
}

/** Redeemed vouchers that are in no claim, by what can be claimed together, the most urgent first. */
export async function claimableGroups(tables: Pick<Tables, 'vouchers' | 'locations'>): Promise<Claimable> {
  const vouchers = await tables.vouchers.list(
    { state: 'redeemed', claimId: null },
    { orderBy: 'redeemedOn', limit: MOST_GROUPED + 1 },
  );
  const groups = groupClaimable(vouchers.slice(0, MOST_GROUPED), await tables.locations.list());
  return { groups, hasMore: vouchers.length > MOST_GROUPED };
}

/** The vouchers of one group, those redeemed first, some more than go into one claim; undefined when none is left. */
export async function claimableGroup(
  tables: Pick<Tables, 'vouchers' | 'locations'>,
  { programId, locationId }: GroupKey,
): Promise<ClaimableGroup | undefined> {
  const vouchers = await tables.vouchers.list(
    { state: 'redeemed', claimId: null, programId, locationId, redeemedOn: { from: EVER } },
    { orderBy: 'redeemedOn', limit: CLAIM_LENGTH + MOST_GROUPED },
  );
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
